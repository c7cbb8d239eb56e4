package org.youbei.web.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.youbei.inspection.hazard.HazardRow;
import org.youbei.web.export.TableFile;
import org.youbei.web.inspection.InspectionWords;

/** The rows of the list as a file. */
final class HazardExport {
    private HazardExport() {}

    static TableFile file(InspectionWords words) {
        return new TableFile(
                "hazards",
                words.say("hazard.list"),
                Stream.of(
                                "description",
                                "place",
                                "type",
                                "colour",
                                "unit",
                                "code",
                                "grade",
                                "responsible",
                                "found",
                                "due",
                                "closed",
                                "recurrences",
                                "state")
                        .map(column -> words.say("hazard.column." + column))
                        .toList());
    }

    static List<String> cells(HazardRow row, LocalDate today, InspectionWords words) {
        return List.of(
                row.description(),
                row.pointName(),
                words.type(row.type()),
                words.colour(row.colour()),
                row.unitName(),
                row.unit().value(),
                words.grade(row.grade()),
                row.responsibleUnit(),
                words.day(row.foundOn()),
                row.dueOn() == null ? "" : row.dueOn().toString(),
                row.closedOn() == null ? "" : row.closedOn().toString(),
                Integer.toString(row.recurrences()),
                words.state(row.state(), row.isOverdue(today)).word());
    }
}
