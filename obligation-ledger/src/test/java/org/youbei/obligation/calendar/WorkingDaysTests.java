package org.youbei.obligation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {
    private final WorkingDays days = new WorkingDays(ShippedDays.all());
    private final Random random = new Random(20261123);

    @Test
    void knowsHolidaysAndMakeUpDays() {
        assertThat(days.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 11, 23))).isTrue();
    }

    @Test
    void countsTwentyWorkingDaysOverTheNationalHolidays() {
        assertThat(days.plus(LocalDate.of(2026, 9, 21), 20)).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(days.plus(LocalDate.of(2025, 1, 20), 5)).isEqualTo(LocalDate.of(2025, 1, 26));
    }

    @Test
    void saysWhichYearsFollowTheWeekAlone() {
        assertThat(days.isComputed(2026)).isFalse();
        assertThat(days.isComputed(2027)).isTrue();
        assertThat(days.isComputed(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 4)))
                .isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
    }

    @Test
    void refusesToCountBackwards() {
        assertThatThrownBy(() -> days.plus(LocalDate.of(2026, 1, 1), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsOnAWorkingDayAndIsUndoneByCounting() {
        for (int round = 0; round < 2000; round++) {
            var start = someDay();
            var n = 1 + random.nextInt(60);
            var end = days.plus(start, n);

            assertThat(days.isWorkingDay(end)).isTrue();
            assertThat(days.between(start, end)).isEqualTo(n);
            assertThat(days.between(end, start)).isEqualTo(-n);
            assertThat(end).isAfterOrEqualTo(start.plusDays(n));
        }
    }

    @Test
    void addsUpWhenCountedInTwoParts() {
        for (int round = 0; round < 2000; round++) {
            var start = someDay();
            var first = random.nextInt(30);
            var second = random.nextInt(30);

            assertThat(days.plus(days.plus(start, first), second)).isEqualTo(days.plus(start, first + second));
        }
    }

    @Test
    void neverEndsEarlierFromALaterStart() {
        for (int round = 0; round < 2000; round++) {
            var start = someDay();
            var n = random.nextInt(40);

            assertThat(days.plus(start.plusDays(1), n)).isAfterOrEqualTo(days.plus(start, n));
        }
    }

    @Test
    void agreesWithAPlainCountOfTheWeekWithoutData() {
        var week = new WorkingDays(List.of());
        for (int round = 0; round < 500; round++) {
            var start = someDay();

            assertThat(week.between(start, start.plusWeeks(3))).isEqualTo(15);
        }
    }

    private LocalDate someDay() {
        return LocalDate.of(2021, 6, 1).plusDays(random.nextInt(365 * 7));
    }
}
