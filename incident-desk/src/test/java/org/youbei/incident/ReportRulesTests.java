package org.youbei.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Vectors;
import org.youbei.incident.rule.AccidentGrade;
import org.youbei.incident.rule.ReliefLevel;
import org.youbei.incident.rule.ReportCadence;
import org.youbei.incident.rule.ReportClock;

class ReportRulesTests {
    private static final LocalDateTime KNOWN = LocalDateTime.parse("2026-07-01T10:00");
    private static final ReportClock CLOCK = new ReportClock(Duration.ofMinutes(30), Duration.ofMinutes(60));

    @Test
    void answersTheVectors() {
        Vectors.holds("vectors/report_clock_pair.json");
        Vectors.holds("vectors/accident_grade_and_route.json");
        Vectors.holds("vectors/report_cadence.json");
        Vectors.holds("vectors/relief_level.json");
    }

    @Test
    void runsUpToTheLimitItself() {
        var limit = KNOWN.plusMinutes(60);

        assertThat(CLOCK.written(KNOWN, null, limit).state()).isEqualTo(ReportClock.State.RUNNING);
        assertThat(CLOCK.written(KNOWN, null, limit.plusSeconds(1)))
                .isEqualTo(new ReportClock.Standing(ReportClock.State.OVERDUE, Duration.ofSeconds(1)));
        assertThat(CLOCK.written(KNOWN, limit, limit).isDone()).isTrue();
    }

    @Test
    void takesAWrittenReportForACallOnlyInsideTheLimitOfTheCall() {
        var now = KNOWN.plusHours(5);

        assertThat(CLOCK.phone(KNOWN, null, KNOWN.plusMinutes(30), now).state()).isEqualTo(ReportClock.State.COVERED);
        assertThat(CLOCK.phone(KNOWN, null, KNOWN.plusMinutes(31), now).state()).isEqualTo(ReportClock.State.OVERDUE);
        assertThat(CLOCK.phone(KNOWN, KNOWN.plusMinutes(40), KNOWN.plusMinutes(20), now)
                        .state())
                .isEqualTo(ReportClock.State.COVERED);
    }

    @Test
    void refusesAReportBeforeAnybodyKnew() {
        assertThatThrownBy(() -> Vectors.answer("report-clocks", """
            {"now": "2026-07-02T01:00:00", "limits": {"phone_minutes": 30, "written_minutes": 60},
             "cases": [{"id": "r", "known": "2026-07-01T10:00:00", "phone": "2026-07-01T09:59:59", "written": null}]}\
            """))
                .isInstanceOfSatisfying(
                        NotAnswered.class, answer -> assertThat(answer.at()).isEqualTo("cases[0].phone"));
    }

    @ParameterizedTest
    @CsvSource({
        "2,9,9999999.99,ORDINARY",
        "3,0,0,LARGE",
        "0,49,0,LARGE",
        "0,50,0,MAJOR",
        "29,99,99999999,MAJOR",
        "0,0,100000000,EXTREME"
    })
    void gradesByTheHighestOfThree(long deaths, long injuries, BigDecimal loss, AccidentGrade grade) {
        assertThat(AccidentGrade.of(deaths, injuries, loss)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"0,true,false", "7,true,false", "8,false,false", "30,true,true", "31,false,true", "-1,false,true"})
    void asksForChangesOfTheTollOnlyForAWhile(int days, boolean reported, boolean longer) {
        var accident = LocalDate.parse("2028-02-01");

        assertThat(ReportCadence.mustReport(accident, accident.plusDays(days), !longer))
                .isEqualTo(reported);
    }

    @Test
    void countsHoursAndNotDays() {
        assertThat(ReportCadence.due(AccidentGrade.LARGE, KNOWN)).isEqualTo(KNOWN.plusHours(24));
        assertThat(ReportCadence.due(AccidentGrade.EXTREME, KNOWN)).isEqualTo(KNOWN.plusHours(12));
    }

    @Test
    void startsNoReliefBelowTheLowestBounds() {
        assertThat(ReliefLevel.of(19, 99_999, 9_999, 2_999)).isEmpty();
        assertThat(ReliefLevel.of(0, 0, 0, 3_000)).isPresent();
    }
}
