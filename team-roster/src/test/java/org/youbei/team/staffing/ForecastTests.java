package org.youbei.team.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Vectors;

class ForecastTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Need NEED = new Need("急救", 2, 3, 4);

    @Test
    void answersTheVectorOfTheContract() {
        Vectors.holds("vectors/staffing-forecast.json");
    }

    @ParameterizedTest
    @CsvSource({"0, EMPTY", "1, INADEQUATE", "2, ADEQUATE", "3, SATISFIED", "4, FULL", "5, FULL"})
    void givesEachBoundToItsWord(int people, Staffing staffing) {
        assertThat(Staffing.of(people, NEED)).isEqualTo(staffing);
    }

    @Test
    void neverGetsWorseWithAMember() {
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            int min = random.nextInt(5);
            int desired = min + random.nextInt(5);
            var need = new Need("急救", min, desired, desired + random.nextInt(5));
            for (int people = 0; people < 20; people++) {
                assertThat(Staffing.of(people + 1, need)).isGreaterThanOrEqualTo(Staffing.of(people, need));
            }
        }
    }

    @Test
    void countsLastDaysOfCertificatesLeavesAndExits() {
        var until = DAY.plusDays(10);
        var certified = new Able("a", Map.of("急救", Optional.of(until)), List.of(), null);
        assertThat(certified.can("急救", until)).isTrue();
        assertThat(certified.can("急救", until.plusDays(1))).isFalse();
        var away = new Able("b", Map.of("急救", Optional.empty()), List.of(new Able.Leave(DAY, DAY.plusDays(2))), until);
        assertThat(away.can("急救", DAY.minusDays(1))).isTrue();
        assertThat(away.can("急救", DAY)).isFalse();
        assertThat(away.can("急救", DAY.plusDays(2))).isFalse();
        assertThat(away.can("急救", DAY.plusDays(3))).isTrue();
        assertThat(away.can("急救", until)).isTrue();
        assertThat(away.can("急救", until.plusDays(1))).isFalse();
        assertThat(away.can("水上", DAY.plusDays(3))).isFalse();
    }

    @Test
    void losesNobodyBeforeTheyGo() {
        var members = new ArrayList<Able>();
        for (int i = 0; i < 50; i++) {
            members.add(new Able("p" + i, Map.of("急救", Optional.of(DAY.plusDays(i))), List.of(), null));
        }
        var days = List.of(DAY, DAY.plusDays(30), DAY.plusDays(60));
        var forecast = Forecast.of(members, List.of(NEED), days);
        assertThat(forecast.values())
                .extracting(lines -> lines.getFirst().who().size())
                .containsExactly(50, 20, 0);
    }

    @Test
    void takesNumbersOfDaysSeveralLeavesAndNobody() {
        var answer = Vectors.answer("staffing-forecast", """
            {"as_of": "2026-04-01", "members": [{"id": 7, "quals": {"急救": null}, "leave": [["2026-04-02", "2026-04-03"],
              ["2026-05-01", "2026-05-01"]]}, {"id": "x"}], "requirements": [{"qual": "急救", "min": 1, "desired": 1, "max": 1}],
              "days": [0, 1, 30, 60]}\
            """);
        assertThat(answer.get(0).get("急救").get("who").get(0).asString()).isEqualTo("7");
        assertThat(answer.get(0).get("急救").get("status").asString()).isEqualTo("Full");
        assertThat(answer.get(1).get("急救").get("status").asString()).isEqualTo("Empty");
        assertThat(answer.get(2).get("day").asString()).isEqualTo("2026-05-01");
        assertThat(answer.get(2).get("急救").get("status").asString()).isEqualTo("Empty");
        assertThat(answer.get(3).get("急救").get("status").asString()).isEqualTo("Full");
        assertThat(Vectors.answer(
                        "staffing-forecast",
                        "{\"as_of\": \"2026-04-01\", \"members\": [], \"requirements\": [], \"days\": []}"))
                .isEmpty();
    }

    @Test
    void refusesBoundsThatFallAndLeavesThatEndFirst() {
        assertThatThrownBy(() -> Vectors.answer("staffing-forecast", """
            {"as_of": "2026-04-01", "members": [], "requirements": [{"qual": "a", "min": 3, "desired": 2, "max": 4}], "days": []}\
            """))
                .isInstanceOf(NotAnswered.class)
                .hasMessage("bounds");
        assertThatThrownBy(() -> Vectors.answer("staffing-forecast", """
            {"as_of": "2026-04-01", "members": [{"id": "a", "quals": {}, "leave": ["2026-04-03", "2026-04-02"]}], "requirements": [],
              "days": []}\
            """))
                .isInstanceOf(NotAnswered.class)
                .hasMessage("leave");
    }
}
