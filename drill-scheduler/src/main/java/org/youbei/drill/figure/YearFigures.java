package org.youbei.drill.figure;

import org.jspecify.annotations.Nullable;

/**
 * The drills of one year.
 *
 * @param planned all that were not cancelled
 * @param done those that were evaluated
 * @param stamped steps with planned minutes that were stamped
 * @param inTime those of them that were not late
 * @param deviation mean seconds by which stamped steps were later than planned; nothing where none was stamped
 * @param findings found in them
 * @param repeated findings that an earlier drill had found already
 */
public record YearFigures(
        int year,
        int planned,
        int done,
        int cancelled,
        int stamped,
        int inTime,
        @Nullable Double deviation,
        int findings,
        int repeated) {}
