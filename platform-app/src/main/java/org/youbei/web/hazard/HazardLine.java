package org.youbei.web.hazard;

import java.time.LocalDate;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardRow;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.part.State;

/** A line of the list and a card of the board, ready to print. */
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
        State state) {
    /** A major hazard stands out. */
    String gradeLook() {
        return major ? "fw-bold" : "";
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
                words.state(row.state(), row.isOverdue(today)));
    }
}
