package org.youbei.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in degrees, with six decimals (about 0.1 m), and the datum it was measured in. Datums are never mixed silently: the same
 * numbers lie some hundred metres apart in GCJ-02 and WGS-84.
 *
 * @throws IllegalArgumentException outside −180…180 and −90…90
 */
public record GeoPoint(BigDecimal longitude, BigDecimal latitude, Datum datum) {
    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);
    private static final BigDecimal QUARTER_TURN = BigDecimal.valueOf(90);
    private static final int DECIMALS = 6;
    /** No exponents: a number of a billion digits is a few characters long. */
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");

    /** What the numbers are measured against. Phones give WGS-84, maps of the country CGCS2000, public maps GCJ-02. */
    public enum Datum {
        CGCS2000,
        WGS84,
        GCJ02
    }

    public GeoPoint {
        if (!isOnEarth(longitude, latitude)) {
            throw new IllegalArgumentException("not a place on earth");
        }
        longitude = longitude.setScale(DECIMALS, RoundingMode.HALF_UP);
        latitude = latitude.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** The place that a person typed as two numbers; nothing where they are none. */
    public static Optional<GeoPoint> parse(String longitude, String latitude, Datum datum) {
        var east = number(longitude);
        var north = number(latitude);
        return east.isPresent() && north.isPresent() && isOnEarth(east.get(), north.get())
                ? Optional.of(new GeoPoint(east.get(), north.get(), datum))
                : Optional.empty();
    }

    /**
     * The same place in another datum, good to about a metre: for drawing places of several datums on one map. CGCS2000 and WGS-84 lie some
     * centimetres apart and count as one.
     */
    public GeoPoint in(Datum other) {
        boolean shifted = datum == Datum.GCJ02;
        if (shifted == (other == Datum.GCJ02)) {
            return new GeoPoint(longitude, latitude, other);
        }
        var here = new Gcj02.Degrees(longitude.doubleValue(), latitude.doubleValue());
        var there = shifted ? Gcj02.unshifted(here) : Gcj02.shifted(here);
        return new GeoPoint(BigDecimal.valueOf(there.east()), BigDecimal.valueOf(there.north()), other);
    }

    private static Optional<BigDecimal> number(String text) {
        var plain = text.strip();
        return DEGREES.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static boolean isOnEarth(BigDecimal longitude, BigDecimal latitude) {
        return longitude.abs().compareTo(HALF_TURN) <= 0 && latitude.abs().compareTo(QUARTER_TURN) <= 0;
    }
}
