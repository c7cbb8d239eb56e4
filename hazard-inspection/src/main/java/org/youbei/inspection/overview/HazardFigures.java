package org.youbei.inspection.overview;

import org.jspecify.annotations.Nullable;

/**
 * Figures over the hazards found in a period.
 *
 * @param key the group: a unit's code, or the name of a type, colour or grade
 * @param label the unit's name; the key where there is none
 * @param closed of those found, how many are closed by now
 * @param onTime of those closed, how many were submitted by their date
 * @param overdue of those found, how many are past their date now
 * @param medianDays from being found to being accepted, over those closed; nothing where none is
 */
public record HazardFigures(
        String key,
        String label,
        long found,
        long major,
        long closed,
        long onTime,
        long overdue,
        @Nullable Double medianDays) {
    /** 整改率 in percent, rounded down: never 100 before all are closed. */
    public long closingRate() {
        return found == 0 ? 100 : closed * 100 / found;
    }

    /** 按期整改率 in percent, rounded down. */
    public long onTimeRate() {
        return closed == 0 ? 100 : onTime * 100 / closed;
    }
}
