package org.youbei.inspection.point;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;

/**
 * A point on a worker's way.
 *
 * @param revision to be sent back with the visit
 * @param lastVisit to be sent back with the visit
 * @param due the day until which the round must be made; nothing where none is open
 */
public record PointStop(
        UUID id,
        String code,
        int revision,
        JurisdictionCode unit,
        String name,
        PointType type,
        RiskColour colour,
        String address,
        String responsibleUnit,
        @Nullable GeoPoint position,
        @Nullable UUID lastVisit,
        @Nullable Instant lastVisitedAt,
        @Nullable LocalDate due) {}
