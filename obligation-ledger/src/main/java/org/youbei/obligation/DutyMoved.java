package org.youbei.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.youbei.model.Subject;

/**
 * A duty was opened or closed, or its due date moved, whoever did it and wherever. Published in the transaction of the change, so that a
 * module that keeps a copy of the date for its lists follows at once or nothing happens.
 *
 * @param open false once it is fulfilled, waived or cancelled
 */
public record DutyMoved(UUID duty, ObligationKind kind, Subject subject, LocalDate due, boolean open) {
    public boolean is(ObligationKind other, String subjectType) {
        return kind.equals(other) && subject.type().equals(subjectType);
    }
}
