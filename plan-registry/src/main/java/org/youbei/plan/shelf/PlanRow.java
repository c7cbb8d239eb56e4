package org.youbei.plan.shelf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.PlanKind;
import org.youbei.plan.VersionState;

/**
 * A line of the list of plans, by the version that is shown: in force, else in work, else the last.
 *
 * @param unitName the code where the unit has no name in the division table
 * @param revising whether a further version is in work beside the one in force
 */
public record PlanRow(
        UUID id,
        String title,
        PlanKind kind,
        @Nullable HazardCategory category,
        JurisdictionCode unit,
        String unitName,
        @Nullable String documentNumber,
        @Nullable LocalDate issuedOn,
        VersionState state,
        boolean revising,
        Instant changedAt) {}
