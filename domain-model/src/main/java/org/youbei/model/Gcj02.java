package org.youbei.model;

/**
 * The shift of public maps of the country against WGS-84, as it is generally reproduced: some hundred metres, nothing outside a frame
 * around the country. Good to about a metre, so for showing and never for surveying.
 */
final class Gcj02 {
    /** The ellipsoid of the shift: half axis in metres, square of the eccentricity. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY = 0.006_693_421_622_965_943;
    private static final int STEPS = 5;

    private Gcj02() {}

    /** Degrees: longitude, latitude. */
    record Degrees(double east, double north) {
        Degrees plus(Degrees other) {
            return new Degrees(east + other.east, north + other.north);
        }

        Degrees minus(Degrees other) {
            return new Degrees(east - other.east, north - other.north);
        }
    }

    static Degrees shifted(Degrees at) {
        return at.plus(shift(at));
    }

    /** The place whose shifted one this is; each step is thousands of times closer. */
    static Degrees unshifted(Degrees shifted) {
        var at = shifted;
        for (int step = 0; step < STEPS; step++) {
            at = at.minus(shifted(at).minus(shifted));
        }
        return at;
    }

    private static Degrees shift(Degrees at) {
        if (at.east() < 72.004 || at.east() > 137.8347 || at.north() < 0.8293 || at.north() > 55.8271) {
            return new Degrees(0, 0);
        }
        double x = at.east() - 105;
        double y = at.north() - 35;
        double latitude = Math.toRadians(at.north());
        double curve = 1 - ECCENTRICITY * Math.pow(Math.sin(latitude), 2);
        double meridian = AXIS * (1 - ECCENTRICITY) / (curve * Math.sqrt(curve));
        double parallel = AXIS / Math.sqrt(curve) * Math.cos(latitude);
        return new Degrees(Math.toDegrees(eastward(x, y) / parallel), Math.toDegrees(northward(x, y) / meridian));
    }

    /** Metres. */
    private static double eastward(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(x, 20, 6, 20, 2)
                + waves(x, 20, 1, 40, 1.0 / 3)
                + waves(x, 150, 1.0 / 12, 300, 1.0 / 30);
    }

    /** Metres. */
    private static double northward(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(x, 20, 6, 20, 2)
                + waves(y, 20, 1, 40, 1.0 / 3)
                + waves(y, 160, 1.0 / 12, 320, 1.0 / 30);
    }

    /** Two thirds of two sines, whose arguments count in half turns. */
    private static double waves(double at, double first, double often, double second, double rarely) {
        return (first * Math.sin(often * at * Math.PI) + second * Math.sin(rarely * at * Math.PI)) * 2 / 3;
    }
}
