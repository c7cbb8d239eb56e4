package org.youbei.web.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.youbei.PlatformTest;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.shelter.stay.Household;
import org.youbei.shelter.stay.Occupancies;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

/**
 * Many phones at the doors of a shelter on a network that drops and doubles: nobody is lost and nobody is counted twice. The ordinary build
 * lets a few households in; {@code -Dyoubei.phones=20 -Dyoubei.arrivals=100} lets two thousand in.
 */
@PlatformTest
class EntryConvergenceTests {
    private static final int PHONES = Integer.getInteger("youbei.phones", 5);
    private static final int ARRIVALS = Integer.getInteger("youbei.arrivals", 8);
    private static final long SEED = Long.getLong("youbei.seed", 20_260_512L);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Occupancies occupancies;

    @Test
    void losesNobodyAndDoublesNobody(@Autowired TestClock clock) throws Exception {
        clock.reset();
        var place = OpenedShelter.of(context, 100_000);
        var pockets = new ArrayList<Pocket>();
        for (int serial = 0; serial < PHONES; serial++) {
            pockets.add(new Pocket(serial, place, clock));
        }
        long begin = System.nanoTime();
        try (var doubled = Executors.newFixedThreadPool(2);
                var hands = Executors.newFixedThreadPool(4)) {
            var running = pockets.stream()
                    .map(one -> hands.submit(() -> one.send(new BadNetwork(mvc, one.random, doubled))))
                    .toList();
            for (var each : running) {
                each.get();
            }
        }
        System.out.printf(
                "%d entries from %d phones: %d ms%n",
                2 * PHONES * ARRIVALS, PHONES, (System.nanoTime() - begin) / 1_000_000);
        int stay = pockets.stream().mapToInt(one -> one.stay).sum();
        assertThat(place.inside(context)).as("seed %d", SEED).isEqualTo(stay);
        var inside = Scopes.in(Cast.COMMUNITY.scope(), () -> occupancies.households(place.opening()));
        assertThat(inside).hasSize(PHONES * ARRIVALS);
        assertThat(inside.stream().mapToInt(Household::inside).sum()).isEqualTo(stay);
    }

    /** Households with one to five people each, of whom one leaves again where there are more. */
    private static final class Pocket {
        final Random random;
        int stay;
        private final Actor actor;
        private final List<Map<String, @Nullable Object>> outbox = new ArrayList<>();

        Pocket(int serial, OpenedShelter place, TestClock clock) {
            random = new Random(SEED + serial);
            actor = new Actor(new UUID(8, serial), "示例" + serial, Cast.COMMUNITY.roles(), Cast.COMMUNITY.scope());
            for (int i = 0; i < ARRIVALS; i++) {
                var id = UUID.randomUUID();
                int people = 1 + random.nextInt(5);
                outbox.add(place.arrival(id, people, "", clock.instant()));
                stay += people;
                if (people > 1) {
                    outbox.add(place.leave(UUID.randomUUID(), id, 1, clock.instant()));
                    stay--;
                }
            }
        }

        /** In order, each again and again until it is answered, as the phone does. */
        void send(BadNetwork network) {
            for (var entry : outbox) {
                var body = SentVisit.JSON.writeValueAsBytes(entry);
                int tries = 0;
                boolean answered = false;
                while (!answered) {
                    var answer = network.entry(actor, body);
                    answer.ifPresent(got -> assertThat(got.getStatus())
                            .as(() -> String.valueOf(entry))
                            .isEqualTo(200));
                    answered = answer.isPresent();
                    assertThat(tries++).isLessThan(200);
                }
            }
        }
    }
}
