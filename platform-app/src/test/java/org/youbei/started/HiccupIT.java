package org.youbei.started;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.youbei.database.EmbeddedDatabase;
import org.youbei.testing.TestPostgres;

/**
 * Ten people read lists while every session of the database is ended, cancelled or kept waiting again and again. Five seconds after the
 * database is well, no request fails and the pool is at its idle size: on one node with a server of its own, on one that uses a server, and on two
 * that share it.
 */
@Tag("slow")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class HiccupIT {
    private static final String PASSWORD = "Wuchang-demo-2026";
    private static final List<String> PATHS =
            List.of("/obligations", "/plans", "/hazards", "/drills", "/inspection-points", "/calendar", "/");
    private static final int PEOPLE = 10;
    private static final int HICCUPS = 8;
    private static final int FEW_HICCUPS = 4;
    private static final String WELL = "200";
    private static final String BUSY = "503 busy";
    private static final String GONE = "503 gone";
    private static final long APART_MILLIS = 1_200;
    private static final Duration START_WITH_DEMO = Duration.ofMinutes(6);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final int AFTERWARDS = 200;
    private static final int LEAK_MILLIS = 10_000;
    /** What a pool keeps when nobody asks, and after how long it lets the rest go. */
    private static final int AT_REST = 2;

    private static final int REST_MILLIS = 10_000;
    private static final Duration AT_REST_AFTER = Duration.ofMillis(REST_MILLIS + 8_000);
    /** How long a page waits for a lock ({@code Work.PAGE}), and by when it has said so on a busy machine. */
    private static final Duration LOCK_TIMEOUT = Duration.ofMillis(2_000);

    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(8);
    private static final String OTHERS =
            " from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                    + " and backend_type = 'client backend'";

    private static final Map<String, String> DEMO = Map.of(
            "youbei.demo.load",
            "true",
            "youbei.demo.password",
            PASSWORD,
            "spring.datasource.hikari.register-mbeans",
            "true",
            "spring.datasource.hikari.idle-timeout",
            String.valueOf(REST_MILLIS),
            "spring.datasource.hikari.leak-detection-threshold",
            String.valueOf(LEAK_MILLIS));

    @TempDir
    Path data;

    /** What PostgreSQL calls a deadlock. */
    private static final String DEADLOCK = "40P01";

    private interface Hiccup {
        void happen() throws Exception;
    }

    /** What came back while it lasted: 200, or 503 with the sentence and the header of a database that is busy or gone; anything else as it is. */
    private static String kind(Reply reply) {
        if (reply.status() != 503) {
            return String.valueOf(reply.status());
        }
        if (reply.body().contains("系统正忙") && reply.retryAfter().equals("5")) {
            return BUSY;
        }
        return reply.body().contains("<h1") && reply.retryAfter().equals("20") ? GONE : "503 without a word";
    }

    @Test
    void survivesEveryKindOnOneNodeAndOnTwoNodesOfOneDatabase() throws Exception {
        var database = TestPostgres.newDatabase();
        try (var first = StartedApplication.begin(Files.createDirectory(data.resolve("1")), on(database));
                var owner = DriverManager.getConnection(database, "postgres", "postgres")) {
            first.awaitHealth(START_WITH_DEMO);
            survivesEveryKind(List.of(first), database, owner, FEW_HICCUPS);
            try (var second = joining(Files.createDirectory(data.resolve("2")), on(database))) {
                survivesEveryKind(List.of(first, second), database, owner, HICCUPS);
            }
        }
    }

    private static void survivesEveryKind(
            List<StartedApplication> nodes, String database, Connection owner, int hiccups) throws Exception {
        survives(nodes, hiccups, () -> run(owner, "select pg_terminate_backend(pid)" + OTHERS));
        survives(
                nodes,
                hiccups,
                () -> cancelAlways(() -> DriverManager.getConnection(database, "postgres", "postgres")));
        var asking = Client.signedIn(nodes.getFirst().address(), "supervisor", PASSWORD);
        assertThat(survives(nodes, hiccups, () -> lock(owner, asking)))
                .as("refused by the limit of the page")
                .containsKey(BUSY);
        for (var node : nodes) {
            assertThat(kept(node)).as("connections that nobody gave back").isZero();
        }
    }

    @Test
    void survivesEveryKindOnTheEmbeddedServerAndItsDeath() throws Exception {
        try (var application = StartedApplication.begin(data, DEMO)) {
            application.awaitHealth(START_WITH_DEMO);
            var node = List.of(application);
            survives(node, FEW_HICCUPS, () -> {
                try (var superuser = embedded()) {
                    run(superuser, "select pg_terminate_backend(pid)" + OTHERS);
                }
            });
            survives(node, FEW_HICCUPS, () -> cancelAlways(this::embedded));
            survives(node, HICCUPS, new Once(() -> {
                application.orphan().orElseThrow().destroyForcibly();
                application.await(Duration.ofSeconds(30), () -> application.health() == 200);
            }));
            assertThat(kept(application))
                    .as("connections that nobody gave back")
                    .isZero();
        }
    }

    /** As the superuser of the server that the application has started for itself. */
    private Connection embedded() throws SQLException {
        try (var visit = EmbeddedDatabase.join(data)) {
            var url = visit.owner().url();
            return DriverManager.getConnection(
                    url,
                    "postgres",
                    Files.readString(data.resolve("secrets/postgres")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    /** What the pool missed for long and never got back; a job that waits for a server that has just died gives back late. */
    private static long kept(StartedApplication node) {
        var said = node.said().lines().toList();
        return said.stream()
                        .filter(line -> line.contains("leak detection triggered"))
                        .count()
                - said.stream().filter(line -> line.contains("(unleaked)")).count();
    }

    /** A node beside the first, with its keys, after that has made the demo district. */
    private static StartedApplication joining(Path data, Map<String, String> settings) throws IOException {
        var keys = Path.of("secrets", "keys");
        Files.createDirectories(data.resolve("secrets"));
        Files.copy(data.resolveSibling("1").resolve(keys), data.resolve(keys));
        var second = StartedApplication.begin(data, settings);
        second.awaitHealth(START_WITH_DEMO);
        return second;
    }

    private static Map<String, Long> survives(List<StartedApplication> nodes, int hiccups, Hiccup hiccup)
            throws Exception {
        var people = signIn(nodes);
        var answers = during(nodes.getFirst(), people, hiccups, hiccup);
        for (var node : nodes) {
            node.await(RECOVERY, () -> node.health() == 200);
        }
        nodes.getFirst().ends(RECOVERY.toMillis());

        assertThat(answers.keySet())
                .as("while it lasted: %s", answers)
                .contains(WELL)
                .isSubsetOf(WELL, BUSY, GONE);
        assertThat(read(people, AFTERWARDS)).as("afterwards").containsOnlyKeys(WELL);
        for (var node : nodes) {
            var rest = new Pool(0, AT_REST, 0);
            node.await(AT_REST_AFTER, () -> Pool.of(node.pid()).equals(rest));
        }
        System.out.println("FIGURE " + nodes.size() + " nodes, while it lasted " + answers + ", afterwards 0 of "
                + AFTERWARDS + " refused, pools at rest with " + AT_REST);
        return answers;
    }

    private static List<Client> signIn(List<StartedApplication> nodes) throws IOException, InterruptedException {
        var people = new ArrayList<Client>();
        for (int number = 0; number < PEOPLE; number++) {
            people.add(Client.signedIn(nodes.get(number % nodes.size()).address(), "supervisor", PASSWORD));
        }
        return people;
    }

    private static Map<String, Long> during(StartedApplication node, List<Client> people, int hiccups, Hiccup hiccup)
            throws Exception {
        var over = new AtomicBoolean();
        var counts = new ConcurrentHashMap<String, LongAdder>();
        var begun = new CountDownLatch(people.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var person : people) {
                threads.submit(() -> {
                    for (int n = 0; !over.get(); n++) {
                        count(counts, kind(person.get(PATHS.get(n % PATHS.size()))));
                        begun.countDown();
                    }
                    return null;
                });
            }
            try {
                assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
                for (int n = 0; n < hiccups; n++) {
                    hiccup.happen();
                    node.ends(APART_MILLIS);
                }
            } finally {
                over.set(true);
            }
        }
        return sums(counts);
    }

    private static Map<String, Long> read(List<Client> people, int times) throws Exception {
        var counts = new ConcurrentHashMap<String, LongAdder>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var person : people) {
                threads.submit(() -> {
                    for (int n = 0; n < times / people.size(); n++) {
                        count(counts, kind(person.get(PATHS.get(n % PATHS.size()))));
                    }
                    return null;
                });
            }
        }
        assertThat(sums(counts).values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(times);
        return sums(counts);
    }

    private static void count(Map<String, LongAdder> counts, String kind) {
        counts.computeIfAbsent(kind, any -> new LongAdder()).increment();
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counts) {
        var sums = new HashMap<String, Long>();
        counts.forEach((kind, count) -> sums.put(kind, count.sum()));
        return sums;
    }

    private static Map<String, String> on(String database) {
        var settings = new HashMap<>(DEMO);
        settings.put("spring.datasource.url", database);
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.password", "postgres");
        return settings;
    }

    private interface Door {
        Connection open() throws SQLException;
    }

    /** So often that it also meets the statement that tells the scope. */
    private static void cancelAlways(Door door) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(APART_MILLIS / 2);
        try (var owner = door.open()) {
            while (System.nanoTime() < end) {
                run(owner, "select pg_cancel_backend(pid)" + OTHERS + " and state <> 'idle'");
            }
        }
    }

    /**
     * Locks what every page reads, longer than a page waits for it: who asks meanwhile is refused by the page's own limit, for the lock is let go only
     * after the answer. A page that has one table and waits for another deadlocks with this; the database then ends one of the two.
     */
    private static void lock(Connection owner, Client asking) throws Exception {
        owner.setAutoCommit(false);
        while (!locks(owner)) {
            owner.rollback();
        }
        try {
            var refused = asking.get("/plans");
            assertThat(kind(refused)).isEqualTo(BUSY);
            assertThat(refused.after()).isBetween(LOCK_TIMEOUT, REFUSED_WITHIN);
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
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
