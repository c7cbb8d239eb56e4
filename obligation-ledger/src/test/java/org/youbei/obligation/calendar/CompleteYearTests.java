package org.youbei.obligation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.obligation.calendar.CalendarDay.Kind;

class CompleteYearTests {
    @Test
    void areThoseThatThePlatformBringsAlong() {
        assertThat(ShippedDays.all()).hasSize(180);
        assertThat(CompleteYear.among(ShippedDays.all())).containsExactlyInAnyOrder(2022, 2023, 2024, 2025, 2026);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-05-01", "2026-10-02"})
    void areNotThoseThatLackADayOfTheLaw(String lacking) {
        var days = ShippedDays.all().stream()
                .filter(day -> !day.day().equals(LocalDate.parse(lacking)))
                .toList();
        assertThat(CompleteYear.among(days)).doesNotContain(2026).contains(2025);
    }

    @Test
    void areNotThoseWithoutQingmingOrWithOneDayOnly() {
        var without = ShippedDays.all().stream()
                .filter(day -> day.day().getMonthValue() != 4)
                .toList();
        assertThat(CompleteYear.among(without)).isEmpty();
        assertThat(CompleteYear.among(List.of(new CalendarDay(LocalDate.of(2027, 1, 1), Kind.HOLIDAY, "元旦"))))
                .isEmpty();
    }
}
