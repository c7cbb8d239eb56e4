package org.youbei.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.youbei.model.Actor;
import org.youbei.obligation.sweep.Sweeps;

/**
 * Pages over HTTP with a million duties, a tenth of them overdue: real sign-in, sessions in the database, row-level security,
 * the whole layout. Interleaved rounds; each figure is a median, each ratio stands beside both of its numbers.
 */
@DemoBenchmark
@Import(PlainPage.Wiring.class)
class PageBenchmark {
    private static final int ROWS = Integer.getInteger("pages.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("pages.rounds", 9);
    private static final int REQUESTS = Integer.getInteger("pages.requests", 40);
    private static final int WARM = Integer.getInteger("pages.warm", 600);
    /** Processor time of this process, client and application, without PostgreSQL: the figure that a busy machine changes least. */
    private static final String WORK = " (processor)";

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int FAR = Math.min(90_000, ROWS / 2);

    @Autowired
    Sweeps sweeps;

    @Autowired
    Clock clock;

    @Value("${spring.datasource.url}")
    String url;

    @LocalServerPort
    int port;

    private record Page(String name, Visitor visitor, String path) {}

    private final Rounds rounds = new Rounds();

    @Test
    void answers() throws Exception {
        fill();
        var pages = pages();
        for (var page : pages) {
            System.out.printf("%s: %,d bytes%n", page.name(), page.visitor().get(page.path()));
            page.visitor().repeat(page.path(), WARM);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var page : pages) {
                long used = MACHINE.getProcessCpuTime();
                rounds.note(page.name(), page.visitor().repeat(page.path(), REQUESTS) / REQUESTS);
                rounds.note(page.name() + WORK, (MACHINE.getProcessCpuTime() - used) / REQUESTS);
            }
        }
        printPages();
        exports(pages.get(1).visitor());
    }

    private List<Page> pages() throws IOException, SQLException {
        var supervisor = Visitor.signedIn(port, "supervisor", DemoBenchmark.PASSWORD);
        var street = Visitor.signedIn(port, "street", DemoBenchmark.PASSWORD);
        var community = Visitor.signedIn(port, "community", DemoBenchmark.PASSWORD);
        return List.of(
                new Page("plain", new Visitor(port), PlainPage.CONTEXT + "/"),
                new Page("list", supervisor, "/obligations"),
                new Page("far", supervisor, "/obligations?after=" + far()),
                new Page("home", supervisor, "/"),
                new Page("street list", street, "/obligations"),
                new Page("street home", street, "/"),
                new Page("community list", community, "/obligations"),
                new Page("community home", community, "/"));
    }

    private void printPages() {
        rounds.print("plain", "list", "throughput of the list page against the plain servlet, line 0.20");
        rounds.print("plain" + WORK, "list" + WORK, "the same in processor time");
        rounds.print("far", "list", "list page at row " + FAR + " against its first, line 1.3");
        rounds.print("home", "list", "dashboard of a district against its list, line 2");
        rounds.print("street home", "street list", "dashboard of a street against its list, line 2");
        rounds.print("community home", "community list", "dashboard of a community against its list, line 2");
    }

    /** The overdue tenth as files, against COPY of the same columns in the same order. */
    private void exports(Visitor supervisor) throws IOException, SQLException {
        var rows = owner(
                "select count(*) from obligation.obligation where closed_as is null and overdue_since is not null");
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            copy();
            rounds.note("copy", System.nanoTime() - start);
            for (var kind : List.of("csv", "xlsx")) {
                start = System.nanoTime();
                supervisor.get("/obligations." + kind + "?state=overdue");
                rounds.note(kind, System.nanoTime() - start);
            }
        }
        rounds.print("csv", "copy", "CSV of " + rows + " rows against COPY, line 2");
        rounds.print("xlsx", "copy", "xlsx of " + rows + " rows against COPY, line 5");
    }

    private void copy() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("""
                        copy (select o.title, o.kind, coalesce(u.name, o.jurisdiction), o.owner_position, o.due,
                          obligation.state_on(o.closed_as, o.closed_on, o.paused_since, o.due, '%1$s', 30)
                          from obligation.obligation o left join jurisdiction.unit u on u.jurisdiction = o.jurisdiction
                          where o.closed_as is null and o.paused_since is null and o.due < '%1$s'
                          order by o.due, o.id) to stdout (format csv)\
                        """.formatted(today()), OutputStream.nullOutputStream());
        }
    }

    /** A tenth due yesterday, the rest in the thousand days to come; the sweep notes them and tells everybody. */
    private void fill() throws SQLException {
        owner("""
            with units as (select array_agg(jurisdiction order by jurisdiction) as codes, count(*)::int as n from jurisdiction.unit)
            insert into obligation.obligation (id, jurisdiction, district, kind, subject_type, subject_id, title,
              owner_position, rule, period, clock_start, due, weekends_only, opened_at, opened_by)
            select gen_random_uuid(), codes[1 + i %% n], '420106',
              (array['PLAN_EVALUATION', 'PLAN_FILING', 'PLAN_DRILL', 'STOCK_TAKE', 'TRAINING'])[1 + i / n %% 5],
              'plan', gen_random_uuid(), '示例事项 ' || i, '应急办主任', 'plan-evaluation', '3y', date '%1$s' - 800,
              case when i %% 10 = 0 then date '%1$s' - 1 else date '%1$s' + i %% 1000 end,
              false, now(), gen_random_uuid()
            from units, generate_series(1, %2$d) i\
            """.formatted(today(), ROWS));
        sweeps.runNow(Actor.platform()).orElseThrow();
        owner("vacuum analyze");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String far() throws SQLException {
        return owner(
                "select due || '_' || id from obligation.obligation where closed_as is null order by due, id offset "
                        + FAR + " limit 1");
    }

    /** As the owner, past the row-level policies; the first value of the answer. */
    private String owner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
