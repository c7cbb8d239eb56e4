package org.youbei.web.map;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.youbei.model.RiskColour;

/**
 * A map and the table that says the same without it.
 *
 * @param data the address of the points, GeoJSON; with {@code at} added, of what stands at one of them
 * @param spots the lines of the table
 * @param more how many further ones only the map shows
 * @param placeless how many have no place and stand in the table alone
 */
public record MapPage(String data, List<Spot> spots, int more, long placeless) {
    /** Lines of a table beside a map. */
    private static final int LINES = 100;

    /** The table has the first {@value #LINES}, those without a place last. */
    public static MapPage of(String data, List<Spot> spots) {
        var inOrder = new java.util.ArrayList<>(
                spots.stream().filter(spot -> spot.at() != null).toList());
        long placed = inOrder.size();
        spots.stream().filter(spot -> spot.at() == null).forEach(inOrder::add);
        int shown = Math.min(LINES, inOrder.size());
        return new MapPage(
                data, List.copyOf(inOrder.subList(0, shown)), inOrder.size() - shown, inOrder.size() - placed);
    }

    /** The shapes with their colours, as the legend shows them and the marks take them from there. */
    public static Map<RiskColour, String> legend() {
        var legend = new EnumMap<RiskColour, String>(RiskColour.class);
        for (var colour : RiskColour.values()) {
            legend.put(colour, Shape.of(colour).outline);
        }
        return legend;
    }
}
