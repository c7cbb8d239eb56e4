package org.youbei.place;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

/**
 * A hundred thousand points over a city of 100 km by 90 km: what lies within 1 km, by the index and by a look at every row; the nearest
 * ten. Prints medians of the same run.
 */
@PostgresTest
class PlacesBenchmark {
    private static final int ROWS = Integer.getInteger("places.rows", 100_000);
    private static final int ROUNDS = Integer.getInteger("places.rounds", 200);
    private static final int SCANS = 20;
    private static final double KILOMETRE = 1_000;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void findsWhatIsNear() {
        in(() -> jdbc.sql("delete from place.mark").update());
        in(() -> jdbc.sql("select setseed(0.5)").query((row, n) -> 0).single()
                + jdbc.sql("""
                    insert into place.mark (kind, id, jurisdiction, district, name, longitude, latitude)
                    select 'shelter', gen_random_uuid(), '420106001001', '420106', '示例 ' || n, 113.8 + 1.05 * random(), 30.2 + 0.8 * random()
                    from generate_series(1, ?) n\
                    """).param(ROWS).update());
        analysed();
        var random = new Random(1);
        for (int warm = 0; warm < 50; warm++) {
            within(random);
        }
        double near = median(ROUNDS, () -> within(random));
        double nearest = median(
                ROUNDS,
                () -> in(() -> places.nearest(here(random), Set.of(), 10)).size());
        double scan = median(SCANS, () -> scanned(random));
        System.out.printf(
                "places: %,d points; within 1 km %.2f ms, nearest ten %.2f ms, a look at every row %.1f ms, ratio"
                        + " %.0f%n",
                ROWS, near, nearest, scan, scan / near);
    }

    private int within(Random random) {
        return in(() -> places.within(here(random), KILOMETRE, Set.of(), 1_000)).size();
    }

    /** The same question under the policy, where no index can answer it. */
    private int scanned(Random random) {
        var at = here(random);
        return in(() -> jdbc.sql("""
            select kind, id, name from place.mark where place.on_earth(?, ?) operator(place.<->) stands <= ?\
            """)
                .params(Earth.east(at), Earth.north(at), KILOMETRE)
                .query((row, n) -> 0)
                .list()
                .size());
    }

    private static org.youbei.model.GeoPoint here(Random random) {
        return Datums.point(113.9 + 0.85 * random.nextDouble(), 30.3 + 0.6 * random.nextDouble());
    }

    private static double median(int rounds, Supplier<Integer> work) {
        var times = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            work.get();
            times[round] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[rounds / 2] / 1e6;
    }

    private void analysed() {
        try (var owner = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = owner.createStatement()) {
            statement.execute("analyze place.mark");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T in(Supplier<T> work) {
        return Scopes.in(Scope.of(Cast.WUCHANG), () -> transaction.execute(status -> work.get()));
    }
}
