package org.youbei.inspection.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table, written down a second time: a step that is not here must be refused. */
class HazardStepTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FOUND       | GRADING TRANSFER DISMISSAL",
                "GRADED      | GRADING NOTICE LISTING TRANSFER DISMISSAL",
                "NOTICED     | PLAN START EXTENSION_REQUEST EXTENSION_GRANT EXTENSION_REFUSAL LISTING TRANSFER",
                "RECTIFYING  | PLAN EXTENSION_REQUEST EXTENSION_GRANT EXTENSION_REFUSAL SUBMISSION LISTING",
                "SUBMITTED   | ACCEPTANCE RETURN LISTING",
                "ACCEPTED    | CLOSING",
                "CLOSED      | ''",
                "DISMISSED   | ''",
                "TRANSFERRED | ANSWER"
            })
    void fitsWhereTheTableSays(HazardState state, String steps) {
        var wanted = steps.isBlank() ? new String[0] : steps.strip().split(" ");

        assertThat(java.util.Arrays.stream(HazardStep.values()).filter(step -> step.fits(state)))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(wanted);
    }

    @Test
    void leavesNoOpenStateWithoutAWayOut() {
        for (var state : HazardState.values()) {
            var goesOn = java.util.Arrays.stream(HazardStep.values())
                    .anyMatch(step -> step.fits(state) && (step.to().isPresent() || step == HazardStep.ANSWER));
            assertThat(goesOn).as(state.name()).isEqualTo(state.isOpen());
        }
    }
}
