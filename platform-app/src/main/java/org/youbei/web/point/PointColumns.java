package org.youbei.web.point;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.inspection.point.PointEntry;
import org.youbei.inspection.point.PointType;
import org.youbei.inspection.point.RoundClass;
import org.youbei.model.GeoPoint;
import org.youbei.model.Outcome;
import org.youbei.model.RiskColour;
import org.youbei.web.inspection.InspectionWords;

/** The columns of a table of points, the same for template, import and export. Words are those of the person’s language, or the constants. */
@Component
public class PointColumns {
    private final InspectionWords words;

    PointColumns(InspectionWords words) {
        this.words = words;
    }

    public int count() {
        return PointListController.COLUMNS.size();
    }

    public List<String> heads() {
        return PointListController.COLUMNS.stream()
                .map(column -> words.say("point.column." + column))
                .toList();
    }

    /** The words that a column allows; empty for free text. */
    public List<String> allowed(int column) {
        return switch (PointListController.COLUMNS.get(column)) {
            case "type" -> said("point.type.", PointType.values());
            case "colour" -> said("point.colour.", RiskColour.values());
            case "round" -> said("point.round.", RoundClass.values());
            case "datum" -> said("point.datum.", GeoPoint.Datum.values());
            default -> List.of();
        };
    }

    public Outcome<PointEntry> entry(List<String> cells) {
        return new PointForm(
                        null,
                        0,
                        cells.get(0),
                        cells.get(1),
                        constant("point.type.", PointType.values(), cells.get(2)),
                        constant("point.colour.", RiskColour.values(), cells.get(3)),
                        constant("point.round.", RoundClass.values(), cells.get(4)),
                        cells.get(5),
                        cells.get(6),
                        cells.get(7),
                        cells.get(8),
                        cells.get(9),
                        constant("point.datum.", GeoPoint.Datum.values(), cells.get(10)))
                .entry();
    }

    private <E extends Enum<E>> List<String> said(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .map(one -> words.say(prefix + one.name()))
                .toList();
    }

    private <E extends Enum<E>> @Nullable E constant(String prefix, E[] constants, String cell) {
        return Arrays.stream(constants)
                .filter(one -> words.say(prefix + one.name()).equals(cell)
                        || one.name().equals(cell.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
