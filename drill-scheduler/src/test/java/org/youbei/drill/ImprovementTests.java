package org.youbei.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.drill.DrillCast.codes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.youbei.drill.ImprovementDesk.Words;
import org.youbei.drill.coverage.Coverage;
import org.youbei.drill.coverage.CoverageFilter;
import org.youbei.drill.coverage.CoverageList;
import org.youbei.drill.coverage.CoverageRow;
import org.youbei.drill.improvement.Element;
import org.youbei.drill.improvement.Finding;
import org.youbei.model.RevisionProposed;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
@RecordApplicationEvents
class ImprovementTests {
    @Autowired
    DrillCast cast;

    @Autowired
    ImprovementDesk improvement;

    @Autowired
    RequirementDesk requirements;

    @Autowired
    PreparationDesk preparation;

    @Autowired
    CoverageList needs;

    @Autowired
    Coverage coverage;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents published;

    private UUID plan;

    @BeforeEach
    void aPlanThatMustBeDrilled() {
        clock.reset();
        plan = cast.plan(Cast.JIYUQIAO, "整改预案" + UUID.randomUUID());
    }

    @Test
    void followsAFindingFromTheReportToItsVerificationByALaterDrill() {
        var capability = "人员转移 " + UUID.randomUUID();
        var drill = cast.evaluated("发现问题", plan);
        var finding = note(drill, capability);
        cast.done(drill, DrillStep.REPORT_APPROVAL);
        assertThat(codes(cast.as(
                        Cast.STREET, () -> improvement.note(Cast.STREET, drill, UUID.randomUUID(), words("补记")))))
                .as("the report is locked")
                .containsExactly("drill.locked");
        cast.done(drill, DrillStep.IMPROVEMENT);

        assertThat(cast.duties(finding)).containsExactly("DRILL_IMPROVEMENT 2026-12-23");
        assertThat(published.stream(RevisionProposed.class)).singleElement().satisfies(proposal -> {
            assertThat(proposal.plan()).isEqualTo(plan);
            assertThat(proposal.ground()).isEqualTo(5);
            assertThat(proposal.source().id()).isEqualTo(finding);
        });
        assertThat(codes(cast.take(drill, Step.of(DrillStep.CLOSING)))).containsExactly("drill.findings-open");
        assertThat(codes(cast.as(Cast.STREET, () -> improvement.verify(Cast.STREET, drill, finding, null, "复查"))))
                .containsExactly("drill.finding-not-done");
        cast.as(Cast.STREET, () -> improvement.finish(Cast.STREET, drill, finding, "已更新名册"))
                .orElseThrow();
        assertThat(cast.duties(finding)).containsExactly("DRILL_IMPROVEMENT 2026-12-23 FULFILLED");
        assertThat(only(drill).state()).as("done, unverified").isEqualTo(Finding.State.DONE);
        assertThat(codes(cast.as(Cast.STREET, () -> improvement.verify(Cast.STREET, drill, finding, null, "复查"))))
                .as("whoever remedied it")
                .containsExactly("separation.drill-finding");
        var colleague = Cast.colleague(Cast.STREET);
        assertThat(codes(cast.as(colleague, () -> improvement.verify(colleague, drill, finding, drill, ""))))
                .containsExactly("drill.not-later");

        clock.advance(Duration.ofDays(30));
        var later = cast.evaluated("复演", plan);
        cast.as(colleague, () -> improvement.verify(colleague, drill, finding, later, ""))
                .orElseThrow();
        assertThat(only(drill)).satisfies(verified -> {
            assertThat(verified.state()).isEqualTo(Finding.State.VERIFIED);
            assertThat(verified.verifiedLabel()).isEqualTo("复演");
        });
        assertThat(cast.done(drill, DrillStep.CLOSING).closedOn()).contains(LocalDate.of(2026, 12, 23));

        var again = note(later, capability.replace(" ", "  ").toUpperCase(java.util.Locale.ROOT));
        assertThat(only(later)).satisfies(repeated -> {
            assertThat(repeated.id()).isEqualTo(again);
            assertThat(repeated.repeats()).isEqualTo(1);
            assertThat(repeated.repeatOf()).isEqualTo(finding);
        });
    }

    @Test
    void coversPlansAndRequirementsWithTheirLastAndNextDrill() {
        var title = "网吧" + UUID.randomUUID();
        var venue = UUID.randomUUID();
        cast.as(
                        Cast.STREET,
                        () -> requirements.enter(
                                Cast.STREET,
                                venue,
                                Cast.JIYUQIAO_COMMUNITY,
                                "crowded-place-drill",
                                title,
                                LocalDate.of(2026, 8, 1)))
                .orElseThrow();
        assertThat(row(title)).satisfies(row -> {
            assertThat(row.due()).isEqualTo(LocalDate.of(2027, 2, 1));
            assertThat(row.lastOn()).isNull();
            assertThat(row.nextOn()).isNull();
        });

        var drill = cast.ready("人员密集场所演练", plan);
        cast.as(Cast.STREET, () -> preparation.coverRequirement(Cast.STREET, drill, venue))
                .orElseThrow();
        assertThat(row(title).nextOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        lead(drill);
        assertThat(row(title)).satisfies(row -> {
            assertThat(row.lastDrill()).isEqualTo(drill);
            assertThat(row.nextOn()).isNull();
            assertThat(row.due()).isEqualTo(LocalDate.of(2027, 5, 23));
        });
        cast.as(Cast.STREET, () -> requirements.end(Cast.STREET, venue, "已停业")).orElseThrow();
        assertThat(page(title)).isEmpty();
    }

    @Test
    void entersWhatTheLawAsksOfEveryUnitOnce() {
        var rules = cast.as(Cast.STREET, () -> requirements.rules());
        assertThat(rules)
                .extracting(rule -> rule.id())
                .contains("production-drill-government", "crowded-place-drill", "fire-drill-key-unit", "fire-drill");
        cast.as(Cast.SUPERVISOR, () -> requirements.enterStatutory(Cast.SUPERVISOR))
                .orElseThrow();
        assertThat(cast.as(Cast.SUPERVISOR, () -> requirements.enterStatutory(Cast.SUPERVISOR))
                        .orElseThrow())
                .isZero();
        var wrong = cast.as(
                Cast.STREET,
                () -> requirements.enter(
                        Cast.STREET, UUID.randomUUID(), Cast.JIYUQIAO, "plan-drill", " ", LocalDate.of(2027, 1, 1)));
        assertThat(codes(wrong)).containsExactly("drill.rule-unknown", "drill.missing", "drill.date-in-future");
    }

    @Test
    void countsWhatIsOverdueSoonAndPlanned() {
        var before = cast.as(Cast.STREET, () -> coverage.totals(Cast.STREET.scope(), Cast.JIYUQIAO));
        cast.as(
                        Cast.STREET,
                        () -> requirements.enter(
                                Cast.STREET,
                                UUID.randomUUID(),
                                Cast.JIYUQIAO,
                                "fire-drill",
                                "逾期单位" + UUID.randomUUID(),
                                LocalDate.of(2025, 1, 1)))
                .orElseThrow();
        cast.ready("计划中", plan);
        var after = cast.as(Cast.STREET, () -> coverage.totals(Cast.STREET.scope(), Cast.JIYUQIAO));
        assertThat(after.overdue()).isEqualTo(before.overdue() + 1);
        assertThat(after.planned()).isEqualTo(before.planned() + 1);
        assertThat(cast.as(Cast.SUPERVISOR, () -> coverage.byUnit(Cast.SUPERVISOR.scope())))
                .filteredOn(unit -> unit.unit().equals(Cast.JIYUQIAO))
                .singleElement()
                .satisfies(unit -> assertThat(unit.totals().all()).isGreaterThanOrEqualTo(after.all()));
        var overdue = new CoverageFilter(CoverageFilter.Window.OVERDUE, "fire-drill", false, Cast.JIYUQIAO, "逾期单位");
        assertThat(cast.as(Cast.SUPERVISOR, () -> needs.first(Cast.SUPERVISOR.scope(), overdue, 10)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.due()).isBefore(LocalDate.of(2026, 11, 23)));
    }

    private UUID note(UUID drill, String capability) {
        var finding = UUID.randomUUID();
        return cast.as(Cast.STREET, () -> improvement.note(Cast.STREET, drill, finding, words(capability)))
                .orElseThrow();
    }

    private Words words(String capability) {
        return new Words(
                capability, "转移名册过期，三户未通知", "更新名册", Element.PLANNING, "社区书记", plan, UUID.randomUUID(), "4.2 转移安置");
    }

    private Finding only(UUID drill) {
        return cast.as(Cast.STREET, () -> improvement.of(drill)).getFirst();
    }

    private void lead(UUID drill) {
        cast.done(drill, DrillStep.PREPARATION);
        cast.done(drill, DrillStep.START);
        cast.done(drill, DrillStep.END);
        cast.attend(drill);
        cast.done(drill, DrillStep.ATTENDANCE);
        cast.judge(DrillCast.FIRST_EVALUATOR, drill, org.youbei.drill.evaluation.Mark.P);
        cast.judge(DrillCast.SECOND_EVALUATOR, drill, org.youbei.drill.evaluation.Mark.P);
        cast.done(drill, DrillStep.EVALUATION);
    }

    private java.util.List<CoverageRow> page(String title) {
        return cast.as(
                Cast.SUPERVISOR, () -> needs.first(Cast.SUPERVISOR.scope(), CoverageFilter.ALL.about(title), 10));
    }

    private CoverageRow row(String title) {
        return page(title).getFirst();
    }
}
