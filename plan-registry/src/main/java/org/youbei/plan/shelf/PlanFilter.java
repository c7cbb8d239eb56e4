package org.youbei.plan.shelf;

import org.jspecify.annotations.Nullable;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.PlanKind;
import org.youbei.plan.VersionState;

/**
 * Which plans to list; nothing set means all of the scope.
 *
 * @param unit that unit and everything below it
 * @param above the plans of superior units that may be read here, instead of those of the scope
 * @param text words, each of which stands in the title, document number, unit's name or in a section
 * @param number a part of the document number
 * @param overdue only plans with a duty past its date
 */
public record PlanFilter(
        @Nullable PlanKind kind,
        @Nullable HazardCategory category,
        @Nullable JurisdictionCode unit,
        @Nullable VersionState state,
        boolean above,
        String text,
        String number,
        boolean overdue,
        PlanSort sort,
        boolean descending) {
    public PlanFilter(
            @Nullable PlanKind kind,
            @Nullable HazardCategory category,
            @Nullable JurisdictionCode unit,
            @Nullable VersionState state,
            boolean above,
            String text,
            PlanSort sort,
            boolean descending) {
        this(kind, category, unit, state, above, text, "", false, sort, descending);
    }

    public static final PlanFilter ALL = new PlanFilter(null, null, null, null, false, "", PlanSort.CHANGED, true);
}
