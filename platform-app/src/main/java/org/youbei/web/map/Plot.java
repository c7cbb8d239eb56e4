package org.youbei.web.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.map.PlaceMap.Item;

/** Puts spots on a map. */
public final class Plot {
    /** Of the width: 25 pixels of the narrowest map. Marks that are closer become one. */
    private static final double APART = 0.075;

    private static final double LONGEST_BAR = 0.3;
    private static final String SEVERAL = "M-17 0a17 17 0 1 0 34 0a17 17 0 1 0-34 0z";

    private final Area frame;
    private final UnaryOperator<String> closer;
    private final boolean way;

    /** The names of units by their codes; a unit without a name has no entry. */
    public interface Names extends Function<Collection<JurisdictionCode>, Map<JurisdictionCode, String>> {}

    private Plot(Area frame, UnaryOperator<String> closer, boolean way) {
        this.frame = frame;
        this.closer = closer;
        this.way = way;
    }

    /**
     * @param area the part to show; nothing for all
     * @param closer the address of the same map for an area; for the empty text, of the whole
     * @param way whether a line leads through the spots in their order
     * @param names asked once
     */
    public static PlaceMap of(
            List<Spot> spots, @Nullable Area area, UnaryOperator<String> closer, boolean way, Names names) {
        var shown = spots.stream()
                .filter(spot -> spot.at() == null ? area == null : area == null || area.contains(spot.at()))
                .toList();
        var places = shown.stream().map(Spot::at).filter(Objects::nonNull).toList();
        if (places.isEmpty()) {
            return new PlaceMap(
                    List.of(),
                    List.of(),
                    "",
                    items(shown),
                    shown.size(),
                    "0",
                    0,
                    area == null ? null : closer.apply(""));
        }
        var frame = (area == null ? Area.around(places) : area).framed();
        return new Plot(frame, closer, way).drawn(shown, places, area == null ? null : closer.apply(""), names);
    }

    private PlaceMap drawn(List<Spot> shown, List<GeoPoint> places, @Nullable String whole, Names names) {
        var items = items(shown);
        var marks = clusters(items).stream().map(this::mark).toList();
        var line = way
                ? places.stream()
                        .map(place -> PlaceMap.hundredths(x(place)) + "," + PlaceMap.hundredths(y(place) * Area.SHAPE))
                        .collect(Collectors.joining(" "))
                : "";
        long metres = round(frame.metres() * LONGEST_BAR);
        var bar = PlaceMap.hundredths(metres / frame.metres());
        var units = UnitName.of(shown, place -> new double[] {x(place), y(place)}, names);
        return new PlaceMap(marks, units, line, items, shown.size() - places.size(), bar, metres, whole);
    }

    /** Those with a place first, numbered; the order stays otherwise. */
    private static List<Item> items(List<Spot> spots) {
        var items = new ArrayList<Item>();
        spots.stream()
                .filter(spot -> spot.at() != null)
                .forEach(spot -> items.add(new Item(Integer.toString(items.size() + 1), spot)));
        spots.stream().filter(spot -> spot.at() == null).forEach(spot -> items.add(new Item("", spot)));
        return items;
    }

    private record Cluster(double x, double y, List<Item> items) {}

    private List<Cluster> clusters(List<Item> items) {
        var clusters = new ArrayList<Cluster>();
        for (var item : items) {
            var at = item.spot().at();
            if (at != null) {
                double x = x(at);
                double y = y(at);
                clusters.stream()
                        .filter(one -> Math.hypot(one.x - x, (one.y - y) * Area.SHAPE) < APART)
                        .findFirst()
                        .ifPresentOrElse(
                                one -> one.items.add(item),
                                () -> clusters.add(new Cluster(x, y, new ArrayList<>(List.of(item)))));
            }
        }
        return clusters;
    }

    private Mark mark(Cluster cluster) {
        var x = PlaceMap.hundredths(cluster.x);
        var y = PlaceMap.hundredths(cluster.y);
        return cluster.items.size() == 1 ? single(cluster.items.getFirst(), x, y) : several(cluster.items, x, y);
    }

    private static Mark single(Item item, String x, String y) {
        var spot = item.spot();
        var look = spot.colour().name().toLowerCase(Locale.ROOT) + (spot.late() ? " late" : "");
        var words = item.number() + " " + spot.label() + " " + spot.words();
        return new Mark(x, y, look, Shape.of(spot.colour()).outline, item.number(), spot.href(), words);
    }

    /** Leads closer; where all stand at one spot, to the first of them in the list. */
    private Mark several(List<Item> items, String x, String y) {
        var worst = items.stream()
                .map(item -> item.spot().colour())
                .min(Enum::compareTo)
                .orElseThrow();
        boolean late = items.stream().anyMatch(item -> item.spot().late());
        var area = Area.around(items.stream()
                .map(item -> item.spot().at())
                .filter(Objects::nonNull)
                .toList());
        var href = area.isOneSpot() ? "#spot-" + items.getFirst().number() : closer.apply(area.toString());
        var look = worst.name().toLowerCase(Locale.ROOT) + " many" + (late ? " late" : "");
        return new Mark(x, y, look, SEVERAL, "×" + items.size(), href, "");
    }

    private double x(GeoPoint place) {
        return (Area.east(place) - frame.west()) / (frame.east() - frame.west());
    }

    private double y(GeoPoint place) {
        return (frame.north() - Area.north(place)) / (frame.north() - frame.south());
    }

    /** The next lower one of 1, 2, 5, 10, 20, 50, … metres. */
    private static long round(double metres) {
        long step = 1;
        while (step * 10 <= metres) {
            step *= 10;
        }
        return metres >= step * 5 ? step * 5 : metres >= step * 2 ? step * 2 : step;
    }
}
