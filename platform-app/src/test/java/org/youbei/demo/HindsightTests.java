package org.youbei.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HindsightTests {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final Clock clock = new Hindsight(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

    @Test
    void standsInThePastForTheWorkAndItsThreadOnly() throws InterruptedException {
        var elsewhere = new Instant[1];
        var then = Hindsight.told(Duration.ofDays(2), () -> {
            var other = Thread.ofVirtual().start(() -> elsewhere[0] = clock.instant());
            join(other);
            return clock.instant();
        });

        assertThat(then).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(elsewhere[0]).isEqualTo(NOW);
        assertThat(clock.instant()).isEqualTo(NOW);
        Hindsight.tell(
                Duration.ofHours(1),
                () -> assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo("2026-11-22T23:00:00Z"));
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
