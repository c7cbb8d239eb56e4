package org.youbei.web.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
 * nothing is doubled. {@code -Dyoubei.phones=…} tries more than the sixty-four visits of the ordinary build, some hundreds of requests.
 */
@PlatformTest
class ConvergenceTests {
    private static final int PHONES = Integer.getInteger("youbei.phones", 8);
    private static final int VISITS = 8;
    private static final long SEED = Long.getLong("youbei.seed", 20_261_123L);

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final PhoneRounds rounds;
    final List<UUID> sent = new ArrayList<>();
    int photos;

    @Autowired
    ConvergenceTests(ApplicationContext context, TestClock clock) {
        clock.reset();
        rounds = new PhoneRounds(context);
    }

    @Test
    void losesNothingAndDoublesNothingWhateverTheNetworkDoes() throws Exception {
        var shared = List.of(rounds.point(), rounds.point(), rounds.point());
        try (var doubled = Executors.newFixedThreadPool(2);
                var phones = Executors.newFixedThreadPool(4)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < PHONES; i++) {
                running.add(phones.submit(phone(i, shared, new BadNetwork(mvc, new Random(SEED + i), doubled))));
            }
            for (var each : running) {
                each.get();
            }
        }
        assertThat(count("inspection.visit where id = any(?)")).isEqualTo(sent.size());
        assertThat(count("inspection.photo where subject = any(?)")).isEqualTo(photos);
        assertThat(count("inspection.photo where subject = any(?) and attachment is null"))
                .isZero();
        assertThat(count("inspection.answer where visit = any(?)")).isEqualTo(sent.size() * 8L);
        assertThat(visitsOf(shared)).isEqualTo(sent.size());
        assertThat(count("audit.entry where action = 'visit.filed' and subject_id = any(?)"))
                .isEqualTo(sent.size());
    }

    private SimulatedPhone phone(int serial, List<Point> shared, BadNetwork network) {
        var actor = new Actor(new UUID(7, serial), "示例" + serial, Cast.COMMUNITY.roles(), Cast.COMMUNITY.scope());
        var random = new Random(SEED * 31 + serial);
        var phone = new SimulatedPhone(actor, network, random);
        for (int i = 0; i < VISITS; i++) {
            var first = Snapshot.jpeg(24, 16, random.nextLong());
            var second = Snapshot.jpeg(24, 16, random.nextLong());
            var visit = rounds.visit(shared.get(random.nextInt(shared.size())), "wiring")
                    .photo(1, first, "wiring")
                    .photo(2, second, null);
            sent.add(visit.id());
            photos += 2;
            phone.save(visit, Map.of(1, first, 2, second));
        }
        return phone;
    }

    private long count(String rows) {
        return PhoneRounds.in(
                Cast.SUPERVISOR,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + rows)
                        .param(sent.toArray(UUID[]::new))
                        .query(Long.class)
                        .single()));
    }

    private long visitsOf(List<Point> points) {
        return PhoneRounds.in(
                Cast.SUPERVISOR,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from inspection.visit where point = any(?)")
                                .param(points.stream().map(Point::getId).toArray(UUID[]::new))
                                .query(Long.class)
                                .single()));
    }
}
