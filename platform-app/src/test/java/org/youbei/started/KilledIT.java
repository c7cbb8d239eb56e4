package org.youbei.started;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.youbei.testing.TestPostgres;

/**
 * {@code kill -9} at random moments of an import and of a sweep: the tree is whole or absent, each duty is flagged and told of once. The
 * last in order, which is where the other of two threads begins.
 */
@Tag("slow")
@Order(Integer.MAX_VALUE)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KilledIT {
    private static final long SEED = 20_261_122;
    private static final int DEATHS = 2;
    private static final int STREETS = 90;
    private static final int COMMUNITIES = 300;
    private static final int UNITS = 1 + STREETS + STREETS * COMMUNITIES;
    private static final int DUTIES = 60_000;
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Random random = new Random(SEED);
    private final String database = TestPostgres.newDatabase();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database, "postgres", "postgres"));

    @TempDir
    Path data;

    @Test
    void takesATableWholeOrNotAtAll() throws IOException {
        var table = table();
        for (int death = 0; death < DEATHS; death++) {
            try (var doomed = command(death, "import-divisions", table.toString())) {
                doomed.await(LONG, () -> working("division_stage"));
                doomed.ends(random.nextInt(900));
                doomed.kill();
            }
            assertThat(units()).isIn(0L, (long) UNITS);
        }
        try (var last = command(DEATHS, "import-divisions", table.toString())) {
            assertThat(last.ends(LONG.toMillis())).isTrue();
            assertThat(last.exitCode()).as(last.said()).isZero();
        }

        assertThat(units()).isEqualTo(UNITS);
        assertThat(count("select count(*) from audit.entry where action = 'jurisdiction.imported'"))
                .as("no import without its entry, none for a killed one")
                .isBetween(1L, (long) DEATHS + 1);
    }

    @Test
    void flagsAndTellsOnceHoweverOftenTheSweepDies() throws IOException {
        try (var first = command(0, "sweep")) {
            assertThat(first.ends(LONG.toMillis())).isTrue();
            assertThat(first.exitCode()).as(first.said()).isZero();
        }
        openDuties();
        for (int death = 1; death <= DEATHS; death++) {
            try (var doomed = command(death, "sweep")) {
                doomed.await(
                        LONG, () -> count("select count(*) from obligation.sweep_run where state = 'RUNNING'") > 0);
                doomed.ends(random.nextInt(1_500));
                doomed.kill();
            }
        }
        for (int again = 1; again <= 2; again++) {
            try (var last = command(DEATHS + again, "sweep")) {
                assertThat(last.ends(LONG.toMillis())).isTrue();
                assertThat(last.exitCode()).as(last.said()).isZero();
            }
        }

        long late = count(
                "select count(*) from obligation.obligation where due < (now() at time zone 'Asia/Shanghai')::date");
        assertThat(late).isGreaterThan(DUTIES / 4);
        assertThat(count("select count(*) from obligation.obligation where overdue_since = due + 1 and due <"
                        + " (now() at time zone 'Asia/Shanghai')::date"))
                .isEqualTo(late);
        assertThat(count("select count(*) from obligation.obligation where overdue_since is not null and due >="
                        + " (now() at time zone 'Asia/Shanghai')::date"))
                .isZero();
        assertThat(count("select count(*) from obligation.notice where rule = 'overdue'"))
                .isEqualTo(late);
        assertThat(count("select count(distinct obligation) from obligation.notice where rule = 'overdue'"))
                .isEqualTo(late);
        assertThat(count("select coalesce(sum(count), 0) from obligation.tally where counted = 'OVERDUE'"))
                .isEqualTo(late);
        assertThat(count("select count(*) from obligation.sweep_run where state = 'RUNNING'"))
                .isZero();
    }

    /** Each life a little later, so that the lease of the life before is over. */
    private StartedApplication command(int life, String... words) {
        var settings = Map.of(
                "spring.datasource.url",
                database,
                "spring.datasource.username",
                "postgres",
                "spring.datasource.password",
                "postgres",
                "youbei.clock.offset",
                "PT" + 3 * life + "M");
        return StartedApplication.begin(data, settings, words);
    }

    private boolean working(String mention) {
        return count("select count(*) from pg_stat_activity where datname = current_database() and pid <>"
                        + " pg_backend_pid() and state <> 'idle' and query like '%" + mention + "%'")
                > 0;
    }

    private long units() {
        return count("select count(*) from jurisdiction.unit");
    }

    private long count(String sql) {
        return jdbc.sql("select count(*) from pg_tables where schemaname in ('jurisdiction', 'obligation')")
                                .query(Long.class)
                                .single()
                        < 2
                ? 0
                : jdbc.sql(sql).query(Long.class).single();
    }

    private Path table() throws IOException {
        var rows = IntStream.rangeClosed(1, STREETS)
                .mapToObj(KilledIT::street)
                .collect(Collectors.joining("", "code,name\n420106,武昌区\n", ""));
        return Files.writeString(data.resolve("units.csv"), rows);
    }

    private static String street(int number) {
        var code = "420106%03d".formatted(number);
        return IntStream.rangeClosed(1, COMMUNITIES)
                .mapToObj(community -> code + "%03d,第%d社区%n".formatted(community, community))
                .collect(Collectors.joining("", code + ",第" + number + "街道\n", ""));
    }

    private void openDuties() {
        jdbc.sql("""
            insert into obligation.obligation (id, jurisdiction, district, kind, subject_type, subject_id, title, rule, period,
              clock_start, due, weekends_only, opened_at, opened_by)
            select gen_random_uuid(), '420106' || lpad((n % 15 + 1)::text, 3, '0'), '420106', 'PLAN_EVALUATION', 'plan',
              gen_random_uuid(), '示例预案 ' || n, 'plan-evaluation', '3y', date '2020-01-01', (now() at time zone 'Asia/Shanghai')::date - 200 + n % 600, false,
              now(), gen_random_uuid()
            from generate_series(1, ?) n\
            """).param(DUTIES).update();
    }
}
