package org.youbei.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.youbei.drill.evaluation.Mark;
import org.youbei.drill.evaluation.OverallGrade;
import org.youbei.drill.evaluation.Rating;
import org.youbei.drill.improvement.Element;
import org.youbei.drill.improvement.Finding;
import org.youbei.drill.preparation.Cover;
import org.youbei.drill.preparation.Evaluator;
import org.youbei.drill.preparation.Objective;
import org.youbei.drill.preparation.Participant;
import org.youbei.drill.preparation.Preparation;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.testing.Cast;
import org.youbei.workflow.StepRequest;

/** The aggregate by itself: no database, no calendar in front of it. */
class DrillTests {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final UUID OBJECTIVE = UUID.randomUUID();
    private static final UUID EVALUATOR = UUID.randomUUID();

    /** Everything that any gate asks for. */
    private static final DrillRules.Facts READY = new DrillRules.Facts(
            new Preparation(
                    List.of(new Cover(
                            new Subject(Cover.PLAN, UUID.randomUUID()), UUID.randomUUID(), 1, Cast.JIYUQIAO, "防汛预案")),
                    List.of(new Objective(OBJECTIVE, "预警与信息报告", "十分钟内报告", null, null, "")),
                    List.of(),
                    List.of(participant(NINE)),
                    List.of(new Evaluator(EVALUATOR, "评一示例", NINE)),
                    List.of()),
            List.of(),
            List.of(),
            List.of(new Rating(OBJECTIVE, EVALUATOR, Mark.P, "")),
            0,
            3,
            List.of(finding(LocalDate.EPOCH)));

    private static final Map<DrillState, List<DrillStep>> WAYS = Map.of(
            DrillState.PLANNED, List.of(),
            DrillState.PREPARED, List.of(DrillStep.PREPARATION),
            DrillState.RUNNING, List.of(DrillStep.PREPARATION, DrillStep.START),
            DrillState.EVALUATED,
                    List.of(
                            DrillStep.PREPARATION,
                            DrillStep.START,
                            DrillStep.ATTENDANCE,
                            DrillStep.END,
                            DrillStep.EVALUATION),
            DrillState.REPORTED,
                    List.of(
                            DrillStep.PREPARATION,
                            DrillStep.START,
                            DrillStep.ATTENDANCE,
                            DrillStep.END,
                            DrillStep.EVALUATION,
                            DrillStep.REPORT_APPROVAL),
            DrillState.IMPROVING,
                    List.of(
                            DrillStep.PREPARATION,
                            DrillStep.START,
                            DrillStep.ATTENDANCE,
                            DrillStep.END,
                            DrillStep.EVALUATION,
                            DrillStep.REPORT_APPROVAL,
                            DrillStep.IMPROVEMENT),
            DrillState.CLOSED,
                    List.of(
                            DrillStep.PREPARATION,
                            DrillStep.START,
                            DrillStep.ATTENDANCE,
                            DrillStep.END,
                            DrillStep.EVALUATION,
                            DrillStep.REPORT_APPROVAL,
                            DrillStep.CLOSING),
            DrillState.CANCELLED, List.of(DrillStep.CANCELLATION));

    static Stream<Arguments> everyStepInEveryState() {
        return Stream.of(DrillState.values())
                .flatMap(state -> Stream.of(DrillStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepInEveryState")
    void takesAStepWhereTheTableHasItAndRefusesItElsewhere(DrillState state, DrillStep step) {
        var drill = in(state);
        if (step == DrillStep.RESUMPTION && state == DrillState.RUNNING) {
            drill.take(asked(Cast.STREET, drill), step(DrillStep.HOLD), READY).orElseThrow();
        }
        if (step == DrillStep.EVALUATION && state == DrillState.RUNNING) {
            drill.take(asked(Cast.STREET, drill), step(DrillStep.ATTENDANCE), READY)
                    .orElseThrow();
            drill.take(asked(Cast.STREET, drill), step(DrillStep.END), READY).orElseThrow();
        }

        var outcome = drill.take(asked(Cast.STREET, drill), step(step), READY);

        if (step.fits(state)) {
            assertThat(outcome.orElseThrow().before()).isEqualTo(state);
            assertThat(drill.state()).isEqualTo(step.to().orElse(state));
        } else {
            assertThat(outcome).isEqualTo(Outcome.refused(Refusal.conflict("drill.out-of-order")));
            assertThat(drill.state()).as("a refused step changes nothing").isEqualTo(state);
        }
    }

    @ParameterizedTest
    @EnumSource(DrillStep.class)
    void refusesWhoeverWorksElsewhereOrDoesNotKeepDrills(DrillStep step) {
        for (var stranger : List.of(Cast.SIBLING_STREET, Cast.COMMUNITY, Cast.AUDITOR, Cast.ADMINISTRATOR)) {
            var state = Stream.of(DrillState.values())
                    .filter(step::fits)
                    .findFirst()
                    .orElseThrow();
            var drill = in(state);
            assertThat(drill.take(asked(stranger, drill), step(step), READY))
                    .as("%s by %s", step, stranger.name())
                    .isEqualTo(Outcome.refused(Refusal.forbidden("drill.not-yours")));
            assertThat(drill.state()).isEqualTo(state);
        }
    }

    @Test
    void isPreparedWithEverythingThatARunNeedsOnly() {
        var drill = in(DrillState.PLANNED);
        var empty = new Preparation(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        var bare = new DrillRules.Facts(empty, List.of("旧预案"), List.of(), List.of(), 0, 0, List.of());

        assertThat(codes(drill.take(asked(Cast.STREET, drill), step(DrillStep.PREPARATION), bare)))
                .containsExactly(
                        "drill.no-cover",
                        "drill.no-objective",
                        "drill.no-participant",
                        "drill.no-evaluator",
                        "drill.no-steps",
                        "drill.not-in-force");
    }

    @Test
    void needsASafetyOfficerAndASiteWhereItIsLive() {
        var drill = new Drill(UUID.randomUUID(), entry(DrillForm.LIVE, "", ""), "CODE", NINE, "吴示例");

        assertThat(codes(drill.take(asked(Cast.STREET, drill), step(DrillStep.PREPARATION), READY)))
                .containsExactly("drill.safety-missing");
    }

    @Test
    void doesNotStartOnAVersionThatWasReplacedMeanwhile() {
        var drill = in(DrillState.PREPARED);
        var replaced =
                new DrillRules.Facts(READY.preparation(), List.of(), List.of("防汛预案"), READY.ratings(), 0, 3, List.of());

        assertThat(drill.take(asked(Cast.STREET, drill), step(DrillStep.START), replaced))
                .isEqualTo(Outcome.refused(Refusal.conflict("drill.version-superseded", "防汛预案")));
    }

    @Test
    void leavesHoldsOutOfItsRunningTime() {
        var drill = in(DrillState.PREPARED);
        at(drill, DrillStep.START, NINE);
        at(drill, DrillStep.HOLD, NINE.plus(Duration.ofMinutes(10)));
        assertThat(drill.runningSeconds(NINE.plus(Duration.ofMinutes(25)))).isEqualTo(600);
        at(drill, DrillStep.RESUMPTION, NINE.plus(Duration.ofMinutes(30)));
        at(drill, DrillStep.END, NINE.plus(Duration.ofMinutes(50)));

        assertThat(drill.runningSeconds(NINE.plus(Duration.ofDays(1)))).isEqualTo(1_800);
        assertThat(drill.day()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void holdsAndResumesInTurn() {
        var drill = in(DrillState.RUNNING);
        assertThat(refused(drill, DrillStep.RESUMPTION)).containsExactly("drill.not-held");
        at(drill, DrillStep.HOLD, NINE);
        assertThat(refused(drill, DrillStep.HOLD)).containsExactly("drill.held");
        at(drill, DrillStep.END, NINE);
        assertThat(refused(drill, DrillStep.HOLD)).containsExactly("drill.ended");
        assertThat(refused(drill, DrillStep.END)).containsExactly("drill.ended");
    }

    @Test
    void isEvaluatedAfterItsEndWithAttendanceConfirmedAndEverySheetHandedIn() {
        var drill = in(DrillState.RUNNING);
        var open = new DrillRules.Facts(
                with(List.of(participant(null)), List.of(new Evaluator(EVALUATOR, "评一示例", null))),
                List.of(),
                List.of(),
                List.of(),
                2,
                3,
                List.of());
        assertThat(codes(drill.take(asked(Cast.STREET, drill), step(DrillStep.ATTENDANCE), open)))
                .containsExactly("drill.nobody-present");
        assertThat(codes(drill.take(asked(Cast.STREET, drill), step(DrillStep.EVALUATION), open)))
                .containsExactly("drill.not-ended", "drill.attendance-open", "drill.not-submitted");
        assertThat(drill.overall()).isEmpty();

        at(drill, DrillStep.ATTENDANCE, NINE);
        assertThat(refused(drill, DrillStep.ATTENDANCE)).containsExactly("drill.attendance-confirmed");
        at(drill, DrillStep.END, NINE);
        var unrated = new DrillRules.Facts(READY.preparation(), List.of(), List.of(), List.of(), 2, 3, List.of());
        assertThat(drill.take(asked(Cast.STREET, drill), step(DrillStep.EVALUATION), unrated))
                .isEqualTo(Outcome.refused(Refusal.of("drill.unrated", 2)));
        at(drill, DrillStep.EVALUATION, NINE);
        assertThat(drill.overall()).contains(OverallGrade.EXCELLENT);
    }

    @Test
    void improvesWhereThereAreFindingsAndClosesWhereNoneIsOpen() {
        var drill = in(DrillState.REPORTED);
        assertThat(codes(drill.take(asked(Cast.STREET, drill), step(DrillStep.IMPROVEMENT), with(List.of()))))
                .containsExactly("drill.no-findings");
        assertThat(codes(drill.take(asked(Cast.STREET, drill), step(DrillStep.CLOSING), with(List.of(finding(null))))))
                .containsExactly("drill.findings-open");
        drill.take(asked(Cast.STREET, drill), step(DrillStep.CLOSING), with(List.of()))
                .orElseThrow();
        assertThat(drill.closedOn()).contains(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @EnumSource(
            value = DrillStep.class,
            names = {"REOPENING", "CANCELLATION", "RESCHEDULING"})
    void asksForAReason(DrillStep step) {
        var drill = in(DrillState.PREPARED);
        var silent = step == DrillStep.RESCHEDULING
                ? Step.rescheduling(NINE, NINE.plusSeconds(60), " ")
                : Step.of(step, " ");

        assertThat(drill.take(asked(Cast.STREET, drill), silent, READY))
                .isEqualTo(Outcome.refused(Refusal.at("remark", "drill.missing")));
        var long501 = new Step(step, NINE, NINE.plusSeconds(60), "长".repeat(501), "");
        assertThat(drill.take(asked(Cast.STREET, drill), long501, READY))
                .isEqualTo(Outcome.refused(Refusal.at("remark", "drill.too-long", 500)));
    }

    @Test
    void movesToATimeThatEndsAfterItBegins() {
        var drill = in(DrillState.PLANNED);
        assertThat(drill.take(asked(Cast.STREET, drill), Step.rescheduling(NINE, NINE, "撞期"), READY))
                .isEqualTo(Outcome.refused(Refusal.at("endsAt", "drill.end-before-start")));
        assertThat(drill.take(asked(Cast.STREET, drill), new Step(DrillStep.RESCHEDULING, null, null, "撞期", ""), READY))
                .isEqualTo(Outcome.refused(Refusal.at("startsAt", "drill.missing")));

        var next = NINE.plus(Duration.ofDays(7));
        drill.take(asked(Cast.STREET, drill), Step.rescheduling(next, next.plusSeconds(3_600), "撞期"), READY)
                .orElseThrow();
        assertThat(drill.day()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void isDescribedAnewOnlyWhilePlannedAndFromTheLatestForm() {
        var other = entry(DrillForm.LIVE, "示例广场", "安全员示例");
        var drill = in(DrillState.PLANNED);

        assertThat(codes(drill.describe(Cast.STREET, 1, other))).containsExactly("drill.changed-meanwhile");
        assertThat(codes(drill.describe(Cast.SIBLING_STREET, 0, other))).containsExactly("drill.unit-outside");
        assertThat(codes(in(DrillState.PREPARED).describe(Cast.STREET, 0, other)))
                .containsExactly("drill.out-of-order");
        assertThat(drill.entry().form()).isEqualTo(DrillForm.TABLE_TOP);
        drill.describe(Cast.STREET, 0, other).orElseThrow();
        assertThat(drill.entry()).isEqualTo(other);
    }

    @Test
    void keepsOfALongSummaryWhatTheTimelineHolds() {
        var drill = in(DrillState.RUNNING);
        at(drill, DrillStep.ATTENDANCE, NINE);
        at(drill, DrillStep.END, NINE);

        var taken = drill.take(asked(Cast.STREET, drill), Step.evaluation("好".repeat(1_200), ""), READY)
                .orElseThrow();

        assertThat(taken.remark()).hasSize(1_000);
        assertThat(drill.summary()).hasSize(1_200);
    }

    private static Drill in(DrillState state) {
        var drill = new Drill(UUID.randomUUID(), entry(DrillForm.TABLE_TOP, "", ""), "CODE", NINE, "吴示例");
        WAYS.get(state).forEach(kind -> at(drill, kind, NINE));
        assertThat(drill.state()).isEqualTo(state);
        return drill;
    }

    private static void at(Drill drill, DrillStep kind, Instant now) {
        drill.take(asked(Cast.STREET, drill, now), step(kind), READY).orElseThrow();
    }

    private static List<String> refused(Drill drill, DrillStep kind) {
        return codes(drill.take(asked(Cast.STREET, drill), step(kind), READY));
    }

    private static Step step(DrillStep kind) {
        return new Step(kind, NINE, NINE.plusSeconds(3_600), "说明", "");
    }

    private static StepRequest<Drill> asked(Actor actor, Drill drill) {
        return asked(actor, drill, NINE);
    }

    private static StepRequest<Drill> asked(Actor actor, Drill drill, Instant now) {
        return new StepRequest<>(actor, drill, UUID.randomUUID(), LocalDate.ofInstant(now, ChinaTime.ZONE), now);
    }

    private static DrillEntry entry(DrillForm form, String site, String safetyOfficer) {
        return new DrillEntry(
                Cast.JIYUQIAO,
                "防汛推演",
                form,
                DrillContent.SINGLE,
                DrillPurpose.CHECK,
                true,
                "",
                site,
                "",
                safetyOfficer,
                NINE,
                NINE.plusSeconds(7_200));
    }

    private static Participant participant(@Nullable Instant attended) {
        return new Participant(UUID.randomUUID(), "钱示例", "", "", Cast.JIYUQIAO, null, attended, "", null);
    }

    private static Preparation with(List<Participant> participants, List<Evaluator> evaluators) {
        var ready = READY.preparation();
        return new Preparation(
                ready.covers(), ready.objectives(), ready.injects(), participants, evaluators, ready.tasks());
    }

    private static DrillRules.Facts with(List<Finding> findings) {
        return new DrillRules.Facts(READY.preparation(), List.of(), List.of(), READY.ratings(), 0, 3, findings);
    }

    private static Finding finding(@Nullable LocalDate doneOn) {
        return new Finding(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                "预警与信息报告",
                "报告超时",
                "补训",
                Element.values()[0],
                "",
                null,
                null,
                "",
                NINE,
                "评一示例",
                null,
                0,
                null,
                doneOn,
                "",
                "",
                null,
                "",
                null,
                "",
                null);
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
