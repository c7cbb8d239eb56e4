package org.youbei.web.map;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;

/** A part of the earth between two meridians and two parallels, degrees of CGCS2000. In addresses {@code west,south,east,north}. */
public record Area(double west, double south, double east, double north) {
    /** Height by width of every map. */
    static final double SHAPE = 0.75;

    static final double METRES_PER_DEGREE = 111_320;
    /** Degrees; about 60 m, below which a closer look shows nothing new. */
    private static final double LEAST = 0.0006;

    private static final double MARGIN = 0.08;
    private static final Pattern FORM = Pattern.compile("-?\\d{1,3}\\.\\d{1,6}(,-?\\d{1,3}\\.\\d{1,6}){3}");

    /** What an address says; nothing where it says nothing that is an area. */
    public static Optional<Area> parse(@Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var parts = text.split(",", -1);
        var area = new Area(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
        return area.isSound() ? Optional.of(area) : Optional.empty();
    }

    private boolean isSound() {
        return west <= east
                && south <= north
                && Math.abs(west) <= 180
                && Math.abs(east) <= 180
                && Math.abs(south) <= 85
                && Math.abs(north) <= 85;
    }

    /** The smallest one with all of the places. */
    static Area around(Collection<GeoPoint> places) {
        var east = places.stream().collect(Collectors.summarizingDouble(place -> east(place)));
        var north = places.stream().collect(Collectors.summarizingDouble(place -> north(place)));
        return new Area(east.getMin(), north.getMin(), east.getMax(), north.getMax());
    }

    static double east(GeoPoint place) {
        return place.in(Datum.CGCS2000).longitude().doubleValue();
    }

    static double north(GeoPoint place) {
        return place.in(Datum.CGCS2000).latitude().doubleValue();
    }

    boolean contains(GeoPoint place) {
        double east = east(place);
        double north = north(place);
        return west <= east && east <= this.east && south <= north && north <= this.north;
    }

    /** Whether everything in it stands at one spot, for any scale that is of use. */
    boolean isOneSpot() {
        return east - west < LEAST / 3 && north - south < LEAST / 3;
    }

    /** With a margin, and as wide and high as the map: a metre is the same length in both directions. */
    Area framed() {
        double shrink = Math.cos(Math.toRadians((south + north) / 2));
        double width = Math.max(Math.max((east - west) * shrink, (north - south) / SHAPE), LEAST) * (1 + 2 * MARGIN);
        double x = (west + east) / 2;
        double y = (south + north) / 2;
        return new Area(x - width / shrink / 2, y - width * SHAPE / 2, x + width / shrink / 2, y + width * SHAPE / 2);
    }

    /** Metres from the left to the right edge. */
    double metres() {
        return (east - west) * Math.cos(Math.toRadians((south + north) / 2)) * METRES_PER_DEGREE;
    }

    /** As it stands in an address; a little wider than it is, because the digits end. */
    @Override
    public String toString() {
        double digit = 0.000_001;
        return String.format(
                Locale.ROOT, "%.6f,%.6f,%.6f,%.6f", west - digit, south - digit, east + digit, north + digit);
    }
}
