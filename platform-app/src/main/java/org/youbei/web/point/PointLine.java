package org.youbei.web.point;

import java.time.LocalDate;
import java.util.Locale;
import org.youbei.inspection.point.PointRow;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.part.State;

/** A line of the list, ready to print. The colour is said in words and by a level’s shape, never by colour alone. */
record PointLine(
        String id,
        String name,
        String under,
        String type,
        String colour,
        int level,
        String unit,
        String responsible,
        String visited,
        String due,
        String open,
        State state) {
    static PointLine of(PointRow row, LocalDate today, InspectionWords words) {
        var due = row.due();
        var late = due != null && due.isBefore(today);
        var kind = late ? State.Kind.LATE : row.lastVisitedAt() == null ? State.Kind.IDLE : State.Kind.DONE;
        var word = late ? "late" : row.lastVisitedAt() == null ? "never" : "fine";
        return new PointLine(
                row.id().toString(),
                row.name(),
                row.code() + (row.address().isEmpty() ? "" : " · " + row.address()),
                words.type(row.type()),
                words.colour(row.colour()),
                row.colour().ordinal() + 1,
                row.unitName(),
                row.responsibleUnit(),
                words.moment(row.lastVisitedAt()),
                words.day(due),
                row.openHazards() == 0 ? "—" : String.format(Locale.ROOT, "%d", row.openHazards()),
                new State(kind, words.say("point.state." + word)));
    }
}
