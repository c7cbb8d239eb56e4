package org.youbei.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.drill.DrillCast.codes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.drill.evaluation.Mark;
import org.youbei.drill.evaluation.OverallGrade;
import org.youbei.drill.preparation.Participant;
import org.youbei.drill.run.RunStep;
import org.youbei.model.AuditEntry;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;
import org.youbei.workflow.Fact;

@PostgresTest
class DrillWayTests {
    @Autowired
    DrillCast cast;

    @Autowired
    DrillCalendar calendar;

    @Autowired
    PreparationDesk preparation;

    @Autowired
    RunDesk run;

    @Autowired
    EvaluationDesk evaluation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    RememberedAudit audit;

    private UUID plan;

    @BeforeEach
    void aPlanThatMustBeDrilled() {
        clock.reset();
        audit.clear();
        plan = cast.plan(Cast.JIYUQIAO, "防汛专项预案");
    }

    @ParameterizedTest
    @EnumSource(DrillState.class)
    void refusesEveryStepThatDoesNotStandInTheTable(DrillState state) {
        var drill = cast.ready("状态表", plan);
        cast.as(
                Cast.STREET,
                () -> jdbc.sql("update drill.drill set state = ? where id = ?")
                        .params(state.name(), drill)
                        .update());
        for (var step : DrillStep.values()) {
            var outcome = cast.as(
                    Cast.STREET,
                    () -> calendar.objections(Cast.STREET, calendar.find(drill), new Step(step, null, null, "原因", "")));
            assertThat(outcome.stream().anyMatch(DrillRefusal.OUT_OF_ORDER::is))
                    .as("%s in %s", step, state)
                    .isEqualTo(!step.fits(state));
        }
    }

    @Test
    void isLedFromThePlanToTheEvaluationAndOnlyThenFulfilsTheDuty() {
        assertThat(cast.duties(plan)).containsExactly("PLAN_DRILL 2029-01-05");
        var drill = cast.judged("全流程", plan, Mark.P, Mark.S);
        assertThat(cast.duties(plan)).as("an end is no evaluation").containsExactly("PLAN_DRILL 2029-01-05");

        var done = cast.take(drill, Step.evaluation("总体良好", "动员迅速")).orElseThrow();

        assertThat(done.state()).isEqualTo(DrillState.EVALUATED);
        assertThat(done.overall()).contains(OverallGrade.GOOD);
        assertThat(cast.duties(plan)).containsExactly("PLAN_DRILL 2029-01-05 FULFILLED", "PLAN_DRILL 2029-11-23");
        assertThat(audit.entries()).extracting(AuditEntry::action).contains("drill.start", "drill.evaluation");
        assertThat(cast.as(Cast.STREET, () -> calendar.timeline(drill)))
                .extracting(Fact::step)
                .containsExactly("EVALUATION", "ATTENDANCE", "END", "START", "PREPARATION", "REGISTRATION");
    }

    @Test
    void doesNotEvaluateBeforeEveryGateIsPassed() {
        var drill = cast.running("闸门", plan);
        assertThat(codes(cast.take(drill, Step.of(DrillStep.EVALUATION))))
                .containsExactly("drill.not-ended", "drill.attendance-open", "drill.not-submitted");
        assertThat(codes(cast.take(drill, Step.of(DrillStep.ATTENDANCE)))).containsExactly("drill.nobody-present");
        cast.done(drill, DrillStep.END);
        cast.attend(drill);
        cast.done(drill, DrillStep.ATTENDANCE);
        cast.judge(DrillCast.FIRST_EVALUATOR, drill, Mark.P);
        assertThat(codes(cast.take(drill, Step.of(DrillStep.EVALUATION)))).containsExactly("drill.not-submitted");
        assertThat(codes(cast.as(
                        DrillCast.SECOND_EVALUATOR, () -> evaluation.submit(DrillCast.SECOND_EVALUATOR, drill))))
                .containsExactly("drill.unrated");
        cast.judge(DrillCast.SECOND_EVALUATOR, drill, Mark.NOT_OBSERVED);
        assertThat(cast.take(drill, Step.of(DrillStep.EVALUATION)).orElseThrow().overall())
                .contains(OverallGrade.EXCELLENT);
    }

    @Test
    void keepsTheDutyWhenItIsMovedOrCancelled() {
        var drill = cast.ready("改期", plan);
        var later = cast.now().plus(Duration.ofDays(7));
        assertThat(codes(cast.take(drill, Step.rescheduling(later, later, "天气"))))
                .containsExactly("drill.end-before-start");
        assertThat(codes(cast.take(drill, Step.rescheduling(later, later.plusSeconds(60), " "))))
                .containsExactly("drill.missing");
        cast.take(drill, Step.rescheduling(later, later.plusSeconds(3600), "天气"))
                .orElseThrow();
        cast.done(drill, DrillStep.PREPARATION);
        cast.done(drill, DrillStep.START);
        assertThat(codes(cast.take(drill, Step.of(DrillStep.CANCELLATION)))).containsExactly("drill.missing");
        cast.take(drill, Step.of(DrillStep.CANCELLATION, "真实险情")).orElseThrow();

        assertThat(cast.duties(plan)).containsExactly("PLAN_DRILL 2029-01-05");
        var step = sheet(drill).getFirst();
        assertThat(codes(stamp(drill, step))).containsExactly("drill.not-running");
        assertThat(codes(cast.take(drill, Step.of(DrillStep.EVALUATION)))).containsExactly("drill.out-of-order");
    }

    @Test
    void refusesToStartAboutAVersionThatIsNoLongerInForce() {
        var drill = cast.ready("换版", plan);
        cast.done(drill, DrillStep.PREPARATION);
        cast.supersede(plan, Cast.JIYUQIAO);
        assertThat(codes(cast.take(drill, Step.of(DrillStep.START)))).containsExactly("drill.version-superseded");
        cast.take(drill, Step.of(DrillStep.REOPENING, "换版")).orElseThrow();
        cast.done(drill, DrillStep.PREPARATION);
        assertThat(cast.done(drill, DrillStep.START).state()).isEqualTo(DrillState.RUNNING);
    }

    @Test
    void namesEverythingThatIsMissingBeforeItIsReady() {
        var drill = cast.planned("没有准备");
        assertThat(codes(cast.take(drill, Step.of(DrillStep.PREPARATION))))
                .containsExactly(
                        "drill.no-cover",
                        "drill.no-objective",
                        "drill.no-participant",
                        "drill.no-evaluator",
                        "drill.no-steps");
        var entry = cast.entry(Cast.JIYUQIAO, " ");
        var wrong = new DrillEntry(
                entry.unit(),
                "",
                entry.form(),
                entry.content(),
                entry.purpose(),
                true,
                "",
                "",
                "",
                "",
                entry.endsAt(),
                entry.startsAt());
        assertThat(codes(cast.as(Cast.STREET, () -> calendar.register(Cast.STREET, UUID.randomUUID(), wrong))))
                .containsExactly("drill.missing", "drill.end-before-start");
    }

    @Test
    void makesTheSheetOfThePlansStepsAndTheInjectsInTheOrderOfTheirMinutes() {
        var drill = cast.running("流程表", plan);
        assertThat(sheet(drill))
                .extracting(step -> step.kind() + " " + step.plannedMinutes() + " " + step.post())
                .containsExactly("STEP 5 值班员", "INJECT 10 抢险队", "STEP 30 抢险队");
    }

    @Test
    void stampsAStepOnceHoweverManyPhonesCome() throws Exception {
        var drill = cast.running("同时", plan);
        var step = sheet(drill).getFirst();
        clock.advance(Duration.ofMinutes(7));
        List<Callable<Outcome<RunStep>>> phones = IntStream.range(0, 8)
                .<Callable<Outcome<RunStep>>>mapToObj(phone -> () -> phone % 2 == 0
                        ? cast.as(
                                Cast.COMMUNITY,
                                () -> run.stamp(
                                        Cast.COMMUNITY,
                                        drill,
                                        step.id(),
                                        cast.now().plusSeconds(90),
                                        ""))
                        : stamp(drill, step))
                .toList();
        List<Outcome<RunStep>> outcomes;
        try (var pool = Executors.newFixedThreadPool(4)) {
            outcomes = pool.invokeAll(phones).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        var stamped = sheet(drill).getFirst();
        assertThat(stamped.stampedSeconds()).isEqualTo(420);
        assertThat(stamped.isLate()).isTrue();
        assertThat(stamped.skewSeconds()).isIn(0L, 90L);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Refused)
                .hasSize(4)
                .allSatisfy(outcome -> {
                    assertThat(codes(outcome)).containsExactly("drill.stamped");
                    assertThat(((Outcome.Refused<RunStep>) outcome)
                                    .refusals()
                                    .getFirst()
                                    .arguments())
                            .containsExactly(stamped.stampedName());
                });
        assertThat(audit.entries())
                .filteredOn(entry -> entry.action().equals("drill.step-stamped"))
                .hasSize(1);
    }

    @Test
    void countsRunningTimeWithoutTheHolds() {
        var drill = cast.running("暂停", plan);
        clock.advance(Duration.ofMinutes(5));
        cast.done(drill, DrillStep.HOLD);
        assertThat(codes(cast.take(drill, Step.of(DrillStep.HOLD)))).containsExactly("drill.held");
        var step = sheet(drill).getLast();
        assertThat(codes(stamp(drill, step))).containsExactly("drill.not-running");
        clock.advance(Duration.ofMinutes(60));
        cast.done(drill, DrillStep.RESUMPTION);
        clock.advance(Duration.ofMinutes(1));
        assertThat(stamp(drill, step).orElseThrow().stampedSeconds()).isEqualTo(360);
        assertThat(cast.done(drill, DrillStep.END).runningSeconds(cast.now())).isEqualTo(360);
        assertThat(codes(cast.take(drill, Step.of(DrillStep.END)))).containsExactly("drill.ended");
    }

    @Test
    void letsThoseTakingPartBelowSeeItButNoInjectToCome() {
        var drill = cast.running("参演", plan);
        assertThat(cast.as(Cast.COMMUNITY, () -> run.sheet(drill)))
                .extracting(RunStep::kind)
                .containsOnly(RunStep.Kind.STEP)
                .hasSize(2);
        var inject = sheet(drill).get(1);
        stamp(drill, inject).orElseThrow();
        assertThat(cast.as(Cast.COMMUNITY, () -> run.sheet(drill))).hasSize(3);
        assertThat(codes(cast.take(drill, Step.of(DrillStep.PREPARATION)))).containsExactly("drill.out-of-order");
        assertThatThrownBy(() -> cast.as(
                        Cast.COMMUNITY,
                        () -> calendar.take(Cast.COMMUNITY, drill, UUID.randomUUID(), Step.of(DrillStep.HOLD))))
                .as("taking part is not leading")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void hidesAnUnannouncedDrillFromThoseTakingPartUntilItStarts() {
        var entry = cast.entry(Cast.JIYUQIAO, "双盲演练");
        var drill = cast.ready("双盲演练", plan);
        cast.as(Cast.STREET, () -> {
            var known = calendar.find(drill);
            return calendar.describe(
                            Cast.STREET,
                            drill,
                            known.revision(),
                            new DrillEntry(
                                    entry.unit(),
                                    entry.title(),
                                    entry.form(),
                                    entry.content(),
                                    entry.purpose(),
                                    false,
                                    "",
                                    entry.site(),
                                    "",
                                    entry.safetyOfficer(),
                                    entry.startsAt(),
                                    entry.endsAt()))
                    .orElseThrow();
        });
        cast.done(drill, DrillStep.PREPARATION);
        assertThatThrownBy(() -> cast.as(Cast.COMMUNITY, () -> calendar.find(drill)))
                .isInstanceOf(NotFound.class);
        cast.done(drill, DrillStep.START);
        assertThat(cast.as(Cast.COMMUNITY, () -> calendar.find(drill)).state()).isEqualTo(DrillState.RUNNING);
    }

    @Test
    void approvesAReportOnceAndThenLocksIt() {
        var drill = cast.evaluated("报告", plan);
        var request = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            assertThat(cast.as(
                                    Cast.STREET,
                                    () -> calendar.take(
                                            Cast.STREET, drill, request, Step.of(DrillStep.REPORT_APPROVAL)))
                            .orElseThrow()
                            .state())
                    .isEqualTo(DrillState.REPORTED);
        }
        assertThat(codes(cast.take(drill, Step.of(DrillStep.REPORT_APPROVAL)))).containsExactly("drill.out-of-order");
        assertThat(codes(cast.take(drill, Step.of(DrillStep.IMPROVEMENT)))).containsExactly("drill.no-findings");
        assertThat(cast.done(drill, DrillStep.CLOSING).state()).isEqualTo(DrillState.CLOSED);
    }

    @Test
    void takesOneOfTwoApprovalsAtTheSameMoment() throws Exception {
        var drill = cast.evaluated("两人批准", plan);
        List<Callable<Outcome<Drill>>> two = List.of(
                () -> cast.take(drill, Step.of(DrillStep.REPORT_APPROVAL)),
                () -> cast.take(drill, Step.of(DrillStep.REPORT_APPROVAL)));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var outcomes = pool.invokeAll(two).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome instanceof Outcome.Refused)
                    .singleElement()
                    .satisfies(outcome -> assertThat(codes(outcome)).containsExactly("drill.out-of-order"));
        }
        assertThat(audit.entries())
                .filteredOn(entry -> entry.action().equals("drill.report-approval"))
                .hasSize(1);
    }

    @Test
    void takesAttendanceByListByHandAndByTheCodeOnSite() {
        var drill = cast.running("签到", plan);
        var code = cast.as(Cast.STREET, () -> calendar.find(drill)).attendanceCode();
        assertThat(codes(cast.as(Cast.COMMUNITY, () -> run.checkIn(Cast.COMMUNITY, drill, "猜的"))))
                .containsExactly("drill.not-yours");
        cast.as(Cast.COMMUNITY, () -> run.checkIn(Cast.COMMUNITY, drill, code)).orElseThrow();
        cast.as(Cast.STREET, () -> run.attendByHand(Cast.STREET, drill, UUID.randomUUID(), "临时参演", "志愿者"))
                .orElseThrow();
        assertThat(cast.as(Cast.STREET, () -> preparation.of(calendar.find(drill)))
                        .participants())
                .extracting(Participant::way)
                .containsExactlyInAnyOrder(Participant.Way.QR, Participant.Way.HAND);
        cast.done(drill, DrillStep.ATTENDANCE);
        assertThat(codes(cast.as(Cast.COMMUNITY, () -> run.checkIn(Cast.COMMUNITY, drill, code))))
                .containsExactly("drill.not-running");
    }

    @Test
    void showsNothingToASiblingStreet() {
        var drill = cast.evaluated("隔离", plan);
        assertThatThrownBy(() -> cast.as(Cast.SIBLING_STREET, () -> calendar.find(drill)))
                .isInstanceOf(NotFound.class);
        for (var table : List.of(
                "drill",
                "cover",
                "objective",
                "inject",
                "participant",
                "evaluator",
                "task",
                "run_step",
                "rating",
                "checklist_mark",
                "finding",
                "event",
                "requirement",
                "schedule_line")) {
            assertThat(cast.as(
                            Cast.SIBLING_STREET,
                            () -> jdbc.sql("select count(*) from drill." + table
                                            + " where jurisdiction like '420106001%'")
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(cast.as(Cast.SUPERVISOR, () -> calendar.find(drill)).title()).isEqualTo("隔离");
    }

    @Test
    void isNobodyElsesToLead() {
        var drill = cast.planned("权限");
        assertThat(codes(cast.as(
                        Cast.AUDITOR,
                        () -> calendar.take(
                                Cast.AUDITOR, drill, UUID.randomUUID(), Step.of(DrillStep.CANCELLATION, "原因")))))
                .containsExactly("drill.not-yours");
        assertThat(codes(cast.as(
                        Cast.STREET,
                        () -> calendar.describe(Cast.STREET, drill, 99, cast.entry(Cast.JIYUQIAO, "旧表单")))))
                .containsExactly("drill.changed-meanwhile");
        assertThat(codes(cast.as(
                        Cast.STREET,
                        () -> calendar.register(Cast.STREET, UUID.randomUUID(), cast.entry(Cast.YANGYUAN, "别的街道")))))
                .containsExactly("drill.unit-outside");
    }

    @ParameterizedTest
    @CsvSource({"P, EXCELLENT", "S, GOOD", "M, FAIR", "U, POOR", "NOT_OBSERVED, POOR"})
    void gradesByTheWorstThatAnybodySaw(Mark worst, OverallGrade expected) {
        var drill = cast.judged("评级", plan, worst, worst);
        assertThat(cast.take(drill, Step.of(DrillStep.EVALUATION)).orElseThrow().overall())
                .contains(expected);
        assertThat(cast.as(Cast.STREET, () -> calendar.find(drill)).day()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    private List<RunStep> sheet(UUID drill) {
        return cast.as(Cast.STREET, () -> run.sheet(drill));
    }

    private Outcome<RunStep> stamp(UUID drill, RunStep step) {
        return cast.as(Cast.STREET, () -> run.stamp(Cast.STREET, drill, step.id(), null, ""));
    }
}
