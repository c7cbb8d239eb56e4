package org.youbei.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;

/**
 * What a plan is, apart from its text.
 *
 * @param unit the unit whose plan it is; never changes
 * @param category of a special plan always, of a general plan never
 * @param superior the plan that this one hangs under, where it is known
 * @param drafter the office that writes it, may be empty
 * @param approver who approves it by article 25, may be empty until the approval
 */
public record PlanEntry(
        JurisdictionCode unit,
        PlanKind kind,
        @Nullable HazardCategory category,
        String title,
        @Nullable UUID superior,
        Confidentiality confidentiality,
        String drafter,
        String approver) {
    public PlanEntry {
        title = Wording.line(title);
        drafter = Wording.line(drafter);
        approver = Wording.line(approver);
    }
}
