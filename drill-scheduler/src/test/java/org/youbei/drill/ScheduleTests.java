package org.youbei.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.drill.DrillCast.codes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.drill.coverage.CoverageFilter;
import org.youbei.drill.coverage.CoverageList;
import org.youbei.drill.schedule.Drafting;
import org.youbei.drill.schedule.Drafting.Choice;
import org.youbei.drill.schedule.Drafting.Need;
import org.youbei.drill.schedule.ScheduleLine;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.obligation.rule.Rules;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
class ScheduleTests {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    @Autowired
    DrillCast cast;

    @Autowired
    ScheduleDesk schedule;

    @Autowired
    DrillCalendar calendar;

    @Autowired
    RequirementDesk requirements;

    @Autowired
    CoverageList needs;

    @Autowired
    Rules rules;

    @Autowired
    TestClock clock;

    @BeforeEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void spreadsADistrictOverTheYearWithoutAClashAndNearKeyDates() {
        var needs = IntStream.range(0, 160)
                .boxed()
                .flatMap(unit -> IntStream.range(0, 6).mapToObj(plan -> need(unit, plan)))
                .toList();

        var choices =
                new Drafting(FIRST, LAST, ScheduleTests::weekday, rules.pack().dates(FIRST, LAST)).draft(needs);

        assertThat(choices).hasSize(needs.size());
        assertThat(choices.stream().map(choice -> choice.need().unit() + " " + choice.day()))
                .doesNotHaveDuplicates();
        assertThat(choices).allSatisfy(choice -> {
            assertThat(choice.day()).isBeforeOrEqualTo(choice.need().due());
            assertThat(weekday(choice.day())).isTrue();
        });
        var months = choices.stream()
                .filter(choice -> choice.need().unit().equals(needs.getFirst().unit()))
                .collect(Collectors.groupingBy(choice -> choice.day().getMonth()));
        assertThat(months.values()).as("a unit's drills spread over months").allMatch(month -> month.size() <= 2);
        assertThat(choices).extracting(Choice::reason).anyMatch(reason -> !reason.equals(Drafting.SPREAD));
    }

    @Test
    void leavesOutWhatFallsDueLaterAndHurriesWhatIsOverdue() {
        var later = new Need(subject(), unit(1), "plan-drill", "明年", LAST.plusDays(1));
        var overdue = new Need(subject(), unit(1), "plan-drill", "逾期", FIRST.minusDays(1));
        var choices = new Drafting(FIRST, LAST, ScheduleTests::weekday, List.of()).draft(List.of(later, overdue));
        assertThat(choices).singleElement().satisfies(choice -> {
            assertThat(choice.need().title()).isEqualTo("逾期");
            assertThat(choice.day()).isBeforeOrEqualTo(FIRST.plusDays(30));
            assertThat(choice.reason()).isEqualTo(Drafting.SPREAD);
        });
    }

    @Test
    void sharesOutWhatIsOverdueInsteadOfPilingItOnTheFirstDay() {
        var overdue = IntStream.range(0, 15)
                .mapToObj(street -> new Need(subject(), unit(street * 12), "plan-drill", "逾期", FIRST.minusDays(1)))
                .toList();
        assertThat(new Drafting(FIRST, LAST, ScheduleTests::weekday, List.of()).draft(overdue))
                .extracting(Choice::day)
                .hasSize(15)
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsWhatAPersonShiftedOrConfirmedAndMakesDrillsOfConfirmedLines() {
        var name = "年度计划" + UUID.randomUUID();
        var place = UUID.randomUUID();
        cast.as(
                        Cast.STREET,
                        () -> requirements.enter(
                                Cast.STREET, place, Cast.JIYUQIAO, "fire-drill", name, LocalDate.of(2026, 11, 1)))
                .orElseThrow();
        draft();
        var line = line(place);
        assertThat(line.day())
                .as("nobody drills on New Year's Day")
                .isBetween(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 11, 1));
        assertThat(codes(shift(line, LocalDate.of(2028, 1, 3)))).containsExactly("drill.other-year");
        shift(line, LocalDate.of(2027, 6, 16)).orElseThrow();
        draft();
        assertThat(line(place)).satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(line.id());
            assertThat(kept.day()).isEqualTo(LocalDate.of(2027, 6, 16));
            assertThat(kept.shiftedBy()).isEqualTo("吴示例");
        });

        var drill = confirm(line).orElseThrow();
        assertThat(cast.as(Cast.STREET, () -> calendar.find(drill)).title()).isEqualTo(name + "演练");
        assertThat(confirm(line).orElseThrow())
                .as("confirmed twice is one drill")
                .isEqualTo(drill);
        assertThat(codes(shift(line, LocalDate.of(2027, 6, 17)))).containsExactly("drill.line-confirmed");
        var filter = CoverageFilter.ALL.about(name);
        assertThat(cast.as(Cast.STREET, () -> needs.first(Cast.STREET.scope(), filter, 5)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.nextDrill()).isEqualTo(drill);
                    assertThat(row.nextOn()).isEqualTo(LocalDate.of(2027, 6, 16));
                });
        assertThat(codes(cast.as(Cast.AUDITOR, () -> schedule.draft(Cast.AUDITOR, 2027))))
                .containsExactly("drill.not-yours");
    }

    private void draft() {
        cast.as(Cast.STREET, () -> schedule.draft(Cast.STREET, 2027)).orElseThrow();
    }

    private ScheduleLine line(UUID subject) {
        return cast.as(Cast.STREET, () -> schedule.of(Cast.STREET, 2027)).stream()
                .filter(line -> line.subject().id().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<UUID> shift(ScheduleLine line, LocalDate day) {
        return cast.as(Cast.STREET, () -> schedule.shift(Cast.STREET, line.id(), day));
    }

    private Outcome<UUID> confirm(ScheduleLine line) {
        return cast.as(Cast.STREET, () -> schedule.confirm(Cast.STREET, line.id(), title -> title + "演练"));
    }

    private static Need need(int unit, int plan) {
        return new Need(subject(), unit(unit), "plan-drill", "预案" + plan, LAST.minusDays(30L * plan));
    }

    private static Subject subject() {
        return new Subject("plan", UUID.randomUUID());
    }

    private static JurisdictionCode unit(int number) {
        return new JurisdictionCode("4201060%02d%03d".formatted(1 + number / 12, 1 + number % 12));
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
