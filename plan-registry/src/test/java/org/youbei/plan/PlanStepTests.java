package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.plan.FilingState.ACCEPTED;
import static org.youbei.plan.FilingState.NOT_SENT;
import static org.youbei.plan.FilingState.RETURNED;
import static org.youbei.plan.FilingState.SENT;
import static org.youbei.plan.FilingState.SENT_AGAIN;
import static org.youbei.plan.PlanStep.ABOLITION;
import static org.youbei.plan.PlanStep.APPROVAL;
import static org.youbei.plan.PlanStep.CONSULTATION;
import static org.youbei.plan.PlanStep.CONSULTATION_END;
import static org.youbei.plan.PlanStep.EVALUATION;
import static org.youbei.plan.PlanStep.FILING;
import static org.youbei.plan.PlanStep.FILING_ACCEPTANCE;
import static org.youbei.plan.PlanStep.FILING_RETURN;
import static org.youbei.plan.PlanStep.ISSUE;
import static org.youbei.plan.PlanStep.PUBLICATION;
import static org.youbei.plan.PlanStep.RETURN;
import static org.youbei.plan.PlanStep.REVIEW;
import static org.youbei.plan.PlanStep.REVISION;
import static org.youbei.plan.PlanStep.SUBMISSION;
import static org.youbei.plan.PlanStep.VERDICT;
import static org.youbei.plan.PlanStep.WITHDRAWAL;
import static org.youbei.plan.PlanStep.WITHHOLDING;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanStepTests {
    /** The whole table: what is not named is not possible. */
    static Stream<Arguments> table() {
        return Stream.of(
                row(VersionState.DRAFT, NOT_SENT, false, CONSULTATION, REVIEW, SUBMISSION, WITHDRAWAL),
                row(VersionState.CONSULTATION, NOT_SENT, false, CONSULTATION_END, RETURN, WITHDRAWAL),
                row(VersionState.REVIEW, NOT_SENT, false, VERDICT, RETURN, WITHDRAWAL),
                row(VersionState.SUBMITTED, NOT_SENT, false, APPROVAL, RETURN, WITHDRAWAL),
                row(VersionState.APPROVED, NOT_SENT, false, ISSUE, RETURN, WITHDRAWAL),
                row(
                        VersionState.ISSUED,
                        NOT_SENT,
                        false,
                        FILING,
                        PUBLICATION,
                        WITHHOLDING,
                        EVALUATION,
                        REVISION,
                        ABOLITION),
                row(
                        VersionState.ISSUED,
                        SENT,
                        false,
                        FILING_ACCEPTANCE,
                        FILING_RETURN,
                        PUBLICATION,
                        WITHHOLDING,
                        EVALUATION,
                        REVISION,
                        ABOLITION),
                row(
                        VersionState.ISSUED,
                        RETURNED,
                        false,
                        FILING,
                        PUBLICATION,
                        WITHHOLDING,
                        EVALUATION,
                        REVISION,
                        ABOLITION),
                row(
                        VersionState.ISSUED,
                        SENT_AGAIN,
                        false,
                        FILING_ACCEPTANCE,
                        PUBLICATION,
                        WITHHOLDING,
                        EVALUATION,
                        REVISION,
                        ABOLITION),
                row(VersionState.ISSUED, ACCEPTED, true, EVALUATION, REVISION, ABOLITION),
                row(VersionState.SUPERSEDED, SENT, false),
                row(VersionState.SUPERSEDED, NOT_SENT, false),
                row(VersionState.ABOLISHED, SENT, false),
                row(VersionState.ABOLISHED, NOT_SENT, true),
                row(VersionState.WITHDRAWN, NOT_SENT, false));
    }

    @ParameterizedTest
    @MethodSource("table")
    void allowsExactlyWhatTheTableNames(Standing standing, Set<PlanStep> possible) {
        assertThat(Arrays.stream(PlanStep.values())
                        .filter(step -> step.possibleIn(standing))
                        .collect(Collectors.toSet()))
                .isEqualTo(possible);
    }

    private static Arguments row(VersionState state, FilingState filing, boolean published, PlanStep... possible) {
        return Arguments.of(new Standing(state, filing, published), Set.of(possible));
    }
}
