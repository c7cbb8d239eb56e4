package org.youbei.assessment.method;

import java.util.function.Supplier;

/** What a computation gave: a value, or the reason why there is none. */
public sealed interface Answer<T> {
    record Given<T>(T value) implements Answer<T> {}

    record Refused<T>(Refusal refusal) implements Answer<T> {}

    /** Runs a chain of methods; the first refusal inside it becomes the answer. */
    static <T> Answer<T> of(Supplier<T> computation) {
        try {
            return new Given<>(computation.get());
        } catch (RefusedInput refused) {
            return new Refused<>(refused.refusal());
        }
    }
}
