package org.youbei.place;

import java.util.Arrays;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.youbei.model.Outcome;

/** What a geometry must fulfil before it is a {@link Shape}. */
final class Soundness {
    /** A district's boundary at full detail has some tens of thousands. */
    static final int MOST_CORNERS = 100_000;

    private Soundness() {}

    /** The numbers alone, as the file had them. */
    static Outcome<Geometry> check(Geometry raw) {
        var corners = raw.getCoordinates();
        if (corners.length == 0) {
            return Outcome.refused(ShapeRefusal.EMPTY.refusal());
        }
        if (corners.length > MOST_CORNERS) {
            return Outcome.refused(ShapeRefusal.TOO_MANY_CORNERS.refusal(MOST_CORNERS));
        }
        if (Arrays.stream(corners).allMatch(Soundness::isSwapped)) {
            return Outcome.refused(ShapeRefusal.SWAPPED.refusal(shown(corners[0].x), shown(corners[0].y)));
        }
        return Arrays.stream(corners)
                .filter(corner -> !(Math.abs(corner.x) <= 180 && Math.abs(corner.y) <= 90))
                .findFirst()
                .map(corner ->
                        Outcome.<Geometry>refused(ShapeRefusal.NOT_ON_EARTH.refusal(shown(corner.x), shown(corner.y))))
                .orElseGet(() -> Outcome.done(raw));
    }

    /** Latitudes of the country are 3° to 54°, its longitudes 73° to 136°: no number is both. */
    private static boolean isSwapped(Coordinate corner) {
        return corner.x >= 3 && corner.x <= 54 && corner.y >= 73 && corner.y <= 136;
    }

    /** Crossings and holes, after the numbers have six decimals. */
    static Outcome<Shape> whole(Geometry geometry) {
        var fault = new IsValidOp(geometry).getValidationError();
        if (fault != null) {
            var at = fault.getCoordinate();
            return Outcome.refused(reason(fault).refusal(shown(at.x), shown(at.y)));
        }
        return geometry.getDimension() == 2 && geometry.getArea() == 0
                ? Outcome.refused(ShapeRefusal.EMPTY.refusal())
                : Outcome.done(new Shape(geometry));
    }

    private static ShapeRefusal reason(TopologyValidationError fault) {
        return switch (fault.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL, TopologyValidationError.NESTED_HOLES ->
                ShapeRefusal.HOLE_OUTSIDE;
            case TopologyValidationError.TOO_FEW_POINTS -> ShapeRefusal.TOO_FEW_CORNERS;
            default -> ShapeRefusal.CROSSING;
        };
    }

    /** A text, because a number would be shown with the separators of a language. */
    private static String shown(double degrees) {
        return Double.isFinite(degrees) ? String.format(Locale.ROOT, "%.6f", degrees) : "?";
    }
}
