package org.youbei.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.youbei.model.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GeoJSON (RFC 7946) in and out. Third numbers of a position are left out; a ring that is not closed is closed. */
final class GeoJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GeoJson() {}

    /** Thrown inside only: what is no geometry. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final ShapeRefusal reason;

        Malformed(ShapeRefusal reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }

    static Outcome<Geometry> parse(String text) {
        return tree(text)
                .map(node -> geometry(node.has("geometry") ? node.path("geometry") : node))
                .orElseGet(() -> Outcome.refused(ShapeRefusal.MALFORMED.refusal()));
    }

    static Optional<JsonNode> tree(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    static Outcome<Geometry> geometry(JsonNode node) {
        try {
            return Outcome.done(read(node));
        } catch (Malformed malformed) {
            return Outcome.refused(malformed.reason.refusal());
        }
    }

    private static Geometry read(JsonNode node) {
        var positions = node.path("coordinates");
        return switch (node.path("type").asString("")) {
            case "Point" -> Shape.FACTORY.createPoint(position(positions));
            case "LineString" -> line(positions);
            case "Polygon" -> polygon(positions);
            case "MultiPoint" -> Shape.FACTORY.createMultiPointFromCoords(corners(positions));
            case "MultiLineString" ->
                Shape.FACTORY.createMultiLineString(
                        each(positions, GeoJson::line).toArray(LineString[]::new));
            case "MultiPolygon" ->
                Shape.FACTORY.createMultiPolygon(
                        each(positions, GeoJson::polygon).toArray(Polygon[]::new));
            default -> throw new Malformed(ShapeRefusal.MALFORMED);
        };
    }

    private static LineString line(JsonNode positions) {
        var corners = corners(positions);
        if (corners.length < 2) {
            throw new Malformed(ShapeRefusal.TOO_FEW_CORNERS);
        }
        return Shape.FACTORY.createLineString(corners);
    }

    private static Polygon polygon(JsonNode rings) {
        var read = each(rings, GeoJson::ring);
        if (read.isEmpty()) {
            throw new Malformed(ShapeRefusal.MALFORMED);
        }
        return Shape.FACTORY.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        return ring(List.of(corners(positions)));
    }

    /** @throws Malformed with less than three different corners in a row */
    static LinearRing ring(List<Coordinate> corners) {
        var closed = new ArrayList<>(corners);
        if (!closed.isEmpty() && !closed.getFirst().equals2D(closed.getLast())) {
            closed.add(closed.getFirst().copy());
        }
        if (closed.size() < 4) {
            throw new Malformed(ShapeRefusal.TOO_FEW_CORNERS);
        }
        return Shape.FACTORY.createLinearRing(closed.toArray(Coordinate[]::new));
    }

    private static Coordinate[] corners(JsonNode positions) {
        return each(positions, GeoJson::position).toArray(Coordinate[]::new);
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        if (!array.isArray()) {
            throw new Malformed(ShapeRefusal.MALFORMED);
        }
        return array.valueStream().map(read).toList();
    }

    private static Coordinate position(JsonNode position) {
        if (!position.isArray()
                || position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw new Malformed(ShapeRefusal.MALFORMED);
        }
        return new Coordinate(position.get(0).doubleValue(), position.get(1).doubleValue());
    }

    static String print(Geometry geometry) {
        // JTS puts outlines with the clock.
        var turned = geometry.getDimension() == 2 ? geometry.norm().reverse() : geometry;
        return "{\"type\":\"" + turned.getGeometryType() + "\",\"coordinates\":" + coordinates(turned) + "}";
    }

    private static String coordinates(Geometry geometry) {
        return switch (geometry) {
            case Point point -> position(point.getCoordinate());
            case LineString line -> positions(line);
            case Polygon polygon ->
                IntStream.range(0, polygon.getNumInteriorRing())
                        .mapToObj(hole -> "," + positions(polygon.getInteriorRingN(hole)))
                        .collect(Collectors.joining("", "[" + positions(polygon.getExteriorRing()), "]"));
            default ->
                IntStream.range(0, geometry.getNumGeometries())
                        .mapToObj(part -> coordinates(geometry.getGeometryN(part)))
                        .collect(Collectors.joining(",", "[", "]"));
        };
    }

    private static String positions(LineString line) {
        return java.util.Arrays.stream(line.getCoordinates())
                .map(GeoJson::position)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String position(Coordinate at) {
        return "[" + degrees(at.x) + "," + degrees(at.y) + "]";
    }

    private static String degrees(double degrees) {
        return java.math.BigDecimal.valueOf(Math.round(degrees * 1_000_000), 6)
                .stripTrailingZeros()
                .toPlainString();
    }
}
