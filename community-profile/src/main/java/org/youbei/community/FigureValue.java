package org.youbei.community;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a figure: a number, zero included, or one of two kinds of none. Nothing said at all is no value.
 *
 * @param number null unless the state is {@link State#VALUE}
 */
public record FigureValue(State state, @Nullable BigDecimal number) {
    /** What a figure can be. */
    public enum State {
        VALUE,
        /** The community has no such thing to count: no gas network, no militia of its own. Adds nothing to a sum and is not missing there. */
        NOT_APPLICABLE,
        /** There is a number that nobody knows. A sum names the community. */
        NOT_KNOWN
    }

    public static final FigureValue NOT_APPLICABLE = new FigureValue(State.NOT_APPLICABLE, null);
    public static final FigureValue NOT_KNOWN = new FigureValue(State.NOT_KNOWN, null);

    public FigureValue {
        if ((state == State.VALUE) != (number != null)) {
            throw new IllegalArgumentException("a value has a number, and nothing else has");
        }
        // 20.0 and 20 are the same figure.
        number = number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    public static FigureValue of(BigDecimal number) {
        return new FigureValue(State.VALUE, number);
    }

    public static FigureValue of(long number) {
        return of(BigDecimal.valueOf(number));
    }
}
