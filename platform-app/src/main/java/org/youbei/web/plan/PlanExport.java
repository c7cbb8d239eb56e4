package org.youbei.web.plan;

import java.util.List;
import java.util.stream.Stream;
import org.youbei.plan.shelf.PlanRow;
import org.youbei.web.kit.export.TableFile;

/** The rows of the list as a file. */
final class PlanExport {
    private PlanExport() {}

    static TableFile file(PlanWords words) {
        return new TableFile(
                "plans",
                words.say("plan.list"),
                Stream.of("title", "kind", "unit", "code", "number", "issued", "state")
                        .map(column -> words.say("plan.column." + column))
                        .toList());
    }

    static List<String> cells(PlanRow row, PlanWords words) {
        var number = row.documentNumber();
        var issued = row.issuedOn();
        return List.of(
                row.title(),
                words.kind(row.kind(), row.category()),
                row.unitName(),
                row.unit().value(),
                number == null ? "" : number,
                issued == null ? "" : issued.toString(),
                words.state(row.state()).word());
    }
}
