package org.youbei.assessment.answer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A state with its value. @param value only with {@link CellState#VALUE} */
public record Said(CellState state, @Nullable BigDecimal value) {
    public static final Said NOTHING = new Said(CellState.UNANSWERED, null);
    public static final Said NOT_APPLICABLE = new Said(CellState.NOT_APPLICABLE, null);

    public Said {
        if ((state == CellState.VALUE) != (value != null)) {
            throw new IllegalArgumentException("a value belongs to VALUE");
        }
    }

    public static Said of(BigDecimal value) {
        return new Said(CellState.VALUE, value);
    }

    /** Whether both say the same: 2 and 2.0 do. */
    public boolean same(Said other) {
        return state == other.state && (value == null || other.value != null && value.compareTo(other.value) == 0);
    }
}
