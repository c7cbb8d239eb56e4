package org.youbei.obligation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.obligation.calendar.WorkingDays;

class PeriodTests {
    private static final WorkingDays WEEK = new WorkingDays(List.of());

    @ParameterizedTest
    @CsvSource({
        "3y, 2023-11-23, 2026-11-23", "3y, 2024-02-29, 2027-02-28", "1hy, 2026-08-31, 2027-02-28",
        "2hy, 2026-01-15, 2027-01-15", "1m, 2026-01-31, 2026-02-28", "10d, 2026-11-23, 2026-12-03",
        "20wd, 2026-11-23, 2026-12-21", "5wd, 2026-11-20, 2026-11-27", "2h, 2026-11-23, 2026-11-23",
        "48h, 2026-11-23, 2026-11-25"
    })
    void computesTheLastDayInTime(String period, LocalDate start, LocalDate due) {
        assertThat(Period.parse(period).orElseThrow().due(start, WEEK)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0d", "-3y", "3", "y", "3 y", "3w", "10000d", "3y 2m", "１０d"})
    void refusesWhatIsNoPeriod(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void readsBackWhatItWrites() {
        var random = new Random(3);
        for (int round = 0; round < 500; round++) {
            var units = Period.Unit.values();
            var period = new Period(1 + random.nextInt(9999), units[random.nextInt(units.length)]);

            assertThat(Period.parse(period.toString())).contains(period);
        }
    }

    @Test
    void restsOnWeekendsOnlyWhereItCountsWorkingDaysInAYearWithoutData() {
        var start = LocalDate.of(2026, 11, 23);

        assertThat(Period.parse("20wd").orElseThrow().restsOnWeekendsOnly(start, WEEK))
                .isTrue();
        assertThat(Period.parse("3y").orElseThrow().restsOnWeekendsOnly(start, WEEK))
                .isFalse();
    }
}
