package org.youbei.obligation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.youbei.testing.PostgresTest;

@PostgresTest
class ShippedCalendarTests {
    @Autowired
    ShippedCalendar calendar;

    @Autowired
    List<SmartLifecycle> phases;

    /** A demo district that was loaded in phase 0, before the runners, counted weekends only. */
    @Test
    void isThereBeforeAnythingElseOfTheProductStarts() {
        assertThat(calendar).isNotInstanceOf(ApplicationRunner.class);
        assertThat(phases)
                .filteredOn(phase -> phase.getClass().getName().startsWith("org.youbei") && phase != calendar)
                .allSatisfy(phase -> assertThat(phase.getPhase()).isGreaterThan(calendar.getPhase()));
        assertThat(calendar.getPhase()).isNegative();
        assertThat(calendar.isRunning()).isTrue();
    }
}
