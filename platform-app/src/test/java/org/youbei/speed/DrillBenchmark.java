package org.youbei.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youbei.drill.RunDesk;
import org.youbei.drill.ScheduleDesk;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;

/**
 * Drills of a district with 160 units of 30 plans each: the coverage against a list page, the draft of a year, and a run sheet of 200 steps
 * that 50 people follow. Client and application share one process. Prints the figures.
 */
@DemoBenchmark
class DrillBenchmark {
    private static final String DISTRICT = "420106";
    private static final UUID DRILL = new UUID(7, 7);
    private static final int ROUNDS = Integer.getInteger("drills.rounds", 7);
    private static final int REQUESTS = Integer.getInteger("drills.requests", 20);
    private static final int WARM = Integer.getInteger("drills.warm", 150);
    private static final int WATCHERS = 50;
    private static final int STAMPS = Integer.getInteger("drills.stamps", 40);
    private static final int LONGEST_SECONDS = 20;
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Autowired
    ScheduleDesk schedule;

    @Autowired
    RunDesk run;

    @Autowired
    Clock clock;

    @Value("${spring.datasource.url}")
    String url;

    @LocalServerPort
    int port;

    private final Actor supervisor = new Actor(
            new UUID(3, "supervisor".hashCode()),
            "周示例",
            Set.of(Role.DISTRICT_SUPERVISOR),
            Scope.of(new JurisdictionCode(DISTRICT)));

    @Test
    void answers() throws Exception {
        fill();
        var visitor = Visitor.signedIn(port, "supervisor", DemoBenchmark.PASSWORD);
        pages(visitor);
        draft();
        watch(visitor);
    }

    /** The bench is of the first 160 units: each has 30 plans to drill, each plan has been drilled once. */
    private void fill() throws SQLException {
        owner("""
            create temporary table plans as
            select u.jurisdiction, u.district, gen_random_uuid() as subject, gen_random_uuid() as drill, n
            from (select * from jurisdiction.unit where length(jurisdiction) >= 9 order by jurisdiction limit 160) u,
              generate_series(1, 30) n;
            insert into obligation.obligation (id, jurisdiction, district, kind, subject_type, subject_id, title, rule, period,
              clock_start, due, weekends_only, opened_at, opened_by)
            select gen_random_uuid(), jurisdiction, district, 'PLAN_DRILL', 'drill-requirement', subject, '示例预案 ' || n, 'plan-drill',
              '3y', date '%1$s' - 800, date '%1$s' - 40 + (n * 37) %% 1100, false, now(), gen_random_uuid() from plans;
            insert into drill.drill (id, jurisdiction, district, revision, title, form, content, purpose, announced, scenario, site,
              controller, safety_officer, attendance_code, starts_at, ends_at, state, made_at, made_by, started_at, ended_at,
              evaluated_at, overall)
            select drill, jurisdiction, district, 0, '示例演练 ' || n, 'TABLE_TOP', 'SINGLE', 'CHECK', true, '', '', '', '', 'X',
              now() - n * interval '20 days', now() - n * interval '20 days' + interval '1 hour', 'EVALUATED', now(), '',
              now() - n * interval '20 days', now() - n * interval '20 days' + interval '1 hour', now(), 'GOOD' from plans;
            insert into drill.cover (drill, subject_type, subject_id, jurisdiction, district, unit, title)
            select drill, 'drill-requirement', subject, jurisdiction, district, jurisdiction, '示例预案 ' || n from plans;
            insert into drill.drill (id, jurisdiction, district, revision, title, form, content, purpose, announced, scenario, site,
              controller, safety_officer, attendance_code, starts_at, ends_at, state, made_at, made_by, started_at)
            values ('%2$s', '420106', '420106', 0, '两百步', 'LIVE', 'COMBINED', 'CHECK', true, '', '', '', '', 'X', now(),
              now() + interval '2 hours', 'RUNNING', now(), '', now());
            insert into drill.run_step (id, drill, jurisdiction, district, position, kind, post, action, planned_minutes)
            select gen_random_uuid(), '%2$s', '420106', '420106', n, 'STEP', '疏散安置组', '组织第' || n || '号楼居民转移并逐人登记', n
            from generate_series(0, 199) n;
            """.formatted(LocalDate.now(clock), DRILL));
        owner("vacuum analyze");
    }

    private void pages(Visitor visitor) throws Exception {
        var paths = List.of("/drill-coverage", "/drills", "/obligations");
        for (var path : paths) {
            visitor.repeat(path, WARM);
        }
        var taken = new ArrayList<List<Long>>();
        paths.forEach(path -> taken.add(new ArrayList<>()));
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < paths.size(); i++) {
                taken.get(i).add(visitor.repeat(paths.get(i), REQUESTS) / REQUESTS / 1_000);
            }
        }
        print("coverage against the list of drills, line 2", at(taken.get(0), 50), at(taken.get(1), 50));
        print("coverage against the list of duties, line 2", at(taken.get(0), 50), at(taken.get(2), 50));
    }

    private void draft() {
        int year = LocalDate.now(clock).getYear() + 1;
        var taken = new ArrayList<Long>();
        int lines = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            lines = Scopes.in(supervisor.scope(), () -> schedule.draft(supervisor, year))
                    .orElseThrow();
            taken.add((System.nanoTime() - start) / 1_000);
        }
        System.out.printf(
                "FIGURE draft of %d lines: %,d µs, longest %,d µs, line 2 s%n", lines, at(taken, 50), at(taken, 99));
    }

    /** A stamp whose line is sent to everybody. */
    private static class Stamp {
        private final UUID step;
        private final long began = System.nanoTime();
        private final CountDownLatch read = new CountDownLatch(WATCHERS);

        Stamp(UUID step) {
            this.step = step;
        }
    }

    private volatile Stamp current = new Stamp(DRILL);

    /** The server then goes away below the listeners. */
    private volatile boolean over;

    private void watch(Visitor visitor) throws Exception {
        var told = new ConcurrentLinkedQueue<Long>();
        var seen = new ConcurrentLinkedQueue<Long>();
        var listening = new CountDownLatch(WATCHERS);
        for (int n = 0; n < WATCHERS; n++) {
            Thread.ofPlatform().daemon().start(() -> follow(visitor, listening, told, seen));
        }
        if (!listening.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not everybody listens");
        }
        var steps = Scopes.in(supervisor.scope(), () -> run.sheet(DRILL));
        long used = MACHINE.getProcessCpuTime();
        for (int n = 0; n < STAMPS; n++) {
            var step = steps.get(n).id();
            current = new Stamp(step);
            Scopes.in(supervisor.scope(), () -> run.stamp(supervisor, DRILL, step, null, ""))
                    .orElseThrow();
            if (!current.read.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("stamp " + n + " did not reach everybody");
            }
        }
        used = (MACHINE.getProcessCpuTime() - used) / STAMPS / 1_000;
        over = true;
        var events = List.copyOf(told);
        var reads = List.copyOf(seen);
        System.out.printf(
                "FIGURE told: median %,d µs, p95 %,d µs | read: median %,d µs, p95 %,d µs of %d, line 1 s | processor"
                        + " %,d µs a stamp%n",
                at(events, 50), at(events, 95), at(reads, 50), at(reads, 95), reads.size(), used);
    }

    private void follow(
            Visitor visitor,
            CountDownLatch listening,
            ConcurrentLinkedQueue<Long> told,
            ConcurrentLinkedQueue<Long> seen) {
        try (var lines = visitor.events("/drills/" + DRILL + "/run-sheet/events")) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:watching")) {
                    listening.countDown();
                } else if (line.startsWith("event:line")) {
                    var stamp = current;
                    told.add((System.nanoTime() - stamp.began) / 1_000);
                    line = lines.readLine();
                    if (!line.contains("step-" + stamp.step)) {
                        throw new IllegalStateException(line);
                    }
                    while (!line.isEmpty()) {
                        line = lines.readLine();
                    }
                    seen.add((System.nanoTime() - stamp.began) / 1_000);
                    stamp.read.countDown();
                }
            }
        } catch (IOException e) {
            if (!over) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static long at(List<Long> values, int percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static void print(String what, long ours, long against) {
        System.out.printf("FIGURE %s: %,d µs | %,d µs | ratio %.2f%n", what, ours, against, (double) ours / against);
    }

    /** As the owner, past the row-level policies. */
    private void owner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
