package org.youbei.inspection.hazard;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

/** The list of hazards at two million rows against twenty thousand, and far down against the first page. Prints the figures. */
@PostgresTest
class HazardListBenchmark {
    private static final int ROWS = Integer.getInteger("hazard.rows", 2_000_000);
    private static final int FEW = 20_000;
    private static final int ROUNDS = 160;
    private static final int TURNS = 5;
    private static final int FAR = 90_000;

    /** Over 16 streets with 10 communities each; one in ten stands open. */
    private static final String FILL = """
            insert into inspection.hazard (id, jurisdiction, district, revision, point_name, point_type, colour, description, grade,
              proposed, state, recurrences, responsible_unit, found_at, found_by, found_on, due_on)
            select gen_random_uuid(),
              '420106' || lpad((1 + i %% 16)::text, 3, '0') || lpad((1 + i / 16 %% 10)::text, 3, '0'), '420106', 0,
              '示例点' || i, 'SMALL_SHOP', 'YELLOW', '疏散通道堆放杂物', case when i %% 20 = 0 then 'MAJOR' else 'GENERAL' end, 'GENERAL',
              case when i %% 10 = 0 then 'NOTICED' else 'CLOSED' end, 0, '示例商贸行' || i %% 5000,
              timestamptz '2026-11-23 00:00Z' - i * interval '20 seconds', '王示例',
              (timestamptz '2026-11-23 00:00Z' - i * interval '20 seconds')::date, date '2026-11-23' - i %% 300
            from generate_series(%d, %d) i""";

    @Autowired
    HazardList list;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void pagesInTheSameTimeHoweverManyAndHoweverFarDown() {
        owner("truncate inspection.hazard cascade", FILL.formatted(1, FEW), "vacuum analyze inspection.hazard");
        for (int turn = 0; turn < TURNS; turn++) {
            measured(Cast.SUPERVISOR, all(), null); // a cold start is not what a small table costs
        }
        var few = measured(Cast.SUPERVISOR, HazardFilter.OPEN, null);
        var fewOfAll = measured(Cast.SUPERVISOR, all(), null);
        owner(FILL.formatted(FEW + 1, ROWS), "vacuum analyze inspection.hazard");
        var everything = all();
        var far = far();
        var first = new ArrayList<Long>();
        var deep = new ArrayList<Long>();
        for (int turn = 0; turn < TURNS; turn++) {
            first.addAll(measured(Cast.SUPERVISOR, everything, null));
            deep.addAll(measured(Cast.SUPERVISOR, everything, far));
        }
        print("page at row 90,000", deep, "first page", first);
        print("first page of 2 million", first, "of 20 thousand", fewOfAll);
        print("open ones of 2 million", measured(Cast.SUPERVISOR, HazardFilter.OPEN, null), "of 20 thousand", few);
        print("a street", measured(Cast.STREET, HazardFilter.OPEN, null), "the district", few);
        print("a community", measured(Cast.COMMUNITY, HazardFilter.OPEN, null), "the district", few);
    }

    private static HazardFilter all() {
        return HazardFilter.OPEN.withClosed();
    }

    /** The cursor of a place far down, after one long page. */
    private String far() {
        return Scopes.in(Cast.SUPERVISOR.scope(), () -> {
            var sort = list.sort("-found").orElseThrow();
            var page = list.page(Cast.SUPERVISOR.scope(), all(), sort, null, FAR);
            return Objects.requireNonNull(page.next());
        });
    }

    /** Microseconds of each round, the first ones left out. */
    private List<Long> measured(Actor actor, HazardFilter filter, @Nullable String after) {
        var rounds = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            var began = System.nanoTime();
            Scopes.in(
                    actor.scope(),
                    () -> list.page(actor.scope(), filter, list.sort("-found").orElseThrow(), after, 50));
            if (round >= ROUNDS / 4) {
                rounds.add((System.nanoTime() - began) / 1_000);
            }
        }
        return rounds;
    }

    private static void print(String what, List<Long> measured, String against, List<Long> base) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %6d µs, p95 %6d µs   %-20s %6d µs, p95 %6d µs   ratio %.2f, of p95 %.2f%n",
                what,
                at(measured, 50),
                at(measured, 95),
                against,
                at(base, 50),
                at(base, 95),
                (double) at(measured, 50) / at(base, 50),
                (double) at(measured, 95) / at(base, 95));
    }

    private static long at(List<Long> values, int percent) {
        return values.stream().sorted().toList().get(values.size() * percent / 100);
    }

    private void owner(String... statements) {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
