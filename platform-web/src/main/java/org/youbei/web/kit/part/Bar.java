package org.youbei.web.kit.part;

import org.jspecify.annotations.Nullable;

/**
 * A bar beside the number that it draws; shares of the longest of its table, in per cent.
 *
 * @param length of what is shown
 * @param before of the time before, drawn thinner; nothing where there is none
 * @param mark where it should end; nothing where nothing is said
 * @param late whether it went past the mark
 */
public record Bar(
        int length, @Nullable Integer before, @Nullable Integer mark, boolean late) {
    private static final int WHOLE = 100;

    /** @param most what fills the whole width; where it is 0 there is nothing to draw */
    public static Bar of(double value, @Nullable Double before, @Nullable Double mark, double most) {
        return new Bar(
                share(value, most),
                before == null ? null : share(before, most),
                mark == null ? null : share(mark, most),
                mark != null && value > mark);
    }

    /** A share in per cent, 1 at least where there is anything. */
    public static int share(double value, double most) {
        if (value <= 0 || most <= 0) {
            return 0;
        }
        return Math.clamp(Math.round(value * WHOLE / most), 1, WHOLE);
    }
}
