package org.youbei.web.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.inspection.point.Point;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

/**
 * Several phones on a network that drops, doubles and reorders, against the real exchange and the real database: nothing is lost and
 * nothing is doubled. The ordinary build tries a crowd once and a few small interleavings; {@code -Dyoubei.interleavings=3000} tries
 * thousands of them, each with a seed of its own, and {@code -Dyoubei.phones=100} a larger crowd.
 */
@PlatformTest
class ConvergenceTests {
    private static final int PHONES = Integer.getInteger("youbei.phones", 6);
    private static final int VISITS = 8;
    private static final int INTERLEAVINGS = Integer.getInteger("youbei.interleavings", 12);
    private static final long SEED = Long.getLong("youbei.seed", 20_261_123L);

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final PhoneRounds rounds;

    @Autowired
    ConvergenceTests(ApplicationContext context, TestClock clock) {
        clock.reset();
        rounds = new PhoneRounds(context);
    }

    @Test
    void losesNothingAndDoublesNothingWhateverTheNetworkDoes() throws Exception {
        converge(PHONES, VISITS, 3, SEED);
    }

    /** Two phones at one point: little happens, so that each order of it is tried sooner or later. */
    @Test
    void convergesWhateverOrderThingsHappenIn() throws Exception {
        for (int i = 0; i < INTERLEAVINGS; i++) {
            converge(2, 2, 1, SEED + 1_000L * (i + 1));
        }
    }

    private void converge(int phones, int visits, int points, long seed) throws Exception {
        var shared = Stream.generate(rounds::point).limit(points).toList();
        var pockets = IntStream.range(0, phones)
                .mapToObj(serial -> new Pocket(serial, visits, shared, seed))
                .toList();
        try (var doubled = Executors.newFixedThreadPool(2);
                var hands = Executors.newFixedThreadPool(4)) {
            var running = pockets.stream()
                    .map(one -> hands.submit(one.phone(new BadNetwork(mvc, new Random(seed + one.serial), doubled))))
                    .toList();
            for (var each : running) {
                each.get();
            }
        }
        check(pockets.stream().flatMap(one -> one.sent.stream()).toList(), shared, seed);
    }

    private void check(List<UUID> sent, List<Point> shared, long seed) {
        var ids = sent.toArray(UUID[]::new);
        var points = shared.stream().map(Point::getId).toArray(UUID[]::new);
        assertThat(Map.of(
                        "visits", count("inspection.visit where id = any(?)", ids),
                        "visits of the points", count("inspection.visit where point = any(?)", points),
                        "photos", count("inspection.photo where subject = any(?)", ids),
                        "photos without bytes",
                                count("inspection.photo where subject = any(?) and attachment is null", ids),
                        "answers", count("inspection.answer where visit = any(?)", ids),
                        "entries of the audit trail",
                                count("audit.entry where action = 'visit.filed' and subject_id = any(?)", ids)))
                .as("seed %d", seed)
                .isEqualTo(Map.of(
                        "visits",
                        (long) ids.length,
                        "visits of the points",
                        (long) ids.length,
                        "photos",
                        2L * ids.length,
                        "photos without bytes",
                        0L,
                        "answers",
                        8L * ids.length,
                        "entries of the audit trail",
                        (long) ids.length));
    }

    /** What one phone is going to send. */
    private final class Pocket {
        final int serial;
        final List<UUID> sent = new ArrayList<>();
        private final Map<SentVisit, Map<Integer, byte[]>> visits = new LinkedHashMap<>();
        private final Random random;

        Pocket(int serial, int count, List<Point> shared, long seed) {
            this.serial = serial;
            random = new Random(seed * 31 + serial);
            for (int i = 0; i < count; i++) {
                var first = Snapshot.jpeg(24, 16, random.nextLong());
                var second = Snapshot.jpeg(24, 16, random.nextLong());
                var visit = rounds.visit(shared.get(random.nextInt(shared.size())), "wiring")
                        .photo(1, first, "wiring")
                        .photo(2, second, null);
                sent.add(visit.id());
                visits.put(visit, Map.of(1, first, 2, second));
            }
        }

        SimulatedPhone phone(BadNetwork network) {
            var actor = new Actor(new UUID(7, serial), "示例" + serial, Cast.COMMUNITY.roles(), Cast.COMMUNITY.scope());
            var phone = new SimulatedPhone(actor, network, random);
            visits.forEach(phone::save);
            return phone;
        }
    }

    private long count(String rows, UUID[] ids) {
        return PhoneRounds.in(
                Cast.SUPERVISOR,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + rows)
                        .param(ids)
                        .query(Long.class)
                        .single()));
    }
}
