package org.youbei.inspection.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.point.PointCast;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.testing.Cast;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;

/** The aggregate by itself: no database, no desk in front of it. */
class HazardTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor WORKER = Cast.COMMUNITY;
    private static final Actor OTHER = new Actor(new UUID(1, 45), "钱示例", WORKER.roles(), WORKER.scope());
    private static final Circumstances KNOWN = new Circumstances(true, "区消防救援大队", false);
    private static final FiveCommitments PLAN =
            new FiveCommitments("店主负责", "拆除隔断", "自筹一万元", TODAY.plusDays(20), "专人看护");

    /** The shortest way to each state. */
    private static final Map<HazardState, List<HazardStep>> WAYS = Map.of(
            HazardState.FOUND, List.of(),
            HazardState.GRADED, List.of(HazardStep.GRADING),
            HazardState.NOTICED, List.of(HazardStep.GRADING, HazardStep.NOTICE),
            HazardState.RECTIFYING, List.of(HazardStep.GRADING, HazardStep.NOTICE, HazardStep.START),
            HazardState.SUBMITTED,
                    List.of(HazardStep.GRADING, HazardStep.NOTICE, HazardStep.START, HazardStep.SUBMISSION),
            HazardState.ACCEPTED,
                    List.of(
                            HazardStep.GRADING,
                            HazardStep.NOTICE,
                            HazardStep.START,
                            HazardStep.SUBMISSION,
                            HazardStep.ACCEPTANCE),
            HazardState.CLOSED,
                    List.of(
                            HazardStep.GRADING,
                            HazardStep.NOTICE,
                            HazardStep.START,
                            HazardStep.SUBMISSION,
                            HazardStep.ACCEPTANCE,
                            HazardStep.CLOSING),
            HazardState.DISMISSED, List.of(HazardStep.DISMISSAL),
            HazardState.TRANSFERRED, List.of(HazardStep.TRANSFER));

    static Stream<Arguments> everyStepInEveryState() {
        return Stream.of(HazardState.values())
                .flatMap(state -> Stream.of(HazardStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepInEveryState")
    void takesAStepWhereTheTableHasItAndRefusesItElsewhere(HazardState state, HazardStep step) {
        var hazard = in(state, HazardGrade.GENERAL);
        var onlyMajor = step == HazardStep.PLAN || step == HazardStep.LISTING;

        var outcome = take(Cast.SUPERVISOR, hazard, step(step, HazardGrade.GENERAL));

        if (!step.fits(state)) {
            assertThat(codes(outcome)).containsExactly("hazard.out-of-order");
            assertThat(hazard.state()).as("a refused step changes nothing").isEqualTo(state);
        } else if (onlyMajor) {
            assertThat(codes(outcome)).containsExactly("hazard.only-major");
            assertThat(hazard.state()).isEqualTo(state);
        } else {
            var taken = outcome.orElseThrow();
            assertThat(taken.before()).isEqualTo(state);
            assertThat(taken.after()).isEqualTo(hazard.state());
            assertThat(hazard.state())
                    .isEqualTo(step.to().orElse(step == HazardStep.ANSWER ? HazardState.FOUND : state));
        }
    }

    @ParameterizedTest
    @EnumSource(HazardStep.class)
    void refusesWhoeverWorksElsewhereOrHoldsNoRole(HazardStep step) {
        for (var stranger : List.of(Cast.SIBLING_STREET, Cast.AUDITOR, Cast.ADMINISTRATOR)) {
            var state = Stream.of(HazardState.values())
                    .filter(step::fits)
                    .findFirst()
                    .orElseThrow();
            var hazard = in(state, HazardGrade.MAJOR);
            assertThat(codes(take(stranger, hazard, step(step, HazardGrade.MAJOR))))
                    .as("%s by %s", step, stranger.name())
                    .containsExactly("hazard.not-yours");
            assertThat(hazard.state()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTANCE", "RETURN"})
    void letsNobodyJudgeHisOwnWork(HazardStep step) {
        var hazard = in(HazardState.SUBMITTED, HazardGrade.GENERAL);

        assertThat(codes(take(WORKER, hazard, step(step, HazardGrade.GENERAL)))).containsExactly("hazard.own-work");
        assertThat(take(OTHER, hazard, step(step, HazardGrade.GENERAL))).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTANCE", "RETURN"})
    void leavesTheJudgementOfAMajorHazardToTheStreet(HazardStep step) {
        assertThat(codes(take(OTHER, in(HazardState.SUBMITTED, HazardGrade.MAJOR), step(step, HazardGrade.MAJOR))))
                .containsExactly("hazard.not-yours");
        assertThat(take(Cast.STREET, in(HazardState.SUBMITTED, HazardGrade.MAJOR), step(step, HazardGrade.MAJOR)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void isGradedBelowTheChecklistByTheStreetOnly() {
        var hazard = in(HazardState.FOUND, HazardGrade.MAJOR);
        var below = new Step.Grading(HazardGrade.GENERAL, "");

        assertThat(take(WORKER, hazard, below)).isEqualTo(Outcome.refused(Refusal.at("grade", "hazard.grade-below")));
        assertThat(hazard.grade()).isEqualTo(HazardGrade.MAJOR);
        assertThat(take(Cast.STREET, hazard, below)).isInstanceOf(Outcome.Done.class);
        assertThat(hazard.grade()).isEqualTo(HazardGrade.GENERAL);
        assertThat(hazard.proposed()).isEqualTo(HazardGrade.MAJOR);
    }

    @Test
    void startsAMajorHazardWithAllFiveCommitmentsOnly() {
        var hazard = in(HazardState.NOTICED, HazardGrade.MAJOR);

        assertThat(codes(take(WORKER, hazard, step(HazardStep.START, HazardGrade.MAJOR))))
                .containsExactly("hazard.plan-missing");
        take(WORKER, hazard, new Step.Plan(PLAN)).orElseThrow();
        take(WORKER, hazard, step(HazardStep.START, HazardGrade.MAJOR)).orElseThrow();
        assertThat(hazard.state()).isEqualTo(HazardState.RECTIFYING);
    }

    @Test
    void namesEveryCommitmentThatIsMissing() {
        var hazard = in(HazardState.NOTICED, HazardGrade.MAJOR);

        assertThat(take(WORKER, hazard, new Step.Plan(FiveCommitments.NONE)))
                .isEqualTo(Outcome.refused(
                        Refusal.at("responsibility", "hazard.missing"),
                        Refusal.at("measures", "hazard.missing"),
                        Refusal.at("funds", "hazard.missing"),
                        Refusal.at("contingency", "hazard.missing"),
                        Refusal.at("deadline", "hazard.missing")));
        var past = new FiveCommitments("甲", "乙", "丙", TODAY.minusDays(1), "丁");
        assertThat(take(WORKER, hazard, new Step.Plan(past)))
                .isEqualTo(Outcome.refused(Refusal.at("deadline", "hazard.date-past")));
        assertThat(hazard.commitments()).isEqualTo(FiveCommitments.NONE);
    }

    @Test
    void isSubmittedWithAPhotoOfAfterOnly() {
        var hazard = in(HazardState.RECTIFYING, HazardGrade.GENERAL);

        var outcome = hazard.take(
                asked(WORKER, hazard), step(HazardStep.SUBMISSION, HazardGrade.GENERAL), Circumstances.NONE);

        assertThat(outcome).isEqualTo(Outcome.refused(Refusal.at("photo", "hazard.photo-missing")));
        assertThat(hazard.submittedOn()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HazardStep.class,
            names = {"RETURN", "DISMISSAL", "EXTENSION_REFUSAL", "EXTENSION_REQUEST", "ANSWER", "TRANSFER", "SUBMISSION"
            })
    void asksForAReason(HazardStep kind) {
        var state =
                Stream.of(HazardState.values()).filter(kind::fits).findFirst().orElseThrow();
        var hazard = in(state, HazardGrade.GENERAL);
        var silent = switch (step(kind, HazardGrade.GENERAL)) {
            case Step.ExtensionRequest s -> new Step.ExtensionRequest(s.until(), " ");
            case Step.Answer s -> new Step.Answer(true, " ");
            case Step.Transfer s -> new Step.Transfer(s.department(), " ");
            default -> new Step.Plain(kind, " ");
        };

        assertThat(take(Cast.SUPERVISOR, hazard, silent))
                .isEqualTo(Outcome.refused(Refusal.at("remark", "hazard.missing")));
    }

    @Test
    void takesNoLongerTextThanFits() {
        var hazard = in(HazardState.GRADED, HazardGrade.GENERAL);

        assertThat(take(WORKER, hazard, new Step.Notice("长".repeat(101), "")))
                .isEqualTo(Outcome.refused(
                        Refusal.at("responsibleUnit", "hazard.too-long", 100), Refusal.at("demand", "hazard.missing")));
    }

    @Test
    void isListedOnce() {
        var hazard = in(HazardState.GRADED, HazardGrade.MAJOR);
        take(Cast.STREET, hazard, step(HazardStep.LISTING, HazardGrade.MAJOR)).orElseThrow();

        assertThat(hazard.isListed()).isTrue();
        assertThat(codes(take(Cast.STREET, hazard, step(HazardStep.LISTING, HazardGrade.MAJOR))))
                .containsExactly("hazard.listed");
    }

    @ParameterizedTest
    @CsvSource({"true, 区消防救援大队", "false, 示例商贸有限公司"})
    void goesToTheDepartmentOnlyWhereItTakesOver(boolean taken, String responsible) {
        var hazard = in(HazardState.TRANSFERRED, HazardGrade.GENERAL);

        take(WORKER, hazard, new Step.Answer(taken, "已研究")).orElseThrow();

        assertThat(hazard.state()).as("back where it was handed over").isEqualTo(HazardState.FOUND);
        assertThat(hazard.responsibleUnit()).isEqualTo(responsible);
        assertThat(hazard.creditCode() == null).isEqualTo(taken);
    }

    @Test
    void countsReturnsAndForgetsTheSubmission() {
        var hazard = in(HazardState.SUBMITTED, HazardGrade.GENERAL);
        take(OTHER, hazard, step(HazardStep.RETURN, HazardGrade.GENERAL)).orElseThrow();

        assertThat(hazard.returns()).isEqualTo(1);
        assertThat(hazard.submittedOn()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HazardState.class)
    void givesALinkOnlyWhileItIsWithTheResponsibleUnit(HazardState state) {
        var hazard = in(state, HazardGrade.GENERAL);
        var holder = UUID.randomUUID();
        var withThem = List.of(HazardState.NOTICED, HazardState.RECTIFYING, HazardState.SUBMITTED)
                .contains(state);

        assertThat(hazard.link(WORKER, holder) instanceof Outcome.Done).isEqualTo(withThem);
        assertThat(hazard.isContact(holder)).isEqualTo(withThem);
        assertThat(codes(hazard.link(Cast.SIBLING_STREET, holder))).containsExactly("hazard.not-yours");
    }

    @Test
    void endsTheLinkOnceItIsClosed() {
        var hazard = in(HazardState.NOTICED, HazardGrade.GENERAL);
        var holder = UUID.randomUUID();
        hazard.link(WORKER, holder).orElseThrow();
        var firm = new Actor(holder, "孙经理", java.util.Set.of(), WORKER.scope());
        take(firm, hazard, step(HazardStep.START, HazardGrade.GENERAL)).orElseThrow();
        take(firm, hazard, step(HazardStep.SUBMISSION, HazardGrade.GENERAL)).orElseThrow();
        assertThat(codes(take(firm, hazard, step(HazardStep.ACCEPTANCE, HazardGrade.GENERAL))))
                .as("who holds a link judges nothing")
                .containsExactly("hazard.not-yours");
        take(WORKER, hazard, step(HazardStep.ACCEPTANCE, HazardGrade.GENERAL)).orElseThrow();
        take(WORKER, hazard, step(HazardStep.CLOSING, HazardGrade.GENERAL)).orElseThrow();

        assertThat(hazard.isContact(holder)).isFalse();
    }

    private static Hazard in(HazardState state, HazardGrade grade) {
        var found =
                new Discovery(PointCast.shop(), UUID.randomUUID(), null, "exit-clear", "安全出口堆物", grade, Instant.EPOCH);
        var hazard = new Hazard(UUID.randomUUID(), found, 0, WORKER.name());
        for (var kind : WAYS.get(state)) {
            if (kind == HazardStep.START && grade == HazardGrade.MAJOR) {
                take(WORKER, hazard, new Step.Plan(PLAN)).orElseThrow();
            }
            var actor = kind == HazardStep.ACCEPTANCE || kind == HazardStep.CLOSING ? Cast.STREET : WORKER;
            take(actor, hazard, step(kind, grade)).orElseThrow();
        }
        assertThat(hazard.state()).isEqualTo(state);
        return hazard;
    }

    private static Step step(HazardStep kind, HazardGrade grade) {
        return switch (kind) {
            case GRADING -> new Step.Grading(grade, "");
            case NOTICE -> new Step.Notice("示例商贸有限公司", "立即清理");
            case PLAN -> new Step.Plan(PLAN);
            case EXTENSION_REQUEST -> new Step.ExtensionRequest(TODAY.plusDays(40), "等配件");
            case TRANSFER -> new Step.Transfer("区消防救援大队", "职责所在");
            case ANSWER -> new Step.Answer(false, "已研究");
            default -> new Step.Plain(kind, "说明");
        };
    }

    private static Outcome<StepRecord> take(Actor actor, Hazard hazard, Step step) {
        return hazard.take(asked(actor, hazard), step, KNOWN);
    }

    private static StepRequest<Hazard> asked(Actor actor, Hazard hazard) {
        return new StepRequest<>(actor, hazard, UUID.randomUUID(), TODAY, Instant.EPOCH);
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
