package org.youbei.drill.listing;

import org.jspecify.annotations.Nullable;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillState;
import org.youbei.model.JurisdictionCode;

/**
 * Which drills a list shows, and in which order; everything that is nothing filters nothing.
 *
 * @param unit this unit and all below it
 * @param year in which it takes place, in China
 * @param text part of the title
 */
public record DrillFilter(
        @Nullable DrillState state,
        @Nullable DrillForm form,
        @Nullable JurisdictionCode unit,
        @Nullable Integer year,
        String text,
        DrillSort sort,
        boolean descending) {}
