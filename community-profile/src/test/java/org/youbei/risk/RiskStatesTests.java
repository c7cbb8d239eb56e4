package org.youbei.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.risk.RiskCast.SMALL;
import static org.youbei.risk.RiskCast.TODAY;
import static org.youbei.risk.RiskCast.plain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.risk.matrix.RiskMatrix;
import org.youbei.testing.Cast;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;

/** Every step of a risk in every state. */
class RiskStatesTests {
    private static final Circumstances DONE = new Circumstances(new RiskMatrix(15, 8, 4), 1, 0);

    static Stream<Arguments> everything() {
        return Stream.of(RiskState.values())
                .flatMap(state -> Stream.of(RiskStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void takesEachStepFromTheStatesOfTheTableAndChangesNothingElsewhere(RiskState state, RiskStep step) {
        var risk = in(state, step);
        var before = risk.state();
        var outcome = take(risk, Cast.STREET, said(step));
        if (step.fits(before)) {
            assertThat(outcome).as(before + " " + step).isInstanceOf(Outcome.Done.class);
            assertThat(risk.state()).isEqualTo(step.to().orElse(before));
        } else {
            assertThat(RiskCast.codes(outcome)).containsExactly("risk.out-of-order");
            assertThat(risk.state()).isEqualTo(before);
        }
        assertThat(risk.isOpen()).isEqualTo(risk.state() != RiskState.CLOSED);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void letsNobodyFromBesideOrWithoutWorkTakeAnyStep(RiskState state, RiskStep step) {
        for (var actor : List.of(Cast.SIBLING_STREET, Cast.AUDITOR, Cast.ADMINISTRATOR)) {
            var risk = in(state, step);
            var before = risk.state();
            assertThat(RiskCast.codes(take(risk, actor, said(step)))).containsExactly("risk.not-yours");
            assertThat(risk.state()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void leavesToTheCommunityWhatIsNotTheStreets(RiskState state, RiskStep step) {
        var risk = in(state, step);
        if (step.fits(risk.state()) && step.isSuperiors()) {
            assertThat(RiskCast.codes(take(risk, Cast.COMMUNITY, said(step)))).containsExactly("risk.not-yours");
        } else if (step.fits(risk.state())) {
            assertThat(take(risk, Cast.COMMUNITY, said(step))).isInstanceOf(Outcome.Done.class);
        }
    }

    private static Step said(RiskStep step) {
        return step == RiskStep.ASSESSMENT ? new Step.Assessment(SMALL, "") : plain(step, "示例");
    }

    /** Brought there by the steps themselves; confirmed, unless the step is the confirmation. */
    private static Risk in(RiskState state, RiskStep next) {
        var risk =
                new Risk(UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, RiskCast.underpass(), TODAY, TODAY.plusMonths(6));
        if (state == RiskState.IDENTIFIED) {
            return risk;
        }
        take(risk, Cast.COMMUNITY, said(RiskStep.ASSESSMENT)).orElseThrow();
        if (state == RiskState.ASSESSED && (next == RiskStep.CONFIRMATION || next == RiskStep.RETURN)) {
            return risk;
        }
        take(risk, Cast.STREET, said(RiskStep.CONFIRMATION)).orElseThrow();
        switch (state) {
            case TREATED -> take(risk, Cast.COMMUNITY, said(RiskStep.TREATMENT)).orElseThrow();
            case WATCHED -> {
                take(risk, Cast.COMMUNITY, said(RiskStep.TREATMENT)).orElseThrow();
                take(risk, Cast.COMMUNITY, said(RiskStep.WATCHING)).orElseThrow();
            }
            case CLOSED -> take(risk, Cast.STREET, said(RiskStep.CLOSING)).orElseThrow();
            default -> {}
        }
        return risk;
    }

    private static Outcome<StepRecord> take(Risk risk, Actor actor, Step step) {
        return risk.take(new StepRequest<>(actor, risk, UUID.randomUUID(), TODAY, Instant.EPOCH), step, DONE);
    }
}
