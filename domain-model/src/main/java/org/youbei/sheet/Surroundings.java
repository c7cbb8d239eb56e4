package org.youbei.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetFault;
import org.youbei.sheet.column.SheetRow;

/** Doubts a position that lies far from every place of the district that is known, or outside the province where too few are. */
final class Surroundings {
    /** Kilometres from the nearest known place; the widest urban districts are some forty across. */
    private static final double NEAR = 40;
    /** With fewer known places the first one might be the wrong one. */
    private static final int FEWEST = 3;

    private static final double KILOMETRES_PER_DEGREE = 111.195;

    private final Function<JurisdictionCode, List<GeoPoint>> known;
    private final Map<String, List<GeoPoint>> remembered = new HashMap<>();

    Surroundings(Function<JurisdictionCode, List<GeoPoint>> known) {
        this.known = known;
    }

    List<Refusal> doubts(SheetRow row) {
        var place = row.place();
        var unit = row.values().values().stream()
                .filter(JurisdictionCode.class::isInstance)
                .map(JurisdictionCode.class::cast)
                .findFirst();
        if (place == null || unit.isEmpty()) {
            return List.of();
        }
        var places = remembered.computeIfAbsent(
                unit.get().district(), district -> known.apply(new JurisdictionCode(district)));
        if (places.size() < FEWEST) {
            return ProvinceFrames.mayHold(unit.get(), place)
                    ? List.of()
                    : List.of(SheetFault.POSITION_ELSEWHERE.at(SheetColumns.LONGITUDE));
        }
        double nearest = places.stream()
                .mapToDouble(other -> kilometres(place, other))
                .min()
                .orElse(0);
        return nearest > NEAR
                ? List.of(SheetFault.POSITION_FAR.at(SheetColumns.LONGITUDE, Math.round(nearest)))
                : List.of();
    }

    /** On a plane, which is good to a per cent over the distances that matter here. */
    static double kilometres(GeoPoint one, GeoPoint other) {
        double north = one.latitude().doubleValue() - other.latitude().doubleValue();
        double east = (one.longitude().doubleValue() - other.longitude().doubleValue())
                * Math.cos(Math.toRadians(one.latitude().doubleValue()));
        return Math.hypot(north, east) * KILOMETRES_PER_DEGREE;
    }
}
