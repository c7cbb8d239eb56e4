package org.youbei.started;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.youbei.testing.TestPostgres;

/**
 * Six people enter arrivals, issue and transfer stock on two nodes of one database, one of which is killed by {@code kill -9} again and again.
 * Whatever was answered for is there once, whatever was not is there once or not at all, and the books of the stock are whole.
 */
@Tag("machines")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class DepotKilledIT {
    private static final String PASSWORD = "Wuchang-demo-2026";
    private static final Duration START_WITH_DEMO = Duration.ofMinutes(6);
    private static final int PEOPLE = 6;
    private static final int DEATHS = 3;
    private static final long SEED = 20_261_201;

    private final String database = TestPostgres.newDatabase();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database, "postgres", "postgres"));
    private final Map<String, Queue<UUID>> answered = Map.of(
            "arrival", new ConcurrentLinkedQueue<>(),
            "issue", new ConcurrentLinkedQueue<>(),
            "transfer", new ConcurrentLinkedQueue<>());

    @TempDir
    Path data;

    /** What is issued, where it goes, and who takes people in. */
    private record Scene(UUID lot, BigDecimal before, UUID other, UUID opening) {}

    @Test
    void losesNothingThatWasAnsweredForAndDoublesNothing() throws Exception {
        try (var first = node("1")) {
            first.awaitHealth(START_WITH_DEMO);
            var keys = Path.of("secrets", "keys");
            Files.createDirectories(data.resolve("2").resolve("secrets"));
            Files.copy(data.resolve("1").resolve(keys), data.resolve("2").resolve(keys));
            var second = new AtomicReference<>(node("2"));
            try {
                second.get().awaitHealth(START_WITH_DEMO);
                var scene = scene();
                busy(scene, first, second);
                check(scene);
            } finally {
                second.get().close();
            }
        }
        try (var verify = StartedApplication.begin(data.resolve("1"), settings(), "verify-stock")) {
            assertThat(verify.ends(Duration.ofMinutes(5).toMillis())).isTrue();
            assertThat(verify.exitCode()).as(verify.said()).isZero();
        }
    }

    private void busy(Scene scene, StartedApplication first, AtomicReference<StartedApplication> second)
            throws Exception {
        var random = new Random(SEED);
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> threads.submit(() -> work(scene, first, second, number, over)))
                    .toList();
            for (int death = 0; death < DEATHS; death++) {
                first.ends(4_000 + random.nextInt(3_000));
                second.get().kill();
                first.ends(500);
                second.set(node("2"));
                second.get().awaitHealth(START_WITH_DEMO);
            }
            first.ends(3_000);
            over.set(true);
            for (var each : running) {
                each.get();
            }
        }
    }

    /** One thing after the other, each sent again under its own key until somebody answers for it. */
    private Void work(
            Scene scene,
            StartedApplication first,
            AtomicReference<StartedApplication> second,
            int number,
            AtomicBoolean over)
            throws InterruptedException {
        var random = new Random(SEED + number);
        while (!over.get()) {
            var id = UUID.randomUUID();
            var kind = List.of("arrival", "issue", "transfer").get(random.nextInt(3));
            boolean done = false;
            while (!done) {
                var node = random.nextBoolean() ? first : second.get();
                done = tried(() -> {
                    var client = Client.signedIn(node.address(), "supervisor", PASSWORD);
                    return send(client, scene, kind, id);
                });
            }
            answered.get(kind).add(id);
        }
        return null;
    }

    private static boolean tried(Callable<Boolean> work) throws InterruptedException {
        try {
            return work.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            Thread.sleep(50);
            return false;
        }
    }

    private static boolean send(Client client, Scene scene, String kind, UUID id)
            throws IOException, InterruptedException {
        if (kind.equals("arrival")) {
            var now = Instant.now();
            var body = """
                {"id": "%s", "kind": "ARRIVAL", "opening": "%s", "people": 1, "at": "%s", "sentAt": "%s"}\
                """.formatted(id, scene.opening(), now, now);
            return client.send("/m/entries", "application/json", body).status() == 200;
        }
        var form = "request=" + id + "&quantity=1&on=" + LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                + "&reason=&purpose=" + URLEncoder.encode("示例演习", StandardCharsets.UTF_8)
                + (kind.equals("transfer") ? "&to=" + scene.other() : "");
        return client.send("/stock/" + scene.lot() + "/" + kind, "application/x-www-form-urlencoded", form)
                        .status()
                == 302;
    }

    private void check(Scene scene) {
        var arrivals = answered.get("arrival").toArray(UUID[]::new);
        assertThat(arrivals).isNotEmpty();
        assertThat(count("select count(*) from shelter.entry where kind = 'ARRIVAL' and id = any (?)", (Object)
                        arrivals))
                .isEqualTo(arrivals.length);
        assertThat(count("select count(*) from shelter.household where id = any (?) and inside = 1", (Object) arrivals))
                .isEqualTo(arrivals.length);
        var issues = answered.get("issue").toArray(UUID[]::new);
        assertThat(count("select count(*) from supply.movement where kind = 'ISSUE' and request = any (?)", (Object)
                        issues))
                .isEqualTo(issues.length);
        var transfers = answered.get("transfer").toArray(UUID[]::new);
        for (var kind : List.of("TRANSFER_OUT", "TRANSFER_IN")) {
            assertThat(count(
                            "select count(*) from supply.movement where kind = '" + kind + "' and request = any (?)",
                            (Object) transfers))
                    .as(kind)
                    .isEqualTo(transfers.length);
        }
        assertThat(count("""
            select count(*) from (select request from supply.movement where kind in ('TRANSFER_OUT', 'TRANSFER_IN')
            group by request having sum(amount) <> 0) torn\
            """)).isZero();
        var left = jdbc.sql("select quantity from supply.stock where id = ?")
                .param(scene.lot())
                .query(BigDecimal.class)
                .single();
        assertThat(scene.before().subtract(left).longValueExact())
                .as("what left is what was answered for")
                .isEqualTo(issues.length + transfers.length);
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    /** The fullest lot of the demo that may be handed out, another store of its unit's street, and the shelter that is open. */
    private Scene scene() {
        var lot = jdbc.sql("""
            select s.id, s.quantity, s.point, s.jurisdiction from supply.stock s join supply.point p on p.id = s.point
            where s.quality = 'OK' and s.held and s.reserved = 0 and p.mode = 'PHYSICAL' and p.closed_on is null
              and s.expiry > current_date + 60 order by s.quantity desc, s.id limit 1\
            """).query().singleRow();
        jdbc.sql("update shelter.opening set room = 1000000 where closed_at is null")
                .update();
        var other = jdbc.sql("""
            select id from supply.point where mode = 'PHYSICAL' and closed_on is null and id <> ? order by id limit 1\
            """).param(lot.get("point")).query(UUID.class).single();
        var opening = jdbc.sql("select id from shelter.opening where closed_at is null order by id limit 1")
                .query(UUID.class)
                .single();
        return new Scene((UUID) lot.get("id"), (BigDecimal) lot.get("quantity"), other, opening);
    }

    private StartedApplication node(String name) throws IOException {
        return StartedApplication.begin(Files.createDirectories(data.resolve(name)), settings());
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("youbei.demo.load", "true");
        settings.put("youbei.demo.password", PASSWORD);
        settings.put("spring.datasource.url", database);
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.password", "postgres");
        return settings;
    }
}
