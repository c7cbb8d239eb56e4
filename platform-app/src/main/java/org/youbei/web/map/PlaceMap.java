package org.youbei.web.map;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.model.RiskColour;

/**
 * A map and the list beside it.
 *
 * @param marks nothing where no place is known
 * @param names of the units that the spots are in
 * @param way the corners of the way through the spots, in hundredths of the width; empty where there is none
 * @param items the spots in the area, in the order of their numbers; those without a place come last and have none
 * @param placeless how many have no place
 * @param bar how wide the scale is, in hundredths of the width
 * @param metres what it stands for
 * @param whole the address of the whole map; nothing where this is it
 */
public record PlaceMap(
        List<Mark> marks,
        List<UnitName> names,
        String way,
        List<Item> items,
        long placeless,
        String bar,
        long metres,
        @Nullable String whole) {
    /** @param number on the map; empty where it is not on it */
    public record Item(String number, Spot spot) {}

    /** The shapes with their colours, as the legend shows them. */
    public static Map<RiskColour, String> legend() {
        var legend = new java.util.EnumMap<RiskColour, String>(RiskColour.class);
        for (var colour : RiskColour.values()) {
            legend.put(colour, Shape.of(colour).outline);
        }
        return legend;
    }

    public boolean isEmpty() {
        return marks.isEmpty();
    }

    static String hundredths(double part) {
        return String.format(Locale.ROOT, "%.2f", part * 100);
    }
}
