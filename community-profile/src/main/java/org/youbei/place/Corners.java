package org.youbei.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.model.MapDatum;
import org.youbei.model.Outcome;

/**
 * A line or an area as people type it where no map is: a corner in each row, longitude before latitude. Where the last corner is the first one
 * again it is an area, else a line.
 */
public final class Corners {
    public static final int MOST = 100;

    private Corners() {}

    /** @return refused with a {@link ShapeRefusal} */
    public static Outcome<Shape> read(String typed, Datum datum) {
        var corners = new ArrayList<Coordinate>();
        var rows = typed.strip().split("\n");
        for (int row = 0; row < rows.length; row++) {
            var parts = parts(rows[row]);
            var at = parts.size() == 2
                    ? GeoPoint.parse(parts.get(0), parts.get(1), datum)
                    : java.util.Optional.<GeoPoint>empty();
            if (at.isEmpty()) {
                return Outcome.refused(ShapeRefusal.CORNER.refusal(row + 1));
            }
            corners.add(new Coordinate(
                    at.get().longitude().doubleValue(), at.get().latitude().doubleValue()));
        }
        if (corners.size() > MOST) {
            return Outcome.refused(ShapeRefusal.TOO_MANY_CORNERS.refusal(MOST));
        }
        if (corners.size() < 2) {
            return Outcome.refused(ShapeRefusal.TOO_FEW_CORNERS.refusal());
        }
        return drawn(corners).then(raw -> Shape.of(raw, MapDatum.of(datum)));
    }

    /** Numbers between commas of any width and blanks. */
    private static List<String> parts(String row) {
        return List.of(row.replace('，', ',')
                        .replace('\t', ' ')
                        .replace(',', ' ')
                        .strip()
                        .split(" "))
                .stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Outcome<Geometry> drawn(List<Coordinate> corners) {
        boolean closed = corners.getFirst().equals2D(corners.getLast());
        if (!closed) {
            return Outcome.done(Shape.FACTORY.createLineString(corners.toArray(Coordinate[]::new)));
        }
        return corners.size() < 4
                ? Outcome.refused(ShapeRefusal.TOO_FEW_CORNERS.refusal())
                : Outcome.done(Shape.FACTORY.createPolygon(corners.toArray(Coordinate[]::new)));
    }

    /** As it can be typed again, in WGS-84; holes are left out. */
    public static String show(Shape shape) {
        return shape.corners().stream()
                .map(at -> String.format(Locale.ROOT, "%.6f,%.6f", at.longitude(), at.latitude()))
                .collect(Collectors.joining("\n"));
    }
}
