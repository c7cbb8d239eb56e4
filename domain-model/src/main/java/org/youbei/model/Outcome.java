package org.youbei.model;

import java.util.List;
import java.util.function.Function;

/** What became of a request: done with its result, or refused with every reason at once. */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal... refusals) {
        return new Refused<>(List.of(refusals));
    }

    static <T> Outcome<T> refused(List<Refusal> refusals) {
        return new Refused<>(refusals);
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var refusals) -> refused(refusals);
        };
    }

    /**
     * The result where a refusal would be a bug of the caller.
     *
     * @throws IllegalStateException naming the refusal codes
     */
    default T orElseThrow() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var refusals) -> throw new IllegalStateException("refused: " + refusals);
        };
    }
}
