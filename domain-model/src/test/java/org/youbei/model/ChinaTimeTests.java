package org.youbei.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChinaTimeTests {
    @Test
    void beginsTheDayEightHoursBeforeGreenwich() {
        assertThat(ChinaTime.day(Instant.parse("2026-11-21T15:59:59Z"))).isEqualTo("2026-11-21");
        assertThat(ChinaTime.day(Instant.parse("2026-11-21T16:00:00Z"))).isEqualTo("2026-11-22");
    }

    @Test
    void asksTheClockForTheMomentOnlyAndNotForItsZone() {
        var clock = Clock.fixed(Instant.parse("2026-11-21T16:00:00Z"), ZoneOffset.UTC);

        assertThat(ChinaTime.today(clock)).isEqualTo("2026-11-22");
    }
}
