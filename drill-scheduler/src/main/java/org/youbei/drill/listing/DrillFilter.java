package org.youbei.drill.listing;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillState;
import org.youbei.model.JurisdictionCode;

/**
 * Which drills a list shows; null filters nothing.
 *
 * @param unit this unit and all below it
 * @param year in which it takes place, in China
 * @param q part of the title
 */
public record DrillFilter(
        @Nullable DrillState state,
        @Nullable DrillForm form,
        @Nullable JurisdictionCode unit,
        @Nullable Year year,
        @Nullable String q) {
    public static final DrillFilter ALL = new DrillFilter(null, null, null, null, null);

    public DrillFilter in(JurisdictionCode other) {
        return new DrillFilter(state, form, other, year, q);
    }
}
