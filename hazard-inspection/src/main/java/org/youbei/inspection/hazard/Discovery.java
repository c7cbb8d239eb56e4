package org.youbei.inspection.hazard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.point.Point;

/**
 * A hazard as it was found at a point.
 *
 * @param visit during which it was found, if it was
 * @param report of a resident that led to it, if one did
 * @param item the checklist's code; nothing for what no checklist asks
 * @param proposed the grade that the checklist or the finder proposes
 * @param at when it was found
 */
public record Discovery(
        Point point,
        @Nullable UUID visit,
        @Nullable UUID report,
        @Nullable String item,
        String description,
        HazardGrade proposed,
        Instant at) {}
