package org.youbei.assessment.method;

import java.util.List;

/**
 * Thrown inside a chain of computations when a step cannot answer; {@link Answer#of} turns it into a value for pages.
 *
 * <p>It carries no stack trace: it tells about the input, not about the program.
 */
public final class RefusedInput extends RuntimeException {
    private final transient Refusal refusal;

    public RefusedInput(Refusal refusal) {
        super(refusal.code() + " at " + refusal.at(), null, false, false);
        this.refusal = refusal;
    }

    public RefusedInput(RefusalCode code, String at, String... arguments) {
        this(new Refusal(code, at, List.of(arguments)));
    }

    public Refusal refusal() {
        return refusal;
    }
}
