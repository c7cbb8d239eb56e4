package org.youbei.web.hazard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardRow;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.part.State;

/**
 * A line of the list and a card of the board, ready to print.
 *
 * @param late nothing where it is not overdue: in a column of the board the state goes without saying
 */
record HazardLine(
        String id,
        String href,
        String description,
        String place,
        String unit,
        String grade,
        boolean major,
        String responsible,
        String found,
        String due,
        State state,
        @Nullable State late) {
    /** A major hazard stands out. */
    String gradeLook() {
        return major ? "text-nowrap fw-bold" : "text-nowrap";
    }

    /** Whether a day is set by which it must be put right. */
    public boolean isDated() {
        return !due.equals("—");
    }

    static HazardLine of(HazardRow row, LocalDate today, InspectionWords words) {
        var again = row.recurrences() == 0 ? "" : " · " + words.say("hazard.recurrences", row.recurrences());
        var listed = row.listed() ? " · " + words.say("hazard.listed") : "";
        return new HazardLine(
                row.id().toString(),
                "/hazards/" + row.id(),
                row.description(),
                row.pointName() + again + listed,
                row.unitName(),
                words.grade(row.grade()),
                row.grade() == HazardGrade.MAJOR,
                row.responsibleUnit(),
                words.day(row.foundOn()),
                words.day(row.dueOn()),
                words.state(row.state(), row.isOverdue(today)),
                row.isOverdue(today) ? new State(State.Kind.LATE, words.say("hazard.overdue")) : null);
    }
}
