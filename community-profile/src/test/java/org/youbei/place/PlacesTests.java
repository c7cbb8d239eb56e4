package org.youbei.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

/** What is near and what is inside, against an answer that looks at every point. */
@PostgresTest
class PlacesTests {
    private static final String SHELTER = "shelter";
    private static final String POINT = "inspection-point";
    private static final int ALL = 10_000;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${spring.datasource.url}")
    String url;

    @BeforeEach
    void empty() {
        in(Scope.ALL, () -> jdbc.sql("delete from place.mark").update());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsTheSameWithinAReachAsALookAtEveryPoint(long seed) {
        var random = new Random(seed);
        var marks = scattered(random, 400);
        for (int round = 0; round < 25; round++) {
            var here = somewhere(random);
            double reach = Math.pow(10, 2 + random.nextDouble() * 5.2);
            var kinds = round % 3 == 0 ? Set.of(SHELTER) : Set.<String>of();
            var expected = marks.stream()
                    .filter(mark -> kinds.isEmpty() || kinds.contains(mark.kind()))
                    .filter(mark -> metres(here, mark.at()) <= reach)
                    .map(Mark::id)
                    .toList();

            var found = in(Scope.ALL, () -> places.within(here, reach, kinds, ALL));

            assertThat(found).extracting(near -> near.mark().id()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(found).isSortedAccordingTo(Comparator.comparingDouble(Near::metres));
            assertThat(found)
                    .allSatisfy(near -> assertThat(near.metres())
                            .isCloseTo(metres(here, near.mark().at()), org.assertj.core.data.Offset.offset(0.5)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void findsTheSameNearestAsALookAtEveryPoint(long seed) {
        var random = new Random(seed);
        var marks = scattered(random, 300);
        for (int round = 0; round < 25; round++) {
            var here = somewhere(random);
            int most = 1 + random.nextInt(12);
            var expected = marks.stream()
                    .mapToDouble(mark -> metres(here, mark.at()))
                    .sorted()
                    .limit(most)
                    .boxed()
                    .toList();

            var found = in(Scope.ALL, () -> places.nearest(here, Set.of(), most));

            assertThat(found).hasSameSizeAs(expected);
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).metres()).isCloseTo(expected.get(i), org.assertj.core.data.Offset.offset(0.5));
            }
        }
    }

    /** The brute-force answer counts how often a ray crosses the outline. */
    @Test
    void findsTheSameInsideAsALookAtEveryPoint() {
        var random = new Random(7);
        var marks = scattered(random, 500);
        for (int round = 0; round < 20; round++) {
            var star = star(random);
            var shape = Shape.parse(star.toString(), org.youbei.model.MapDatum.WGS84)
                    .orElseThrow();
            var expected = marks.stream()
                    .filter(mark -> star.contains(mark.at()))
                    .map(Mark::id)
                    .toList();

            assertThat(in(Scope.ALL, () -> places.inside(shape, Set.of(), ALL)))
                    .extracting(Mark::id)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void movesAndForgetsAMark() {
        var id = new UUID(9, 9);
        put(new Mark(SHELTER, id, Cast.JIYUQIAO_COMMUNITY, "示例小学", at("114.31", "30.56")));
        put(new Mark(SHELTER, id, Cast.JIYUQIAO_COMMUNITY, "示例小学操场", at("114.32", "30.57")));

        assertThat(in(Scope.ALL, () -> places.of(Cast.JIYUQIAO, Set.of(SHELTER), ALL)))
                .containsExactly(new Mark(SHELTER, id, Cast.JIYUQIAO_COMMUNITY, "示例小学操场", at("114.32", "30.57")));

        in(Scope.ALL, () -> {
            places.remove(SHELTER, id);
            places.remove(SHELTER, id);
            return 0;
        });
        assertThat(in(Scope.ALL, () -> places.nearest(at("114.32", "30.57"), Set.of(), 1)))
                .isEmpty();
    }

    @Test
    void keepsWhatAPublicMapGaveWhereItReallyIs() {
        var tower = at("114.302", "30.5448");
        put(new Mark(POINT, new UUID(9, 1), Cast.JIYUQIAO_COMMUNITY, "示例点位", tower.in(Datum.GCJ02)));

        var found = in(Scope.ALL, () -> places.within(tower, 2, Set.of(), 1));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().mark().at().datum()).isEqualTo(Datum.WGS84);
    }

    @Test
    void showsASiblingNothingNearAndNothingInside() {
        put(new Mark(SHELTER, new UUID(9, 2), Cast.JIYUQIAO_COMMUNITY, "示例小学", at("114.31", "30.56")));
        var here = at("114.31", "30.56");
        var around = Shape.parse(
                        "{\"type\":\"Polygon\",\"coordinates\":[[[114,30],[115,30],[115,31],[114,31],[114,30]]]}",
                        org.youbei.model.MapDatum.WGS84)
                .orElseThrow();

        var sibling = Scope.of(Cast.YANGYUAN);
        assertThat(in(sibling, () -> places.within(here, 1_000, Set.of(), ALL))).isEmpty();
        assertThat(in(sibling, () -> places.nearest(here, Set.of(), ALL))).isEmpty();
        assertThat(in(sibling, () -> places.inside(around, Set.of(), ALL))).isEmpty();
        assertThat(in(sibling, () -> places.of(Cast.WUCHANG, Set.of(), ALL))).isEmpty();

        var own = Scope.of(Cast.JIYUQIAO);
        assertThat(in(own, () -> places.within(here, 1_000, Set.of(), ALL))).hasSize(1);
        assertThat(in(own, () -> places.nearest(here, Set.of(), ALL))).hasSize(1);
        assertThat(in(own, () -> places.inside(around, Set.of(), ALL))).hasSize(1);
    }

    @Test
    void letsNobodyRegisterOrMoveWhatIsOutsideTheScope() {
        var mark = new Mark(SHELTER, new UUID(9, 3), Cast.JIYUQIAO_COMMUNITY, "示例小学", at("114.31", "30.56"));
        assertThatThrownBy(() -> putIn(Scope.of(Cast.YANGYUAN), mark)).hasStackTraceContaining("row-level security");
        put(mark);
        var taken = new Mark(SHELTER, mark.id(), Cast.YANGYUAN_COMMUNITY, "抢走", at("114.33", "30.6"));

        assertThatThrownBy(() -> putIn(Scope.of(Cast.YANGYUAN), taken)).hasStackTraceContaining("row-level security");
        in(Scope.of(Cast.YANGYUAN), () -> {
            places.remove(SHELTER, mark.id());
            return 0;
        });
        assertThat(in(Scope.ALL, () -> places.of(Cast.WUCHANG, Set.of(), ALL))).containsExactly(mark);
    }

    /** Under the policy the index would not be used; the two functions see to that it is. */
    @Test
    void asksTheIndex() {
        in(Scope.ALL, () -> jdbc.sql("""
            insert into place.mark (kind, id, jurisdiction, district, name, longitude, latitude)
            select 'shelter', gen_random_uuid(), '420106001001', '420106', '示例 ' || n, 113 + 2 * random(), 30 + random()
            from generate_series(1, 20000) n\
            """).update());

        analysed();
        long used = in(Scope.of(Cast.WUCHANG), () -> {
            long before = scans();
            places.within(at("114", "30.5"), 500, Set.of(), ALL);
            places.nearest(at("114", "30.5"), Set.of(), 3);
            return scans() - before;
        });
        assertThat(used).isEqualTo(2);
    }

    private long scans() {
        return jdbc.sql("select pg_stat_get_xact_numscans('place.mark_stands'::regclass)")
                .query(Long.class)
                .single();
    }

    private List<Mark> scattered(Random random, int count) {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < count; i++) {
            var unit = new JurisdictionCode("420106001" + String.format("%03d", 1 + i % 5));
            marks.add(new Mark(i % 2 == 0 ? SHELTER : POINT, new UUID(8, i), unit, "示例 " + i, somewhere(random)));
        }
        in(Scope.ALL, () -> {
            marks.forEach(places::put);
            return 0;
        });
        return marks;
    }

    /** Half of them in one city, the others anywhere, some of those about 180° and the poles. */
    private static GeoPoint somewhere(Random random) {
        return switch (random.nextInt(8)) {
            case 0 ->
                Datums.point(-180 + random.nextDouble() * 360, Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)));
            case 1 ->
                Datums.point((random.nextBoolean() ? 179.9 : -180) + random.nextDouble() * 0.1, random.nextDouble());
            case 2 -> Datums.point(-180 + random.nextDouble() * 360, 89.9 + random.nextDouble() * 0.1);
            default -> Datums.point(114.2 + random.nextDouble() * 0.2, 30.5 + random.nextDouble() * 0.2);
        };
    }

    /** Haversine on the same ball, written out apart from the code under test: by the angle between two vectors. */
    private static double metres(GeoPoint one, GeoPoint other) {
        double[] a = vector(one);
        double[] b = vector(other);
        double[] cross = {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
        double sine = Math.sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2]);
        return 6_371_008.8 * Math.atan2(sine, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
    }

    private static double[] vector(GeoPoint at) {
        double east = Math.toRadians(at.longitude().doubleValue());
        double north = Math.toRadians(at.latitude().doubleValue());
        return new double[] {Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)};
    }

    private record Star(double[] east, double[] north) {
        boolean contains(GeoPoint at) {
            double x = at.longitude().doubleValue();
            double y = at.latitude().doubleValue();
            boolean inside = false;
            for (int i = 0, j = east.length - 1; i < east.length; j = i++) {
                if (north[i] > y != north[j] > y
                        && x < (east[j] - east[i]) * (y - north[i]) / (north[j] - north[i]) + east[i]) {
                    inside = !inside;
                }
            }
            return inside;
        }

        @Override
        public String toString() {
            var corners = new ArrayList<String>();
            for (int i = 0; i < east.length; i++) {
                corners.add("[" + east[i] + "," + north[i] + "]");
            }
            return "{\"type\":\"Polygon\",\"coordinates\":[[" + String.join(",", corners) + "]]}";
        }
    }

    private static Star star(Random random) {
        int corners = 5 + random.nextInt(20);
        var east = new double[corners];
        var north = new double[corners];
        for (int i = 0; i < corners; i++) {
            double far = 0.01 + random.nextDouble() * 0.08;
            east[i] = Math.round((114.3 + far * Math.cos(2 * Math.PI * i / corners)) * 1e6) / 1e6;
            north[i] = Math.round((30.6 + far * Math.sin(2 * Math.PI * i / corners)) * 1e6) / 1e6;
        }
        return new Star(east, north);
    }

    private static GeoPoint at(String longitude, String latitude) {
        return new GeoPoint(new BigDecimal(longitude), new BigDecimal(latitude), Datum.WGS84);
    }

    private void put(Mark mark) {
        putIn(Scope.ALL, mark);
    }

    private void putIn(Scope scope, Mark mark) {
        in(scope, () -> {
            places.put(mark);
            return 0;
        });
    }

    private void analysed() {
        try (var owner = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = owner.createStatement()) {
            statement.execute("analyze place.mark");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T in(Scope scope, Supplier<T> work) {
        return Scopes.in(scope, () -> transaction.execute(status -> work.get()));
    }
}
