package org.youbei.model;

import java.math.BigDecimal;
import java.util.Optional;

/** The coordinate systems that tables and boundaries come in. What lies in another one must be converted by those who measured it. */
public enum MapDatum {
    CGCS2000,
    WGS84,
    GCJ02,
    /** Of one map maker; kept as GCJ-02, from which it differs by a known shift. */
    BD09;

    private static final double TURN = Math.PI * 3_000 / 180;

    /** The place; absent where the numbers are no place on earth. */
    public Optional<GeoPoint> place(BigDecimal longitude, BigDecimal latitude) {
        return switch (this) {
            case CGCS2000 -> place(longitude, latitude, GeoPoint.Datum.CGCS2000);
            case WGS84 -> place(longitude, latitude, GeoPoint.Datum.WGS84);
            case GCJ02 -> place(longitude, latitude, GeoPoint.Datum.GCJ02);
            case BD09 -> unshifted(longitude.doubleValue(), latitude.doubleValue());
        };
    }

    public static MapDatum of(GeoPoint.Datum datum) {
        return valueOf(datum.name());
    }

    /** BD-09 is GCJ-02 moved by 0.0065 and 0.006 degrees and turned a little, as it is generally reproduced; good to about a metre. */
    private static Optional<GeoPoint> unshifted(double longitude, double latitude) {
        double x = longitude - 0.0065;
        double y = latitude - 0.006;
        double far = Math.sqrt(x * x + y * y) - 0.00002 * Math.sin(y * TURN);
        double angle = Math.atan2(y, x) - 0.000003 * Math.cos(x * TURN);
        return place(
                BigDecimal.valueOf(far * Math.cos(angle)),
                BigDecimal.valueOf(far * Math.sin(angle)),
                GeoPoint.Datum.GCJ02);
    }

    private static Optional<GeoPoint> place(BigDecimal longitude, BigDecimal latitude, GeoPoint.Datum datum) {
        boolean onEarth = longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0
                && latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0;
        return onEarth ? Optional.of(new GeoPoint(longitude, latitude, datum)) : Optional.empty();
    }
}
