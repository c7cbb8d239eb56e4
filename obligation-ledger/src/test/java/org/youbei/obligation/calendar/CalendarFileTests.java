package org.youbei.obligation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.obligation.LedgerFixture.refusal;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

class CalendarFileTests {
    @Test
    void readsTheShippedYears() {
        assertThat(CalendarFile.shipped())
                .hasSize(180)
                .extracting(day -> day.day().getYear())
                .contains(2022, 2023, 2024, 2025, 2026);
    }

    @Test
    void readsAFileWithAMarkOfOrderAndWindowsLineEnds() {
        var days = CalendarFile.read("\uFEFFdate,kind,name\r\n2027-01-01,holiday,元旦\r\n\r\n")
                .orElseThrow();

        assertThat(days).hasSize(1);
    }

    @Test
    void namesEveryWrongLine() {
        var outcome = CalendarFile.read("""
                date,kind,name
                2027-02-30,holiday,春节
                2027-01-01,feast,元旦
                2027-01-02,holiday
                2027-01-03,holiday,元旦
                2027-01-03,workday,元旦""");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting("code", "arguments")
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("calendar.line", List.of(2)),
                                        org.assertj.core.groups.Tuple.tuple("calendar.line", List.of(3)),
                                        org.assertj.core.groups.Tuple.tuple("calendar.line", List.of(4)),
                                        org.assertj.core.groups.Tuple.tuple("calendar.twice", List.of(6))));
    }

    @Test
    void refusesAnEmptyFileAndAnotherHeader() {
        assertThat(refusal(CalendarFile.read(""))).isEqualTo("calendar.header");
        assertThat(refusal(CalendarFile.read("code,name\n42,湖北省"))).isEqualTo("calendar.header");
        assertThat(refusal(CalendarFile.read("date,kind,name\n"))).isEqualTo("calendar.empty");
    }

    @Test
    void answersEveryGarbageWithDaysOrReasons() {
        var random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            var text = new StringBuilder("date,kind,name\n");
            random.ints(random.nextInt(80), 0, 128).forEach(c -> text.append((char) c));

            switch (CalendarFile.read(text.toString())) {
                case Outcome.Done<List<CalendarDay>>(var days) ->
                    assertThat(days).isNotEmpty();
                case Outcome.Refused<List<CalendarDay>>(var refusals) ->
                    assertThat(refusals).extracting(Refusal::field).containsOnly("file");
            }
        }
    }
}
