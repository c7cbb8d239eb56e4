package org.youbei.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.risk.RiskCast.BAD;
import static org.youbei.risk.RiskCast.SMALL;
import static org.youbei.risk.RiskCast.TAMED;
import static org.youbei.risk.RiskCast.TODAY;
import static org.youbei.risk.RiskCast.plain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.RiskColour;
import org.youbei.risk.matrix.RiskMatrix;
import org.youbei.testing.Cast;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;

class RiskTests {
    private static final RiskMatrix MATRIX = new RiskMatrix(15, 8, 4);
    private static final Circumstances ONE_OPEN = new Circumstances(MATRIX, 1, 1);
    private static final Circumstances ALL_DONE = new Circumstances(MATRIX, 1, 0);
    private static final Circumstances NONE = new Circumstances(MATRIX, 0, 0);

    private final Risk risk =
            new Risk(UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, RiskCast.underpass(), TODAY, TODAY.plusMonths(6));

    @Test
    void walksFromIdentifiedToClosedAndBack() {
        done(Cast.COMMUNITY, new Step.Assessment(TAMED, ""), NONE);
        assertThat(risk.colour()).isEqualTo(RiskColour.RED);
        assertThat(risk.residualColour()).isEqualTo(RiskColour.YELLOW);
        done(Cast.STREET, plain(RiskStep.CONFIRMATION, ""), NONE);
        done(Cast.COMMUNITY, plain(RiskStep.TREATMENT, ""), ONE_OPEN);
        assertThat(codes(Cast.COMMUNITY, plain(RiskStep.WATCHING, ""), ONE_OPEN))
                .containsExactly("risk.measures-open");
        done(Cast.COMMUNITY, plain(RiskStep.WATCHING, ""), ALL_DONE);
        done(Cast.STREET, plain(RiskStep.CLOSING, "通道已填平"), ALL_DONE);
        assertThat(risk.isOpen()).isFalse();
        done(Cast.COMMUNITY, plain(RiskStep.REOPENING, "重新开通"), ALL_DONE);
        assertThat(risk.state()).isEqualTo(RiskState.IDENTIFIED);
    }

    @ParameterizedTest
    @EnumSource(RiskStep.class)
    void takesFromIdentifiedWhatTheTableSaysAndNothingElse(RiskStep step) {
        var said = step == RiskStep.ASSESSMENT ? new Step.Assessment(SMALL, "") : plain(step, "示例");
        var fits =
                List.of(RiskStep.ASSESSMENT, RiskStep.EVENT, RiskStep.CLOSING).contains(step);
        var outcome = risk.take(asked(Cast.STREET), said, NONE);
        assertThat(outcome).isInstanceOf(fits ? Outcome.Done.class : Outcome.Refused.class);
        if (!fits) {
            assertThat(risk.state()).isEqualTo(RiskState.IDENTIFIED);
            assertThat(RiskCast.codes(outcome)).containsExactly("risk.out-of-order");
        }
    }

    @Test
    void letsOnlyTheStreetConfirmReturnAndClose() {
        done(Cast.COMMUNITY, new Step.Assessment(BAD, ""), NONE);
        for (var step : List.of(RiskStep.CONFIRMATION, RiskStep.RETURN, RiskStep.CLOSING)) {
            assertThat(codes(Cast.COMMUNITY, plain(step, "示例"), NONE)).containsExactly("risk.not-yours");
            assertThat(codes(Cast.SIBLING_STREET, plain(step, "示例"), NONE)).containsExactly("risk.not-yours");
            assertThat(codes(Cast.AUDITOR, plain(step, "示例"), NONE)).containsExactly("risk.not-yours");
        }
        done(Cast.STREET, plain(RiskStep.RETURN, "未计地下室"), NONE);
        assertThat(risk.state()).isEqualTo(RiskState.IDENTIFIED);
    }

    @Test
    void acceptsARedRiskByTheStreetWithAReasonOnly() {
        done(Cast.COMMUNITY, new Step.Assessment(BAD, ""), NONE);
        assertThat(codes(Cast.STREET, plain(RiskStep.ACCEPTANCE, "无法消除"), NONE)).containsExactly("risk.not-confirmed");
        done(Cast.STREET, plain(RiskStep.CONFIRMATION, ""), NONE);
        assertThat(codes(Cast.COMMUNITY, plain(RiskStep.ACCEPTANCE, "无法消除"), NONE))
                .containsExactly("risk.red");
        assertThat(codes(Cast.STREET, plain(RiskStep.ACCEPTANCE, " "), NONE)).containsExactly("risk.missing");
        done(Cast.STREET, plain(RiskStep.ACCEPTANCE, "无法消除，雨天派人值守"), NONE);
        assertThat(risk.state()).isEqualTo(RiskState.WATCHED);
        assertThat(risk.acceptance()).isEqualTo("无法消除，雨天派人值守");
    }

    @Test
    void letsTheCommunityAcceptWhatIsNotRed() {
        done(Cast.COMMUNITY, new Step.Assessment(SMALL, ""), NONE);
        done(Cast.STREET, plain(RiskStep.CONFIRMATION, ""), NONE);
        done(Cast.COMMUNITY, plain(RiskStep.ACCEPTANCE, "影响小"), NONE);
        assertThat(risk.state()).isEqualTo(RiskState.WATCHED);
    }

    @Test
    void doesNotWatchWhatRemainsRed() {
        done(Cast.COMMUNITY, new Step.Assessment(BAD, ""), NONE);
        done(Cast.STREET, plain(RiskStep.CONFIRMATION, ""), NONE);
        assertThat(codes(Cast.COMMUNITY, plain(RiskStep.TREATMENT, ""), NONE)).containsExactly("risk.no-measure");
        done(Cast.COMMUNITY, plain(RiskStep.TREATMENT, ""), ONE_OPEN);
        assertThat(codes(Cast.COMMUNITY, plain(RiskStep.WATCHING, ""), ALL_DONE))
                .containsExactly("risk.residual-red");
    }

    @Test
    void needsToBeConfirmedAgainAfterAnotherAssessment() {
        done(Cast.COMMUNITY, new Step.Assessment(SMALL, ""), NONE);
        done(Cast.STREET, plain(RiskStep.CONFIRMATION, ""), NONE);
        done(Cast.COMMUNITY, new Step.Assessment(BAD, "复评"), NONE);
        assertThat(risk.confirmedOn()).isNull();
        assertThat(codes(Cast.STREET, plain(RiskStep.ACCEPTANCE, "示例"), NONE)).containsExactly("risk.not-confirmed");
    }

    @Test
    void refusesGradesThatAreNoneAndAResidualAboveTheRisk() {
        assertThat(fields(new Rating(0, 6, 1, 1, 0, 0, "", 1, 1))).containsExactly("likelihood", "people");
        assertThat(fields(new Rating(2, 2, 1, 1, 0, 0, "", 3, 1))).containsExactly("residualLikelihood");
        assertThat(fields(new Rating(2, 2, 1, 1, 0, 0, "", 2, 3))).containsExactly("residualConsequence");
        assertThat(fields(new Rating(2, 2, 1, 1, 4, 0, "", 2, 2)))
                .as("events without the years they were counted in")
                .containsExactly("years");
        assertThat(fields(new Rating(2, 2, 1, 1, 1, 301, "", 2, 2))).containsExactly("years");
        assertThat(fields(new Rating(2, 2, 1, 1, 0, 0, "长".repeat(1_001), 2, 2)))
                .containsExactly("controls");
        assertThat(risk.colour()).isNull();
    }

    @Test
    void countsAnEventBesideTheOthers() {
        done(Cast.COMMUNITY, new Step.Assessment(TAMED, ""), NONE);
        done(Cast.COMMUNITY, plain(RiskStep.EVENT, "暴雨积水40厘米"), NONE);
        assertThat(risk.rating()).isNotNull().extracting(Rating::events).isEqualTo(4);
    }

    @Test
    void asksForAReasonWhereThereMustBeOne() {
        done(Cast.COMMUNITY, new Step.Assessment(SMALL, ""), NONE);
        Stream.of(RiskStep.RETURN, RiskStep.REVIEW, RiskStep.EVENT, RiskStep.CLOSING)
                .forEach(step ->
                        assertThat(codes(Cast.STREET, plain(step, ""), NONE)).contains("risk.missing"));
    }

    private List<String> fields(Rating rating) {
        return RiskCast.fields(risk.take(asked(Cast.COMMUNITY), new Step.Assessment(rating, ""), NONE));
    }

    private List<String> codes(Actor actor, Step step, Circumstances known) {
        return risk.objections(asked(actor), step, known).stream()
                .map(Refusal::code)
                .toList();
    }

    private StepRecord done(Actor actor, Step step, Circumstances known) {
        return risk.take(asked(actor), step, known).orElseThrow();
    }

    private StepRequest<Risk> asked(Actor actor) {
        return new StepRequest<>(actor, risk, UUID.randomUUID(), TODAY, Instant.EPOCH);
    }
}
