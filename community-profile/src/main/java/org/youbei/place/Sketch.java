package org.youbei.place;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Shapes drawn on each other as a small vector picture, north up, widths and heights true to each other.
 *
 * @param width units from west to east
 * @param paths what the {@code d} attribute says, one for each shape
 */
public record Sketch(int width, int height, List<String> paths) {
    private static final int SIDE = 600;
    private static final int MARGIN = 10;

    public Sketch {
        paths = List.copyOf(paths);
    }

    public static Sketch of(List<Shape> shapes) {
        var frame = new Envelope();
        shapes.forEach(shape -> frame.expandToInclude(shape.geometry().getEnvelopeInternal()));
        double shrink = Math.cos(Math.toRadians(frame.centre() == null ? 0 : frame.centre().y));
        double wide = Math.max(1e-6, frame.getWidth() * shrink);
        double high = Math.max(1e-6, frame.getHeight());
        double scale = SIDE / Math.max(wide, high);
        var paths = shapes.stream()
                .map(shape -> plain(shape.geometry(), 0.5 / scale))
                .map(geometry -> path(geometry, frame, shrink, scale))
                .toList();
        return new Sketch(
                (int) Math.ceil(wide * scale) + 2 * MARGIN, (int) Math.ceil(high * scale) + 2 * MARGIN, paths);
    }

    /** Without corners that nobody sees; what would vanish stays as it is. */
    private static Geometry plain(Geometry geometry, double within) {
        var fewer = DouglasPeuckerSimplifier.simplify(geometry, within);
        return fewer.isEmpty() ? geometry : fewer;
    }

    public String viewBox() {
        return "0 0 " + width + " " + height;
    }

    private static String path(Geometry geometry, Envelope frame, double shrink, double scale) {
        return switch (geometry) {
            case Point point -> dot(point.getCoordinate(), frame, shrink, scale);
            case LineString line -> line(line, frame, shrink, scale);
            case Polygon polygon ->
                line(polygon.getExteriorRing(), frame, shrink, scale)
                        + IntStream.range(0, polygon.getNumInteriorRing())
                                .mapToObj(hole -> line(polygon.getInteriorRingN(hole), frame, shrink, scale))
                                .collect(Collectors.joining());
            default ->
                IntStream.range(0, geometry.getNumGeometries())
                        .mapToObj(part -> path(geometry.getGeometryN(part), frame, shrink, scale))
                        .collect(Collectors.joining());
        };
    }

    private static String line(LineString line, Envelope frame, double shrink, double scale) {
        return Arrays.stream(line.getCoordinates())
                .map(at -> spot(at, frame, shrink, scale))
                .collect(Collectors.joining("L", "M", line.isClosed() ? "z" : ""));
    }

    private static String dot(Coordinate at, Envelope frame, double shrink, double scale) {
        return "M" + spot(at, frame, shrink, scale) + "m-4 0h8m-4-4v8";
    }

    private static String spot(Coordinate at, Envelope frame, double shrink, double scale) {
        return String.format(
                Locale.ROOT,
                "%.1f %.1f",
                MARGIN + (at.x - frame.getMinX()) * shrink * scale,
                MARGIN + (frame.getMaxY() - at.y) * scale);
    }
}
