package org.youbei.inspection.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.HazardGrade;

/** A hazard that stands open at a point, as the next visit sees it. */
public record OpenHazard(
        UUID id,
        @Nullable String item,
        String description,
        HazardGrade grade,
        HazardState state,
        LocalDate foundOn,
        @Nullable LocalDate due) {}
