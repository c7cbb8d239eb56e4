package org.youbei.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Equality of computed vectors within the contract's 1e-12. */
final class Close {
    private Close() {}

    static void assertClose(double[] actual, double... expected) {
        assertClose(1e-12, actual, expected);
    }

    static void assertClose(double tolerance, double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("entry %d", i).isCloseTo(expected[i], within(tolerance));
        }
    }

    /** The refusal of a computation that must be refused. */
    static Refusal refusal(java.util.function.Supplier<?> computation) {
        Answer<?> answer = Answer.of(computation);
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused<?>) answer).refusal();
    }

    static void assertRefused(java.util.function.Supplier<?> computation, RefusalCode code, String at) {
        var refusal = refusal(computation);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.at()).isEqualTo(at);
    }
}
