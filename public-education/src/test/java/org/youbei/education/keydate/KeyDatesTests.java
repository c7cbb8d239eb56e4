package org.youbei.education.keydate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Vectors;

class KeyDatesTests {
    private static final String REST =
            "\"windows\": [{\"name\": \"周\", \"start\": \"2025-05-12\", \"end\": \"2025-05-18\"}]";

    @Test
    void answersTheVectors() {
        Vectors.holds("vectors/education_key_dates.json");
    }

    @Test
    void bothEndsOfAWindowServeItAndTheDaysBesideItDoNot() {
        var week = new Window("周", day("2025-05-12"), day("2025-05-18"));
        var found = KeyDates.of(
                List.of(week), List.of(day("2025-05-11"), day("2025-05-12"), day("2025-05-18"), day("2025-05-19")));
        assertThat(found.served().get(week)).containsExactly(day("2025-05-12"), day("2025-05-18"));
        assertThat(found.outside()).containsExactly(day("2025-05-11"), day("2025-05-19"));
        assertThat(found.missed()).isEmpty();
    }

    @Test
    void anActivityServesEveryWindowItLiesIn() {
        var month = new Window("消防宣传月", day("2025-11-01"), day("2025-11-30"));
        var fireDay = new Window("全国消防日", day("2025-11-09"), day("2025-11-09"));
        var found = KeyDates.of(List.of(month, fireDay), List.of(day("2025-11-09"), day("2025-11-10")));
        assertThat(found.served().get(month)).hasSize(2);
        assertThat(found.served().get(fireDay)).containsExactly(day("2025-11-09"));
    }

    @Test
    void twoActivitiesOnOneDayAreTwo() {
        var answer = Vectors.answer("key-dates", """
            {"residents": 100, "activities": [{"date": "2025-05-12", "people": 3}, {"date": "2025-05-12", "people": 4}], %s}\
            """.formatted(REST));
        assertThat(answer.path("served").path("周").size()).isEqualTo(2);
        assertThat(answer.path("person_times").intValue()).isEqualTo(7);
        assertThat(answer.path("reach_per_1000").decimalValue()).isEqualByComparingTo("70.0");
    }

    @Test
    void reachIsRoundedHalfUp() {
        assertThat(Reach.perThousand(1, 4_000)).isEqualByComparingTo("0.3");
        assertThat(Reach.perThousand(1, 4_001)).isEqualByComparingTo("0.2");
        assertThat(Reach.perThousand(0, 1)).isEqualByComparingTo("0.0");
        assertThatThrownBy(() -> Reach.perThousand(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYearWithoutANoticeHasNoWeek() {
        var unknown = new PublicityWeek(2026, Optional.empty());
        assertThat(unknown.sure()).isEqualTo(new Window(PublicityWeek.NAME, day("2026-05-12"), day("2026-05-12")));
        var answer = Vectors.answer("key-dates", """
            {"residents": 100, "activities": [], "windows": [], "announced_weeks": {"2025": ["2025-05-12", "2025-05-18"]},
             "ask_year_without_notice": 2025}\
            """);
        assertThat(answer.path("year_2025").path("window").get(1).asString()).isEqualTo("2025-05-18");
        assertThat(answer.path("year_2025").path("sure").get(0).asString()).isEqualTo("2025-05-12");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused("{\"residents\": 0, \"activities\": [], " + REST + "}", "outside");
        refused(
                "{\"residents\": 9, \"activities\": [{\"date\": \"2025-02-30\", \"people\": 1}], " + REST + "}",
                "missing");
        refused(
                "{\"residents\": 9, \"activities\": [{\"date\": \"2025-02-03\", \"people\": -1}], " + REST + "}",
                "outside");
        refused("""
            {"residents": 9, "activities": [], "windows": [{"name": "周", "start": "2025-05-12", "end": "2025-05-11"}]}\
            """, "window");
    }

    private static void refused(String given, String code) {
        assertThatThrownBy(() -> Vectors.answer("key-dates", given))
                .isInstanceOfSatisfying(
                        NotAnswered.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
