package org.youbei.inspection.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.inspection.Rounds;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.Step.Plain;
import org.youbei.inspection.photo.Photo.Stage;
import org.youbei.inspection.photo.PhotoNote.Owner;
import org.youbei.inspection.photo.Photos;
import org.youbei.inspection.point.Point;
import org.youbei.inspection.point.PointRegister;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.ObligationState;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;
import org.youbei.workflow.Fact;

@PostgresTest
class HazardLoopTests {
    private static final Actor WORKER = Cast.COMMUNITY;
    private static final Actor OTHER = new Actor(new UUID(1, 45), "钱示例", WORKER.roles(), WORKER.scope());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final FiveCommitments PLAN =
            new FiveCommitments("店主负责", "拆除隔断，恢复通道", "自筹一万元", TODAY.plusDays(20), "整改期间停业，专人看护");

    @Autowired
    HazardDesk desk;

    @Autowired
    RectifierLinks contacts;

    @Autowired
    PointRegister register;

    @Autowired
    Photos photos;

    @Autowired
    ObligationIndex duties;

    @Autowired
    TestClock clock;

    Point point;

    @BeforeEach
    void registerAPoint() {
        clock.reset();
        point = in(WORKER, () -> register.register(WORKER, UUID.randomUUID(), Rounds.shop(Cast.JIYUQIAO_COMMUNITY)))
                .orElseThrow();
    }

    @Test
    void walksAMajorHazardFromWorkerOverResponsibleUnitAndStreetToItsEnd() {
        var hazard = found("exit-clear", HazardGrade.MAJOR);
        done(WORKER, hazard, new Step.Grading(HazardGrade.MAJOR, ""));
        done(WORKER, hazard, notice());
        assertThat(due(hazard)).isEqualTo(TODAY.plusDays(30));
        done(Cast.STREET, hazard, plain(HazardStep.LISTING, "挂牌督办"));

        var contact = contacts.find(in(WORKER, () -> desk.link(WORKER, hazard))
                        .orElseThrow()
                        .text())
                .orElseThrow();
        var firm = contact.actor("孙经理");
        assertThat(codes(firm, hazard, plain(HazardStep.START, ""))).containsExactly("hazard.plan-missing");
        done(firm, hazard, new Step.Plan(PLAN));
        done(firm, hazard, plain(HazardStep.START, ""));
        assertThat(codes(firm, hazard, submission())).containsExactly("hazard.photo-missing");
        photo(firm, hazard);
        done(firm, hazard, submission());
        assertThat(duty(hazard, ObligationKind.HAZARD_RECTIFICATION).state()).isEqualTo(ObligationState.PAUSED);
        assertThat(duty(hazard, ObligationKind.HAZARD_ACCEPTANCE).due()).isEqualTo(TODAY.plusDays(10));

        assertThat(codes(WORKER, hazard, plain(HazardStep.ACCEPTANCE, "")))
                .as("a major hazard is accepted by the street")
                .containsExactly("hazard.not-yours");
        clock.advance(Duration.ofDays(2));
        done(Cast.STREET, hazard, plain(HazardStep.ACCEPTANCE, "现场核实"));
        done(Cast.STREET, hazard, plain(HazardStep.CLOSING, ""));

        assertThat(duty(hazard, ObligationKind.HAZARD_RECTIFICATION).state()).isEqualTo(ObligationState.FULFILLED);
        assertThat(duty(hazard, ObligationKind.HAZARD_ACCEPTANCE).state()).isEqualTo(ObligationState.FULFILLED);
        assertThat(in(WORKER, () -> desk.timeline(hazard)))
                .extracting(Fact::step)
                .containsExactly(
                        "CLOSING",
                        "ACCEPTANCE",
                        "SUBMISSION",
                        "START",
                        "PLAN",
                        "LISTING",
                        "NOTICE",
                        "GRADING",
                        "FOUND");
        assertThat(contacts.find("x".repeat(43))).isEmpty();
        assertThat(desk(hazard).state()).isEqualTo(HazardState.CLOSED);
    }

    @Test
    void refusesAcceptanceByWhoeverRectified() {
        var hazard = submitted();

        assertThat(codes(WORKER, hazard, plain(HazardStep.ACCEPTANCE, ""))).containsExactly("hazard.own-work");
        done(OTHER, hazard, plain(HazardStep.ACCEPTANCE, ""));
    }

    @Test
    void asksForANewPhotoAfterAReturnAndLetsTheClockRunOn() {
        var hazard = submitted();
        clock.advance(Duration.ofDays(4));
        done(OTHER, hazard, plain(HazardStep.RETURN, "仍有杂物"));

        assertThat(desk(hazard).returns()).isOne();
        assertThat(duty(hazard, ObligationKind.HAZARD_RECTIFICATION).state()).isNotEqualTo(ObligationState.PAUSED);
        assertThat(due(hazard))
                .as("the four days of waiting are not the firm’s")
                .isEqualTo(TODAY.plusDays(19));
        assertThat(codes(WORKER, hazard, submission())).containsExactly("hazard.photo-missing");
        clock.advance(Duration.ofMinutes(1));
        photo(WORKER, hazard);
        done(WORKER, hazard, submission());
    }

    @Test
    void extendsBeforeTheDateOnly() {
        var hazard = noticed();
        done(WORKER, hazard, new Step.ExtensionRequest(TODAY.plusDays(25), "配件未到"));
        assertThat(codes(WORKER, hazard, plain(HazardStep.EXTENSION_GRANT, ""))).containsExactly("hazard.not-yours");
        done(Cast.STREET, hazard, plain(HazardStep.EXTENSION_GRANT, ""));
        assertThat(due(hazard)).isEqualTo(TODAY.plusDays(25));

        clock.advance(Duration.ofDays(26));
        assertThat(codes(WORKER, hazard, new Step.ExtensionRequest(TODAY.plusDays(40), "仍未到")))
                .containsExactly("obligation.extension-late");
    }

    @Test
    void letsOnlyTheStreetGradeBelowTheChecklist() {
        var hazard = found("exit-clear", HazardGrade.MAJOR);

        assertThat(codes(WORKER, hazard, new Step.Grading(HazardGrade.GENERAL, "")))
                .containsExactly("hazard.grade-below");
        done(Cast.STREET, hazard, new Step.Grading(HazardGrade.GENERAL, "已现场核定"));
    }

    @Test
    void handsOverToADepartmentAndComesBackWithItsAnswer() {
        var hazard = noticed();
        done(WORKER, hazard, new Step.Transfer("区城管执法局", "违建，不属社区职权"));
        assertThat(duty(hazard, ObligationKind.HAZARD_RECTIFICATION).state()).isEqualTo(ObligationState.CANCELLED);
        assertThat(codes(WORKER, hazard, plain(HazardStep.START, ""))).containsExactly("hazard.out-of-order");

        done(WORKER, hazard, new Step.Answer(true, "已立案，限期拆除"));

        assertThat(desk(hazard).state()).isEqualTo(HazardState.GRADED);
        assertThat(desk(hazard).responsibleUnit()).isEqualTo("区城管执法局");
        assertThat(in(WORKER, () -> desk.transfers(hazard))).allMatch(Transfer::taken);
    }

    @Test
    void countsWhatComesAgainAtTheSamePoint() {
        var first = submitted();
        done(OTHER, first, plain(HazardStep.ACCEPTANCE, ""));
        done(OTHER, first, plain(HazardStep.CLOSING, ""));

        assertThat(desk(found("wiring", HazardGrade.GENERAL)).recurrences()).isOne();
    }

    @Test
    void takesOneStepHoweverOftenAndByHoweverManyItIsSent() throws Exception {
        var hazard = found("wiring", HazardGrade.GENERAL);
        var request = UUID.randomUUID();
        Callable<Outcome<Hazard>> same =
                () -> in(WORKER, () -> desk.take(WORKER, hazard, request, new Step.Grading(HazardGrade.GENERAL, "")));
        try (var people = Executors.newFixedThreadPool(10)) {
            assertThat(people.invokeAll(Collections.nCopies(50, same)).stream().map(Future::resultNow))
                    .allMatch(Outcome.Done.class::isInstance);
        }

        assertThat(in(WORKER, () -> desk.timeline(hazard))).hasSize(2);
    }

    @Test
    void refusesEveryStepThatDoesNotFitInEveryStateAndChangesNothing() {
        for (var hazard : List.of(found("wiring", HazardGrade.GENERAL), noticed(), submitted())) {
            var before = desk(hazard);
            for (var step : Arrays.stream(HazardStep.values())
                    .filter(one -> !one.fits(before.state()))
                    .toList()) {
                assertThat(codes(Cast.STREET, hazard, any(step)))
                        .as("%s in %s", step, before.state())
                        .containsExactly("hazard.out-of-order");
            }
            assertThat(desk(hazard).revision()).isEqualTo(before.revision());
        }
    }

    @Test
    void hidesAHazardFromASiblingAndRefusesAReader() {
        var hazard = found("wiring", HazardGrade.GENERAL);

        assertThatThrownBy(() -> take(Cast.SIBLING_STREET, hazard, any(HazardStep.GRADING)))
                .isInstanceOf(NotFound.class);
        assertThat(codes(Cast.AUDITOR, hazard, any(HazardStep.GRADING))).containsExactly("hazard.not-yours");
    }

    @Test
    void endsTheLinkWithTheHazard() {
        var hazard = noticed();
        var secret = in(WORKER, () -> desk.link(WORKER, hazard)).orElseThrow().text();
        assertThat(contacts.find(secret)).isPresent();

        done(WORKER, hazard, new Step.Transfer("区消防救援大队", "移交"));

        assertThat(contacts.find(secret)).isEmpty();
    }

    private UUID found(String item, HazardGrade grade) {
        return in(
                        WORKER,
                        () -> desk.found(
                                WORKER, new Discovery(point, null, null, item, "疏散通道堆放杂物", grade, clock.instant())))
                .hazard();
    }

    private UUID noticed() {
        var hazard = found(null, HazardGrade.GENERAL);
        done(WORKER, hazard, new Step.Grading(HazardGrade.GENERAL, ""));
        done(WORKER, hazard, notice());
        return hazard;
    }

    private UUID submitted() {
        var hazard = found("wiring", HazardGrade.GENERAL);
        done(WORKER, hazard, new Step.Grading(HazardGrade.GENERAL, ""));
        done(WORKER, hazard, notice());
        done(WORKER, hazard, plain(HazardStep.START, ""));
        photo(WORKER, hazard);
        done(WORKER, hazard, submission());
        return hazard;
    }

    private void photo(Actor actor, UUID hazard) {
        in(
                        actor,
                        () -> photos.add(
                                actor,
                                point.unit(),
                                new Owner("hazard", hazard, hazard),
                                Stage.AFTER,
                                "整改后.jpg",
                                new ByteArrayInputStream(
                                        Rounds.bytes(UUID.randomUUID().toString()))))
                .orElseThrow();
    }

    private static Step any(HazardStep step) {
        return switch (step) {
            case GRADING -> new Step.Grading(HazardGrade.GENERAL, "");
            case NOTICE -> notice();
            case PLAN -> new Step.Plan(PLAN);
            case EXTENSION_REQUEST -> new Step.ExtensionRequest(TODAY.plusDays(60), "理由");
            case TRANSFER -> new Step.Transfer("部门", "理由");
            case ANSWER -> new Step.Answer(false, "不属本部门");
            default -> plain(step, "理由");
        };
    }

    private static Step notice() {
        return new Step.Notice("示例商贸有限公司", "立即清理");
    }

    private static Step submission() {
        return plain(HazardStep.SUBMISSION, "已清理完毕");
    }

    private static Step plain(HazardStep step, String remark) {
        return new Plain(step, remark);
    }

    private Outcome<Hazard> take(Actor actor, UUID hazard, Step step) {
        return in(actor, () -> desk.take(actor, hazard, UUID.randomUUID(), step));
    }

    private void done(Actor actor, UUID hazard, Step step) {
        take(actor, hazard, step).orElseThrow();
    }

    private List<String> codes(Actor actor, UUID hazard, Step step) {
        return Rounds.codes(take(actor, hazard, step));
    }

    private Hazard desk(UUID hazard) {
        return in(WORKER, () -> desk.find(hazard));
    }

    private LocalDate due(UUID hazard) {
        return desk(hazard).dueOn();
    }

    private ObligationRow duty(UUID hazard, ObligationKind kind) {
        return in(WORKER, () -> duties.ofSubject(HazardDesk.subject(hazard))).stream()
                .filter(duty -> duty.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
