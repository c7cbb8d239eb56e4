package org.youbei.place;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.youbei.model.GeoPoint;
import org.youbei.model.MapDatum;
import org.youbei.model.Outcome;

/**
 * A point, a line or an area on the earth, valid and in degrees of WGS-84, with six decimals. It does not cross 180°, as nothing in the
 * country does.
 */
public final class Shape {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private final Geometry geometry;
    private final AtomicReference<PreparedGeometry> prepared = new AtomicReference<>();

    /** What is drawn. */
    public enum Kind {
        POINT,
        LINE,
        AREA
    }

    Shape(Geometry geometry) {
        this.geometry = geometry;
    }

    /**
     * The shape in a GeoJSON geometry (Point, LineString, Polygon or several of one of them) or in a feature with one.
     *
     * @param datum of the numbers in the text; GeoJSON itself does not say
     * @return refused with a {@link ShapeRefusal}
     */
    public static Outcome<Shape> parse(String geoJson, MapDatum datum) {
        return GeoJson.parse(geoJson).then(raw -> of(raw, datum));
    }

    /** The shape of a geometry whose numbers are as a file had them. */
    static Outcome<Shape> of(Geometry raw, MapDatum datum) {
        return Soundness.check(raw).then(sound -> Soundness.whole(Datums.converted(sound, datum)));
    }

    public static Shape point(GeoPoint at) {
        return new Shape(FACTORY.createPoint(new Coordinate(Earth.east(at), Earth.north(at))));
    }

    /** The smallest shape without a dent around points; a point or a line where they lie so. */
    public static Shape hull(List<GeoPoint> points) {
        var corners = points.stream()
                .map(at -> new Coordinate(Earth.east(at), Earth.north(at)))
                .toArray(Coordinate[]::new);
        return new Shape(new ConvexHull(corners, FACTORY).getConvexHull());
    }

    public Kind kind() {
        return switch (geometry.getDimension()) {
            case 0 -> Kind.POINT;
            case 1 -> Kind.LINE;
            default -> Kind.AREA;
        };
    }

    /** On the ellipsoid, exact but for the difference between a straight edge on the map and on the ground; 0 for points and lines. */
    public double squareMetres() {
        var flat = new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence corners, Geometry parent) {
                return createCoordinateSequence(Arrays.stream(corners.toCoordinateArray())
                        .map(at -> new Coordinate(Earth.equalAreaX(at.x), Earth.equalAreaY(at.y)))
                        .toArray(Coordinate[]::new));
            }
        };
        return geometry.getDimension() < 2 ? 0 : flat.transform(geometry).getArea();
    }

    /** Whether the place lies in the area, on its edge, or on the line or point. */
    public boolean covers(GeoPoint at) {
        return ready().covers(FACTORY.createPoint(new Coordinate(Earth.east(at), Earth.north(at))));
    }

    /** Whether all of the other shape lies in this one. */
    public boolean covers(Shape other) {
        return ready().covers(other.geometry);
    }

    /** Whether the two have more than nothing in common; an edge is enough. */
    public boolean touches(Shape other) {
        return ready().intersects(other.geometry);
    }

    /** The part of this area that lies in the other, 0 to 1. */
    public double partIn(Shape other) {
        double whole = squareMetres();
        return whole == 0 ? 0 : new Shape(geometry.intersection(other.geometry)).squareMetres() / whole;
    }

    /** Metres from the place to the nearest bit of the shape; 0 inside. Good to about 0.5 % up to some hundred kilometres. */
    public double metresFrom(GeoPoint at) {
        double east = Earth.east(at);
        double north = Earth.north(at);
        double shrink = Math.cos(Math.toRadians(north));
        var nearby = new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence corners, Geometry parent) {
                return createCoordinateSequence(Arrays.stream(corners.toCoordinateArray())
                        .map(corner -> new Coordinate((corner.x - east) * shrink, corner.y - north))
                        .toArray(Coordinate[]::new));
            }
        };
        var nearest =
                DistanceOp.nearestPoints(nearby.transform(geometry), FACTORY.createPoint(new Coordinate(0, 0)))[0];
        return Earth.metres(east, north, east + nearest.x / shrink, north + nearest.y);
    }

    /** Whether the boxes around the two are at most a thousandth of a degree apart: a quick no to what lies far away. */
    boolean isNear(Shape other) {
        return geometry.getEnvelopeInternal().distance(other.geometry.getEnvelopeInternal()) <= 0.001;
    }

    /** Metres between the nearest bits of the two shapes; 0 where they touch. As good as {@link #metresFrom(GeoPoint)}. */
    public double metresFrom(Shape other) {
        var nearest = DistanceOp.nearestPoints(geometry, other.geometry);
        return Earth.metres(nearest[0].x, nearest[0].y, nearest[1].x, nearest[1].y);
    }

    /** The corners in their order, of an area those of its outline, the first one again at the end. */
    public List<GeoPoint> corners() {
        var outline = geometry instanceof Polygon area ? area.getExteriorRing() : geometry;
        return Arrays.stream(outline.getCoordinates())
                .map(corner -> Datums.point(corner.x, corner.y))
                .toList();
    }

    /** Along the ground; of an area around it, of a point nothing. */
    public double metresLong() {
        var corners = corners();
        double sum = 0;
        for (int at = 1; at < corners.size(); at++) {
            sum += Places.metres(corners.get(at - 1), corners.get(at));
        }
        return sum;
    }

    /** How far its farthest corner lies outside of the other shape, metres; 0 where all of them lie in it. */
    public double metresBeyond(Shape other) {
        return corners().stream().mapToDouble(other::metresFrom).max().orElse(0);
    }

    public Box box() {
        return Box.of(geometry.getEnvelopeInternal());
    }

    /** A place that is in the area or on the line, near its middle: where a name is written. */
    public GeoPoint middle() {
        Point inner = geometry.getInteriorPoint();
        return Datums.point(inner.getX(), inner.getY());
    }

    /** As a GeoJSON geometry, outlines against the clock (RFC 7946). */
    public String geoJson() {
        return GeoJson.print(geometry);
    }

    Geometry geometry() {
        return geometry;
    }

    private PreparedGeometry ready() {
        return prepared.updateAndGet(known -> known == null ? PreparedGeometryFactory.prepare(geometry) : known);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && geometry.equalsExact(shape.geometry);
    }

    @Override
    public int hashCode() {
        return geometry.hashCode();
    }

    @Override
    public String toString() {
        return geoJson();
    }
}
