package org.youbei.place;

import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;

/** Lengths and areas on the earth. Degrees in, metres out. */
final class Earth {
    /** Mean radius (IUGG), metres. */
    static final double RADIUS = 6_371_008.8;

    /** Half axis of CGCS2000 and WGS-84 in metres, and the square of the eccentricity. */
    private static final double AXIS = 6_378_137;

    private static final double SQUARE = 0.006_694_380_022_9;
    private static final double ECCENTRICITY = Math.sqrt(SQUARE);
    private static final double POLE = widening(1);

    private Earth() {}

    /** Metres from the middle of the ball, as {@code place.on_earth} in the database. */
    static Double[] inSpace(GeoPoint at) {
        double east = Math.toRadians(east(at));
        double north = Math.toRadians(north(at));
        return new Double[] {
            RADIUS * Math.cos(north) * Math.cos(east),
            RADIUS * Math.cos(north) * Math.sin(east),
            RADIUS * Math.sin(north)
        };
    }

    /** Metres along the ground as a straight line through the ball. */
    static double chord(double metres) {
        return 2 * RADIUS * Math.sin(Math.clamp(metres / (2 * RADIUS), 0, Math.PI / 2));
    }

    /** A straight line through the ball as metres along its surface. */
    static double alongTheGround(double chord) {
        return 2 * RADIUS * Math.asin(Math.min(1, chord / (2 * RADIUS)));
    }

    static double metres(double east, double north, double otherEast, double otherNorth) {
        double up = Math.sin(Math.toRadians(otherNorth - north) / 2);
        double side = Math.sin(Math.toRadians(otherEast - east) / 2);
        double part = up * up + Math.cos(Math.toRadians(north)) * Math.cos(Math.toRadians(otherNorth)) * side * side;
        return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, part)));
    }

    static double east(GeoPoint at) {
        return at.in(Datum.WGS84).longitude().doubleValue();
    }

    static double north(GeoPoint at) {
        return at.in(Datum.WGS84).latitude().doubleValue();
    }

    /** East of Greenwich on a map that keeps areas (cylindrical, of the ellipsoid), metres. */
    static double equalAreaX(double east) {
        return AXIS * Math.toRadians(east);
    }

    /** North of the equator on the same map, metres. */
    static double equalAreaY(double north) {
        return AXIS * widening(Math.sin(Math.toRadians(north))) / 2;
    }

    /** Snyder, Map Projections, formula 3-12: q. */
    private static double widening(double sine) {
        double e = ECCENTRICITY * sine;
        return (1 - SQUARE) * (sine / (1 - SQUARE * sine * sine) - Math.log((1 - e) / (1 + e)) / (2 * ECCENTRICITY));
    }

    /** All of it, square metres. */
    static double surface() {
        return 2 * Math.PI * AXIS * AXIS * POLE;
    }
}
