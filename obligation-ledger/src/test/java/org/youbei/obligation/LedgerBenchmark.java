package org.youbei.obligation;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.listing.Page;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionLevel;
import org.youbei.obligation.sweep.Sweeps;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/**
 * A ledger of a million open duties: the sweep with a tenth newly overdue against the bare statements that make the same
 * changes on the same table, pages far down against the first, dashboard counts against a list page. Prints both figures.
 */
@PostgresTest
@Import(LedgerFixture.class)
class LedgerBenchmark {
    private static final int ROWS = Integer.getInteger("ledger.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("ledger.rounds", 5);
    private static final LocalDate TODAY = LedgerFixture.TODAY;

    private static final String NEWLY_OVERDUE =
            "update obligation.obligation set due = '2026-11-22' where due = '2026-11-23'";
    private static final String MARK = """
        update obligation.obligation set overdue_since = due + 1
        where closed_as is null and paused_since is null and overdue_since is null and due < '2026-11-23'\
        """;
    private static final String TELL = """
        insert into obligation.notice (id, jurisdiction, district, rule, obligation, due, raised_at)
        select gen_random_uuid(), jurisdiction, district, 'overdue', id, due, now()
        from obligation.obligation where overdue_since = '2026-11-23' and due = '2026-11-22'\
        """;
    private static final String RECOUNT = """
        insert into obligation.tally select jurisdiction, district, kind, counted, count(*)
        from obligation.obligation group by 1, 2, 3, 4\
        """;
    private static final String RECOUNT_BY_DAY = """
        insert into obligation.due_tally select jurisdiction, district, due, kind, counted, count(*)
        from obligation.obligation where closed_as is null group by 1, 2, 3, 4, 5\
        """;

    @Autowired
    Sweeps sweeps;

    @Autowired
    ObligationList duties;

    @Autowired
    Tally tally;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    LedgerFixture fixture;

    @Autowired
    TestClock clock;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void sweepsPagesAndCounts() {
        clock.reset();
        fill();
        var swept = new ArrayList<Long>();
        var bare = new ArrayList<Long>();
        var update = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            owner("set session_replication_role = replica", NEWLY_OVERDUE);
            owner("vacuum analyze obligation.obligation");
            swept.add(millis(() -> sweeps.runNow(Actor.platform()).orElseThrow()));
            rewind();
            bare.add(millis(() -> owner("set session_replication_role = replica", "begin", MARK, TELL, "commit")));
            rewind();
            update.add(millis(() -> owner("set session_replication_role = replica", "begin", MARK, "commit")));
            rewind();
        }
        print("sweep of the newly overdue", swept, "the same rows by bare SQL (update and notices)", bare);
        print("sweep of the newly overdue", swept, "the bare update alone", update);
        sweeps.runNow(Actor.platform()).orElseThrow();
        owner(
                "truncate obligation.tally, obligation.due_tally",
                RECOUNT,
                RECOUNT_BY_DAY,
                "vacuum analyze obligation.obligation");
        pages();
    }

    /** Back to the state before the sweep, without the triggers, and with the dead rows gone. */
    private void rewind() {
        owner(
                "set session_replication_role = replica",
                "update obligation.obligation set overdue_since = null where due = '2026-11-22'",
                "set session_replication_role = default",
                "truncate obligation.notice, obligation.notice_read",
                "vacuum analyze obligation.obligation");
    }

    private void pages() {
        var supervisor = Cast.SUPERVISOR;
        var far = fixture.as(supervisor, () -> page(supervisor, null, 90_000)).next();
        var first = new ArrayList<Long>();
        var ninety = new ArrayList<Long>();
        var street = new ArrayList<Long>();
        var community = new ArrayList<Long>();
        var counts = new ArrayList<Long>();
        for (int round = 0; round < 30; round++) {
            first.add(micros(() -> list(supervisor, null)));
            ninety.add(micros(() -> list(supervisor, far)));
            street.add(micros(() -> list(Cast.STREET, null)));
            community.add(micros(() -> list(Cast.COMMUNITY, null)));
            counts.add(micros(
                    () -> fixture.as(supervisor, () -> tally.by(supervisor, Cast.WUCHANG, JurisdictionLevel.STREET))));
        }
        print("list page at row 90,000, µs", ninety, "its first page, µs", first);
        print("first page of a street, µs", street, "of the district, µs", first);
        print("first page of a community, µs", community, "of the district, µs", first);
        print("counts of a dashboard, µs", counts, "a list page, µs", first);
    }

    private List<ObligationRow> list(Actor actor, @Nullable String after) {
        return fixture.as(actor, () -> page(actor, after, 50)).rows();
    }

    private Page<ObligationRow> page(Actor actor, @Nullable String after, int size) {
        var due = duties.sort("due").orElseThrow();
        return duties.page(actor.scope(), ObligationFilter.OPEN, due, after, size);
    }

    /** A tenth due on the day that becomes overdue, the rest spread over the three years after the ladder's first rung. */
    private void fill() {
        fixture.empty();
        owner(
                "set session_replication_role = replica",
                """
                insert into obligation.obligation (id, jurisdiction, district, kind, subject_type, subject_id, title, rule,
                  period, clock_start, due, weekends_only, opened_at, opened_by)
                select gen_random_uuid(),
                  '420106' || lpad((1 + n %% 15)::text, 3, '0') || case when n %% 4 = 0 then '' else lpad((1 + n / 15 %% 10)::text, 3, '0') end,
                  '420106', (array['PLAN_EVALUATION', 'PLAN_FILING', 'PLAN_DRILL', 'STOCK_TAKE', 'TRAINING'])[1 + n %% 5],
                  'plan', gen_random_uuid(), '示例事项 ' || n, 'plan-evaluation', '3y', '2023-11-23',
                  case when n %% 10 = 0 then '2026-11-23'::date else '2027-02-22'::date + n %% 1000 end,
                  false, now(), gen_random_uuid()
                from generate_series(1, %d) n\
                """.formatted(ROWS),
                RECOUNT,
                "set session_replication_role = default",
                "vacuum analyze obligation.obligation",
                "checkpoint");
    }

    /** As the owner, on a connection of its own, past the row-level policies. */
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

    private static long millis(Runnable work) {
        return Math.round(micros(work) / 1000.0);
    }

    private static long micros(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toNanos() / 1000;
    }

    private static void print(String ours, List<Long> a, String theirs, List<Long> b) {
        System.out.printf(
                "FIGURE %s %d | %s %d | ratio %.2f%n",
                ours, median(a), theirs, median(b), (double) median(a) / median(b));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
