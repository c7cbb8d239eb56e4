package org.youbei.drill.figure;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * The drills of a unit and those below it in one year.
 *
 * @param deviation mean seconds by which stamped steps were later than planned; nothing where none was stamped
 * @param open findings of the year that nobody has done yet
 */
public record UnitFigures(
        JurisdictionCode unit,
        String name,
        int planned,
        int done,
        int cancelled,
        @Nullable Double deviation,
        int findings,
        int open) {}
