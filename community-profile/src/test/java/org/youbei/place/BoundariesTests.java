package org.youbei.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.MapDatum;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.place.Boundaries.Upload;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;

/** Boundaries from files as people have them. Each test has a street of its own with a square of the map. */
@PostgresTest
class BoundariesTests {
    private static final AtomicInteger SQUARES = new AtomicInteger();
    private static final String SOURCE = "示例勘界 2024";

    @Autowired
    Boundaries boundaries;

    @Autowired
    BoundaryList list;

    @Autowired
    Outlines outlines;

    @Autowired
    Places places;

    @Autowired
    RememberedAudit audit;

    private JurisdictionCode unit;
    private String name = "";
    private Actor worker;
    private double east;
    private double north;

    @BeforeEach
    void square(@Autowired DivisionImporter importer, @Autowired Jurisdictions jurisdictions) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        int number = SQUARES.getAndIncrement();
        var found = as(Cast.SUPERVISOR, () -> jurisdictions.subtree(Cast.WUCHANG, 500)).stream()
                .filter(one -> one.code().level() == JurisdictionLevel.COMMUNITY)
                .skip(80 + number)
                .findFirst()
                .orElseThrow();
        unit = found.code();
        name = found.name();
        worker = new Actor(new UUID(1, 91), "王示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(unit));
        east = 114 + (number % 7) * 0.05;
        north = 30 + (number / 7) * 0.05;
    }

    @Test
    void keepsTheAreaOfAFileInWgs84WithWhatIsKnownOfIt() {
        var kept = take(polygon(ring(0, 0, 0.01)), MapDatum.CGCS2000).orElseThrow();
        assertThat(kept.squareMetres()).isBetween(1.0e6, 1.1e6);
        assertThat(kept.revision()).isEqualTo(1);
        assertThat(as(worker, () -> outlines.below(unit)))
                .singleElement()
                .satisfies(outline -> assertThat(outline.known()).isTrue());
        var again = take(polygon(ring(0, 0, 0.02)), MapDatum.CGCS2000).orElseThrow();
        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.squareMetres()).isGreaterThan(3.9e6);
        assertThat(audit.entries()).anyMatch(entry -> entry.action().equals("boundary.imported"));
        var rows = as(worker, () -> list.first(worker.scope(), new BoundaryFilter(null, unit, null), 5));
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.source()).isEqualTo(SOURCE));
    }

    @Test
    void keepsHolesAndSeveralParts() {
        var hole = "[" + ring(0, 0, 0.01) + "," + ring(0.003, 0.003, 0.002) + "]";
        var two = "{\"type\":\"MultiPolygon\",\"coordinates\":[" + hole + ",[" + ring(0.02, 0, 0.01) + "]]}";
        var kept = take(two, MapDatum.WGS84).orElseThrow();
        var inHole = new GeoPoint(BigDecimal.valueOf(east + 0.004), BigDecimal.valueOf(north + 0.004), Datum.WGS84);
        assertThat(kept.shape().covers(inHole)).isFalse();
        assertThat(Sketch.of(List.of(kept.shape())).paths().getFirst().split("M", -1))
                .hasSize(4);
    }

    @Test
    void convertsThePublicMapsBackToWhereTheyWereTraced() {
        var traced = take(polygon(ring(0, 0, 0.01)), MapDatum.GCJ02).orElseThrow();
        var west = traced.shape().box().west();
        assertThat(Math.abs(west - east)).isBetween(0.003, 0.008);
        assertThat(traced.datum()).isEqualTo(MapDatum.GCJ02);
    }

    @Test
    void recognisesAShiftByTheUnitsOwnPointsAndBelievesWhoIsSure() {
        var random = new Random(5);
        var all = polygon(ring(0, 0, 0.01));
        for (int n = 0; n < 20; n++) {
            // The points were measured where the tracing lies truly.
            var traced = new GeoPoint(
                            BigDecimal.valueOf(east + 0.001 + random.nextDouble() * 0.008),
                            BigDecimal.valueOf(north + 0.001 + random.nextDouble() * 0.008),
                            Datum.GCJ02)
                    .in(Datum.WGS84);
            var mark = new Mark("inspection-point", UUID.randomUUID(), unit, "示例点", traced);
            as(worker, () -> {
                places.put(mark);
                return mark;
            });
        }
        var refused = take(all, MapDatum.WGS84);
        assertThat(codes(refused)).containsExactly("shape.looks-shifted");
        assertThat(((Outcome.Refused<Boundary>) refused)
                        .refusals()
                        .getFirst()
                        .arguments()
                        .getFirst())
                .isEqualTo("GCJ02");
        assertThat(take(all, MapDatum.GCJ02)).isInstanceOf(Outcome.Done.class);
        var sure = new Upload("a.geojson", bytes(all), MapDatum.WGS84, SOURCE, true);
        assertThat(as(worker, () -> boundaries.take(worker, unit, sure))).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'{', shape.file",
        "'[]', shape.malformed",
        "'{\"type\":\"Point\",\"coordinates\":[114,30]}', shape.no-area",
        "'{\"type\":\"LineString\",\"coordinates\":[[114,30],[115,30]]}', shape.no-area",
        "'{\"type\":\"Polygon\",\"coordinates\":[[[114,30],[115,30]]]}', shape.too-few-corners",
        "'{\"type\":\"Polygon\",\"coordinates\":[[[114,30],[114.1,30.1],[114.1,30],[114,30.1],[114,30]]]}',"
                + " shape.crossing",
        "'{\"type\":\"Polygon\",\"coordinates\":[[[30,114],[30,114.1],[30.1,114.1],[30,114]]]}', shape.swapped",
        "'{\"type\":\"Polygon\",\"coordinates\":[[[500000,3380000],[500100,3380000],[500100,3380100],[500000,3380000]]]}',"
                + " shape.not-on-earth",
        "'{\"type\":\"FeatureCollection\",\"features\":[]}', shape.no-area"
    })
    void refusesWhatIsNoSoundArea(String text, String reason) {
        assertThat(codes(take(text, MapDatum.WGS84))).containsExactly(reason);
        assertThat(as(worker, () -> boundaries.find(unit))).isEmpty();
    }

    @Test
    void refusesAHoleOutsideItsOutline() {
        var text = polygon(ring(0, 0, 0.01) + "," + ring(0.02, 0.02, 0.002));
        assertThat(codes(take(text, MapDatum.WGS84))).containsExactly("shape.hole-outside");
    }

    @Test
    void believesTheLabelOfAFileAgainstADifferentChoice() {
        var labelled =
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4490\"}},"
                        + "\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                        + polygon(ring(0, 0, 0.01)) + "}]}";
        assertThat(codes(take(labelled, MapDatum.GCJ02))).containsExactly("shape.datum-differs");
        assertThat(take(labelled, MapDatum.WGS84)).isInstanceOf(Outcome.Done.class);
        assertThat(codes(take(labelled.replace("4490", "2436"), MapDatum.WGS84)))
                .containsExactly("shape.other-datum");
    }

    @Test
    void takesTheFeatureThatBearsTheCodeOrTheNameOfTheUnit() {
        var here = feature(ring(0, 0, 0.01), unit.value() + "");
        var there = feature(ring(0.02, 0, 0.01), "420106999999");
        var both = "{\"type\":\"FeatureCollection\",\"features\":[" + there + "," + here + "]}";
        var kept = take(both, MapDatum.WGS84).orElseThrow();
        assertThat(kept.shape().box().west()).isEqualTo(Math.round(east * 1e6) / 1e6);
        var named =
                "{\"type\":\"FeatureCollection\",\"features\":[" + there + "," + feature(ring(0, 0, 0.01), name) + "]}";
        assertThat(take(named, MapDatum.WGS84)).isInstanceOf(Outcome.Done.class);
        var neither = "{\"type\":\"FeatureCollection\",\"features\":[" + there + "," + there + "]}";
        assertThat(codes(take(neither, MapDatum.WGS84))).containsExactly("shape.several");
        var twice = "{\"type\":\"FeatureCollection\",\"features\":[" + here + "," + here + "]}";
        assertThat(codes(take(twice, MapDatum.WGS84))).containsExactly("shape.several");
    }

    @Test
    void liesInTheUnitAboveOrIsRefusedWithHowMuchDoesNot(@Autowired Jurisdictions jurisdictions) {
        unit = as(Cast.SUPERVISOR, () -> jurisdictions.subtree(Cast.WUCHANG, 500))
                .getLast()
                .code();
        worker = new Actor(new UUID(1, 93), "王示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(unit));
        var street = unit.parent().orElseThrow();
        var staff = new Actor(new UUID(1, 92), "吴示例", Set.of(Role.STREET_STAFF), Scope.of(street));
        var whole = new Upload("a.json", bytes(polygon(ring(-0.01, -0.01, 0.04))), MapDatum.WGS84, SOURCE, true);
        as(staff, () -> boundaries.take(staff, street, whole)).orElseThrow();
        assertThat(take(polygon(ring(0, 0, 0.01)), MapDatum.WGS84)).isInstanceOf(Outcome.Done.class);
        var half = take(polygon(ring(0.025, 0, 0.01)), MapDatum.WGS84);
        assertThat(codes(half)).containsExactly("shape.outside");
        assertThat((int) ((Outcome.Refused<Boundary>) half)
                        .refusals()
                        .getFirst()
                        .arguments()
                        .get(1))
                .isBetween(45, 55);
        assertThat(as(worker, () -> boundaries.around(unit)).orElseThrow().known())
                .isTrue();
    }

    /** A zip as desks make it: the table in GBK, the system named, other files beside. */
    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8"})
    void readsAZippedShapefileWhateverTheCharactersOfItsTable(String charset) {
        var zip = zip(Map.of(
                "边界/a.shp", shp(square(0.02, 0), square(0, 0)),
                "边界/a.dbf", dbf(Charset.forName(charset), "别处", name),
                "边界/a.prj", "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\"]".getBytes(StandardCharsets.UTF_8),
                "readme.txt", "x".getBytes(StandardCharsets.UTF_8)));
        var kept = take(zip, "a.zip", MapDatum.CGCS2000).orElseThrow();
        assertThat(kept.shape().box().west()).isEqualTo(Math.round(east * 1e6) / 1e6);
        assertThat(kept.squareMetres()).isBetween(1.0e6, 1.1e6);
        assertThat(codes(take(zip, "a.zip", MapDatum.GCJ02))).containsExactly("shape.datum-differs");
    }

    @Test
    void refusesProjectedBrokenAndDoubledShapefiles() {
        var projected = zip(Map.of(
                "a.shp", shp(square(0, 0)),
                "a.prj", "PROJCS[\"CGCS2000_3_Degree_GK_Zone_38\"]".getBytes(StandardCharsets.UTF_8)));
        assertThat(codes(take(projected, "a.zip", MapDatum.CGCS2000))).containsExactly("shape.projected");
        var cut = shp(square(0, 0));
        assertThat(codes(take(
                        zip(Map.of("a.shp", java.util.Arrays.copyOf(cut, cut.length - 20))),
                        "a.zip",
                        MapDatum.CGCS2000)))
                .containsExactly("shape.file");
        assertThat(codes(take(zip(Map.of("a.txt", cut)), "a.zip", MapDatum.CGCS2000)))
                .containsExactly("shape.file");
        assertThat(codes(take(zip(Map.of("a.shp", cut, "b.shp", cut)), "a.zip", MapDatum.CGCS2000)))
                .containsExactly("shape.several-files");
    }

    @Test
    void stopsReadingAZipThatGrows() {
        var bomb = zip(Map.of("a.shp", new byte[70 * 1024 * 1024]));
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(codes(take(bomb, "a.zip", MapDatum.CGCS2000))).containsExactly("shape.too-large");
        var many = new java.util.HashMap<String, byte[]>();
        for (int n = 0; n < 100; n++) {
            many.put("f" + n, new byte[1]);
        }
        assertThat(codes(take(zip(many), "a.zip", MapDatum.CGCS2000))).containsExactly("shape.too-large");
    }

    /** Whatever bytes stand in a Shapefile, the answer is a shape or a sentence. */
    @Test
    void answersDamagedShapefilesWithASentence() {
        var random = new Random(14);
        var whole = shp(square(0, 0), square(0.02, 0));
        for (int n = 0; n < 500; n++) {
            var damaged = whole.clone();
            for (int hit = 0; hit < 4; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            var upload = new Upload("a.zip", zip(Map.of("a.shp", damaged)), MapDatum.WGS84, SOURCE, true);
            var outcome = as(worker, () -> boundaries.read(unit, upload));
            assertThat(outcome).isNotNull();
        }
    }

    @Test
    void refusesOthersAndAMissingSource() {
        var upload = new Upload("a.json", bytes(polygon(ring(0, 0, 0.01))), MapDatum.WGS84, " ", false);
        assertThat(codes(as(worker, () -> boundaries.take(worker, unit, upload))))
                .containsExactly("shape.source");
        assertThat(codes(as(Cast.AUDITOR, () -> boundaries.take(Cast.AUDITOR, unit, upload))))
                .containsExactly("shape.not-yours");
    }

    private Outcome<Boundary> take(String text, MapDatum datum) {
        return take(bytes(text), "a.geojson", datum);
    }

    private Outcome<Boundary> take(byte[] content, String file, MapDatum datum) {
        return as(worker, () -> boundaries.take(worker, unit, new Upload(file, content, datum, SOURCE, false)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String polygon(String rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}";
    }

    private static String feature(String ring, String text) {
        return "{\"type\":\"Feature\",\"properties\":{\"X\":\"" + text + "\"},\"geometry\":" + polygon(ring) + "}";
    }

    private String ring(double x, double y, double side) {
        double w = east + x;
        double s = north + y;
        return "[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]"
                .formatted(w, s, w + side, s, w + side, s + side, w, s + side, w, s);
    }

    /** With the clock, as outlines of Shapefiles run. */
    private double[] square(double x, double y) {
        double w = east + x;
        double s = north + y;
        return new double[] {w, s, w, s + 0.01, w + 0.01, s + 0.01, w + 0.01, s, w, s};
    }

    private static byte[] shp(double[]... rings) {
        int record = 4 + 32 + 8 + 4 + rings[0].length * 8;
        var out = ByteBuffer.allocate(100 + rings.length * (8 + record));
        out.putInt(0, 9994).putInt(24, out.capacity() / 2);
        out.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5);
        out.position(100);
        int number = 1;
        for (var ring : rings) {
            out.order(ByteOrder.BIG_ENDIAN).putInt(number++).putInt(record / 2);
            out.order(ByteOrder.LITTLE_ENDIAN).putInt(5);
            for (int n = 0; n < 4; n++) {
                out.putDouble(0);
            }
            out.putInt(1).putInt(ring.length / 2).putInt(0);
            for (double value : ring) {
                out.putDouble(value);
            }
        }
        return out.array();
    }

    private static byte[] dbf(Charset charset, String... names) {
        int width = 41;
        var out = ByteBuffer.allocate(32 + 32 + 1 + names.length * width).order(ByteOrder.LITTLE_ENDIAN);
        out.put(0, (byte) 3).putInt(4, names.length).putShort(8, (short) 65).putShort(10, (short) width);
        out.put(32, "NAME".getBytes(StandardCharsets.US_ASCII))
                .put(43, (byte) 'C')
                .put(48, (byte) 40)
                .put(64, (byte) 0x0D);
        for (int n = 0; n < names.length; n++) {
            var text = new byte[width];
            java.util.Arrays.fill(text, (byte) ' ');
            var said = names[n].getBytes(charset);
            System.arraycopy(said, 0, text, 1, said.length);
            out.put(65 + n * width, text);
        }
        return out.array();
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
