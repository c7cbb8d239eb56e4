package org.youbei.started;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.youbei.testing.TestPostgres;

/**
 * Ten people read lists while every session of the database is ended, cancelled or kept waiting again and again. Five seconds after the
 * database is well, no request fails and no connection is lost: on one node with its own database, and on two that share one.
 */
@Tag("slow")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class HiccupIT {
    private static final String PASSWORD = "Wuchang-demo-2026";
    private static final List<String> PATHS =
            List.of("/obligations", "/plans", "/hazards", "/drills", "/inspection-points", "/calendar", "/");
    private static final int PEOPLE = 10;
    private static final int HICCUPS = 8;
    private static final long APART_MILLIS = 1_200;
    private static final Duration START_WITH_DEMO = Duration.ofMinutes(6);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final int AFTERWARDS = 200;
    private static final int LEAK_MILLIS = 10_000;
    private static final String OTHERS =
            " from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                    + " and backend_type = 'client backend'";

    private static final Map<String, String> DEMO = Map.of(
            "youbei.demo.load",
            "true",
            "youbei.demo.password",
            PASSWORD,
            "spring.datasource.hikari.leak-detection-threshold",
            String.valueOf(LEAK_MILLIS));

    @TempDir
    Path data;

    /** What PostgreSQL calls a deadlock. */
    private static final String DEADLOCK = "40P01";

    private interface Hiccup {
        void happen() throws Exception;
    }

    @Test
    void survivesEveryKindOnTwoNodesOfOneDatabase() throws Exception {
        var database = TestPostgres.newDatabase();
        try (var first = StartedApplication.begin(Files.createDirectory(data.resolve("1")), on(database));
                var second = joining(first, Files.createDirectory(data.resolve("2")), on(database))) {
            var nodes = List.of(first, second);

            try (var owner = DriverManager.getConnection(database, "postgres", "postgres")) {
                survives(nodes, () -> run(owner, "select pg_terminate_backend(pid)" + OTHERS));
                survives(nodes, () -> cancelAlways(database, APART_MILLIS / 2));
                survives(nodes, () -> lock(owner, APART_MILLIS / 2));
            }
        }
    }

    @Test
    void survivesTheDeathOfTheEmbeddedServer() throws Exception {
        try (var application = StartedApplication.begin(data, DEMO)) {
            application.awaitHealth(START_WITH_DEMO);
            survives(List.of(application), new Once(() -> {
                application.orphan().orElseThrow().destroyForcibly();
                application.await(Duration.ofSeconds(30), () -> application.health() == 200);
            }));
        }
    }

    /** Only the first of the hiccups; the load goes on as long. */
    private static final class Once implements Hiccup {
        private final Hiccup hiccup;
        private boolean happened;

        Once(Hiccup hiccup) {
            this.hiccup = hiccup;
        }

        @Override
        public void happen() throws Exception {
            if (!happened) {
                happened = true;
                hiccup.happen();
            }
        }
    }

    /** A node beside the first, with its keys, once that has made the demo district. */
    private static StartedApplication joining(StartedApplication first, Path data, Map<String, String> settings)
            throws IOException {
        first.awaitHealth(START_WITH_DEMO);
        var keys = Path.of("secrets", "keys");
        Files.createDirectories(data.resolve("secrets"));
        Files.copy(data.resolveSibling("1").resolve(keys), data.resolve(keys));
        var second = StartedApplication.begin(data, settings);
        second.awaitHealth(START_WITH_DEMO);
        return second;
    }

    private static void survives(List<StartedApplication> nodes, Hiccup hiccup) throws Exception {
        var people = signIn(nodes);
        var answers = during(nodes.getFirst(), people, hiccup);
        for (var node : nodes) {
            node.await(RECOVERY, () -> node.health() == 200);
        }
        nodes.getFirst().ends(RECOVERY.toMillis());

        assertThat(answers.keySet())
                .as("while it lasted: %s", answers)
                .contains(200)
                .isSubsetOf(200, 503);
        assertThat(read(people, AFTERWARDS)).as("afterwards").containsOnlyKeys(200);
        nodes.getFirst().ends(LEAK_MILLIS);
        for (var node : nodes) {
            assertThat(node.said()).as("connections that nobody gave back").doesNotContain("leak detection triggered");
        }
    }

    private static List<Client> signIn(List<StartedApplication> nodes) throws IOException, InterruptedException {
        var people = new ArrayList<Client>();
        for (int number = 0; number < PEOPLE; number++) {
            people.add(Client.signedIn(nodes.get(number % nodes.size()).address(), "supervisor", PASSWORD));
        }
        return people;
    }

    private static Map<Integer, Long> during(StartedApplication node, List<Client> people, Hiccup hiccup)
            throws Exception {
        var over = new AtomicBoolean();
        var counts = new ConcurrentHashMap<Integer, LongAdder>();
        var begun = new CountDownLatch(people.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var person : people) {
                threads.submit(() -> {
                    for (int n = 0; !over.get(); n++) {
                        count(counts, person.get(PATHS.get(n % PATHS.size())).status());
                        begun.countDown();
                    }
                    return null;
                });
            }
            try {
                assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
                for (int n = 0; n < HICCUPS; n++) {
                    hiccup.happen();
                    node.ends(APART_MILLIS);
                }
            } finally {
                over.set(true);
            }
        }
        return sums(counts);
    }

    private static Map<Integer, Long> read(List<Client> people, int times) throws Exception {
        var counts = new ConcurrentHashMap<Integer, LongAdder>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var person : people) {
                threads.submit(() -> {
                    for (int n = 0; n < times / people.size(); n++) {
                        count(counts, person.get(PATHS.get(n % PATHS.size())).status());
                    }
                    return null;
                });
            }
        }
        assertThat(sums(counts).values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(times);
        return sums(counts);
    }

    private static void count(Map<Integer, LongAdder> counts, int status) {
        counts.computeIfAbsent(status, any -> new LongAdder()).increment();
    }

    private static Map<Integer, Long> sums(Map<Integer, LongAdder> counts) {
        var sums = new HashMap<Integer, Long>();
        counts.forEach((status, count) -> sums.put(status, count.sum()));
        return sums;
    }

    private static Map<String, String> on(String database) {
        var settings = new HashMap<>(DEMO);
        settings.put("spring.datasource.url", database);
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.password", "postgres");
        return settings;
    }

    /** So often that it also meets the statement that tells the scope. */
    private static void cancelAlways(String database, long millis) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try (var owner = DriverManager.getConnection(database, "postgres", "postgres")) {
            while (System.nanoTime() < end) {
                run(owner, "select pg_cancel_backend(pid)" + OTHERS + " and state <> 'idle'");
            }
        }
    }

    /** Locks what every page reads. A page that has one table and waits for another deadlocks with this; the database then ends one of the two. */
    private static void lock(Connection owner, long millis) throws SQLException {
        owner.setAutoCommit(false);
        while (!locks(owner)) {
            owner.rollback();
        }
        run(owner, "select pg_sleep(" + millis / 1000.0 + ")");
        owner.rollback();
        owner.setAutoCommit(true);
    }

    private static boolean locks(Connection owner) throws SQLException {
        try {
            run(owner, "lock table obligation.obligation, obligation.notice, plan.plan in access exclusive mode");
            return true;
        } catch (SQLException e) {
            if (DEADLOCK.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
