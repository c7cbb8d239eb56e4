package org.youbei.education.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people knew before and after, in per cent of the questions. */
public final class Learning {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Learning() {}

    /**
     * @param before mean of those who answered before, in per cent to one decimal; null where nobody did
     * @param after the same afterwards
     * @param gain the share of what could still be learnt that was learnt, (after − before) ÷ (100 − before), to two decimals (Hake 1998); null where
     *     either is missing or nothing could be learnt
     */
    public record Result(
            int askedBefore,
            int askedAfter,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable BigDecimal gain) {}

    /** An answer as far as learning goes. */
    public record Score(boolean after, int correct, int asked) {}

    public static Result of(List<Score> scores) {
        var before = scores.stream().filter(one -> !one.after()).toList();
        var after = scores.stream().filter(Score::after).toList();
        var had = mean(before);
        var has = mean(after);
        return new Result(before.size(), after.size(), rounded(had), rounded(has), gain(had, has));
    }

    private static @Nullable BigDecimal mean(List<Score> scores) {
        int asked = scores.stream().mapToInt(Score::asked).sum();
        int correct = scores.stream().mapToInt(Score::correct).sum();
        return asked == 0
                ? null
                : BigDecimal.valueOf(correct)
                        .multiply(WHOLE)
                        .divide(BigDecimal.valueOf(asked), 6, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal gain(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null || after == null || before.compareTo(WHOLE) >= 0) {
            return null;
        }
        return after.subtract(before).divide(WHOLE.subtract(before), 2, RoundingMode.HALF_UP);
    }
}
