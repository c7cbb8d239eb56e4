package org.youbei.web.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/**
 * The name of a unit where its spots are.
 *
 * @param x percent of the width, from the left, of the middle of the text
 * @param y percent of the height, from above
 */
public record UnitName(String x, String y, String text) {
    /** More names than this say less than those of the level above. */
    private static final int MOST = 20;

    private static final List<JurisdictionLevel> LEVELS =
            List.of(JurisdictionLevel.COMMUNITY, JurisdictionLevel.STREET, JurisdictionLevel.DISTRICT);
    /** Of the width and height: a name of six characters on the narrowest map. */
    private static final double WIDE = 0.26;

    private static final double HIGH = 0.06;
    /** Above the marks, half of one. */
    private static final double ABOVE = 0.045;

    private record Place(double x, double y, JurisdictionCode unit) {}

    /** Of the lowest level that has few enough; of names that would cover each other only that of the unit with more spots. */
    static List<UnitName> of(
            List<Spot> spots,
            Function<GeoPoint, double[]> where,
            Function<Collection<JurisdictionCode>, Map<JurisdictionCode, String>> names) {
        var units = units(spots);
        var called = names.apply(units.keySet());
        var places = units.entrySet().stream()
                .filter(unit -> called.containsKey(unit.getKey()))
                .sorted(Comparator.comparing(unit -> -unit.getValue().size()))
                .map(unit -> middle(unit.getKey(), unit.getValue(), where))
                .toList();
        var free = new ArrayList<Place>();
        for (var place : places) {
            if (free.stream().noneMatch(other -> covers(other, place))) {
                free.add(place);
            }
        }
        return free.stream()
                .map(place -> new UnitName(
                        PlaceMap.hundredths(place.x),
                        PlaceMap.hundredths(place.y),
                        brief(called.getOrDefault(place.unit, ""))))
                .toList();
    }

    private static Map<JurisdictionCode, List<GeoPoint>> units(List<Spot> spots) {
        return LEVELS.stream()
                .map(level -> units(spots, level))
                .filter(units -> units.size() <= MOST)
                .findFirst()
                .orElseGet(Map::of);
    }

    private static Map<JurisdictionCode, List<GeoPoint>> units(List<Spot> spots, JurisdictionLevel level) {
        var units = new TreeMap<JurisdictionCode, List<GeoPoint>>();
        for (var spot : spots) {
            var at = spot.at();
            if (at != null) {
                var unit = spot.unit().at(level).orElse(spot.unit());
                units.computeIfAbsent(unit, code -> new ArrayList<>()).add(at);
            }
        }
        return units;
    }

    private static Place middle(JurisdictionCode unit, List<GeoPoint> at, Function<GeoPoint, double[]> where) {
        var x = at.stream().collect(Collectors.averagingDouble(place -> where.apply(place)[0]));
        var top = at.stream().mapToDouble(place -> where.apply(place)[1]).min().orElse(0);
        return new Place(Math.clamp(x, WIDE / 2, 1 - WIDE / 2), Math.max(top - ABOVE, HIGH / 2), unit);
    }

    private static boolean covers(Place one, Place other) {
        return Math.abs(one.x - other.x) < WIDE && Math.abs(one.y - other.y) < HIGH;
    }

    /** Without what every unit of its level is called. */
    private static String brief(String name) {
        var brief = name.replaceFirst("(居民委员会|居委会|村民委员会|村委会|街道办事处)$", "");
        return brief.isEmpty() ? name : brief;
    }
}
