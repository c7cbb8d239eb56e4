package org.youbei.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.model.MapDatum;
import org.youbei.model.Outcome;

class ShapeTests {
    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[114.3,30.5],[114.31,30.5],[114.31,30.51],[114.3,30.51],[114.3,30.5]]]}";

    @Test
    void readsAndWritesPointsLinesAndAreas() {
        for (var text : List.of(
                "{\"type\":\"Point\",\"coordinates\":[114.3,30.5]}",
                "{\"type\":\"LineString\",\"coordinates\":[[114.3,30.5],[114.31,30.52]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[114.3,30.5],[114.31,30.5],[114.31,30.51],[114.3,30.51],[114.3,30.5]],"
                        + "[[114.302,30.502],[114.302,30.504],[114.304,30.504],[114.304,30.502],[114.302,30.502]]],"
                        + "[[[114.4,30.5],[114.41,30.5],[114.41,30.51],[114.4,30.5]]]]}")) {
            var shape = read(text);
            assertThat(read(shape.geoJson()).geometry().norm())
                    .isEqualTo(shape.geometry().norm());
        }
        assertThat(read("{\"type\":\"Point\",\"coordinates\":[114.3,30.5,12.5]}")
                        .geoJson())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[114.3,30.5]}");
        assertThat(read("{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + SQUARE + "}")
                        .kind())
                .isEqualTo(Shape.Kind.AREA);
    }

    @Test
    void closesAnOpenRing() {
        assertThat(
                        read(
                                "{\"type\":\"Polygon\",\"coordinates\":[[[114.3,30.5],[114.31,30.5],[114.31,30.51],[114.3,30.51]]]}"))
                .isEqualTo(read(SQUARE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        no json                                                                        | MALFORMED
        {"type":"Circle","coordinates":[1,2]}                                          | MALFORMED
        {"type":"Point","coordinates":["114",30]}                                      | MALFORMED
        {"type":"Polygon","coordinates":[]}                                            | MALFORMED
        {"type":"Polygon","coordinates":[[[114,30],[115,30],[114,30]]]}                | TOO_FEW_CORNERS
        {"type":"LineString","coordinates":[[114,30]]}                                 | TOO_FEW_CORNERS
        {"type":"MultiPolygon","coordinates":[]}                                       | EMPTY
        {"type":"Point","coordinates":[214,30]}                                        | NOT_ON_EARTH
        {"type":"Point","coordinates":[1e999,30]}                                      | NOT_ON_EARTH
        {"type":"Point","coordinates":[30.5,114.3]}                                    | SWAPPED
        {"type":"Polygon","coordinates":[[[114,30],[115,31],[115,30],[114,31],[114,30]]]} | CROSSING
        {"type":"Polygon","coordinates":[[[114,30],[115,30],[114.5,30],[114,30]]]}     | CROSSING
        {"type":"Polygon","coordinates":[[[114,30],[115,30],[115,31],[114,30]],[[113,29],[113.1,29],[113.1,29.1],[113,29]]]} | HOLE_OUTSIDE
        """)
    void refusesWhatIsNoShape(String text, ShapeRefusal reason) {
        assertThat(Shape.parse(text, MapDatum.CGCS2000))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(reason.in(refused.refusals()))
                                .as(refused.toString())
                                .isTrue());
    }

    @Test
    void refusesMoreCornersThanItTakes() {
        var corners = IntStream.range(0, Soundness.MOST_CORNERS + 1)
                .mapToObj(n -> "[" + (100 + n * 1e-4) + ",30]")
                .collect(Collectors.joining(","));
        assertThat(Shape.parse("{\"type\":\"LineString\",\"coordinates\":[" + corners + "]}", MapDatum.WGS84))
                .isInstanceOf(Outcome.Refused.class);
    }

    /** The surface of GRS 80 after Moritz (2000): 510,065,621.7 km². */
    @Test
    void knowsTheAreaOnTheEllipsoid() {
        assertThat(Earth.surface()).isCloseTo(510_065_621_724_000.0, withPercentage(1e-6));
        assertThat(read("{\"type\":\"LineString\",\"coordinates\":[[114.3,30.5],[114.31,30.52]]}")
                        .squareMetres())
                .isZero();
    }

    /** Small areas are flat: length of a degree by the radii of curvature, then half the cross product of the edges. */
    @Test
    void measuresAreasLikeAFlatDrawingOfThem() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            double east = 75 + random.nextDouble() * 55;
            double north = 18 + random.nextDouble() * 35;
            double wide = 0.001 + random.nextDouble() * 0.005;
            double high = 0.001 + random.nextDouble() * 0.005;
            var text = "{\"type\":\"Polygon\",\"coordinates\":[[[%f,%f],[%f,%f],[%f,%f]]]}"
                    .formatted(east, north, east + wide, north, east, north + high);
            double sine = Math.sin(Math.toRadians(north + high / 3));
            double w = Math.sqrt(1 - 0.00669438 * sine * sine);
            double across = 6_378_137 / w * Math.sqrt(1 - sine * sine) * Math.toRadians(wide);
            double up = 6_378_137 * (1 - 0.00669438) / (w * w * w) * Math.toRadians(high);

            assertThat(read(text).squareMetres()).isCloseTo(across * up / 2, withPercentage(0.2));
        }
    }

    @Test
    void leavesHolesOutOfItsAreaAndOfWhatItCovers() {
        var ring = read(
                "{\"type\":\"Polygon\",\"coordinates\":[[[114.3,30.5],[114.31,30.5],[114.31,30.51],[114.3,30.51],[114.3,30.5]],"
                        + "[[114.304,30.504],[114.306,30.504],[114.306,30.506],[114.304,30.506],[114.304,30.504]]]}");

        assertThat(ring.squareMetres()).isCloseTo(read(SQUARE).squareMetres() * 0.96, withPercentage(0.01));
        assertThat(ring.covers(Datums.point(114.305, 30.505))).isFalse();
        assertThat(ring.covers(Datums.point(114.304, 30.505))).as("its edge").isTrue();
        assertThat(ring.covers(ring.middle())).isTrue();
        assertThat(ring.metresFrom(Datums.point(114.305, 30.505))).isCloseTo(95.8, offset(1.0));
        assertThat(ring.metresFrom(Datums.point(114.301, 30.501))).isZero();
        assertThat(read(SQUARE).covers(ring)).isTrue();
        assertThat(ring.covers(read(SQUARE))).isFalse();
        assertThat(ring.partIn(read(SQUARE))).isCloseTo(1, offset(1e-9));
    }

    @Test
    void convertsEveryDatumToTheSamePlace() {
        var here = Datums.point(114.305, 30.553);
        for (var datum : MapDatum.values()) {
            var there = datum == MapDatum.BD09
                    ? new double[] {114.317001, 30.556436}
                    : new double[] {
                        here.in(Datum.valueOf(datum.name())).longitude().doubleValue(),
                        here.in(Datum.valueOf(datum.name())).latitude().doubleValue()
                    };
            var shape = Shape.parse("{\"type\":\"Point\",\"coordinates\":[" + there[0] + "," + there[1] + "]}", datum)
                    .orElseThrow();
            assertThat(shape.metresFrom(here)).as(datum.name()).isLessThan(datum == MapDatum.BD09 ? 40.0 : 1.5);
        }
    }

    @Test
    void drawsAHullAroundPoints() {
        var random = new Random(3);
        var points = IntStream.range(0, 200)
                .mapToObj(n -> Datums.point(114.3 + random.nextDouble() * 0.02, 30.5 + random.nextDouble() * 0.02))
                .toList();
        var hull = Shape.hull(points);

        assertThat(points).allMatch(hull::covers);
        assertThat(hull.kind()).isEqualTo(Shape.Kind.AREA);
        assertThat(Shape.hull(points.subList(0, 2)).kind()).isEqualTo(Shape.Kind.LINE);
        assertThat(Shape.hull(points.subList(0, 1)).kind()).isEqualTo(Shape.Kind.POINT);
    }

    private static Shape read(String text) {
        return Shape.parse(text, MapDatum.CGCS2000).orElseThrow();
    }
}
