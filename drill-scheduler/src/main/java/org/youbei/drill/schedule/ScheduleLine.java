package org.youbei.drill.schedule;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;

/**
 * A drill that the year's schedule proposes.
 *
 * @param due the last day of the window it serves
 * @param reason why this day: the id of a key date, or {@code spread}
 * @param drill the drill it became; nothing while nobody confirmed it
 */
public record ScheduleLine(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        int year,
        Subject subject,
        String rule,
        String title,
        LocalDate due,
        LocalDate day,
        String reason,
        String shiftedBy,
        String confirmedBy,
        @Nullable UUID drill) {}
