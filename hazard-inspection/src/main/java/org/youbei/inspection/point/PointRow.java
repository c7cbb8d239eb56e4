package org.youbei.inspection.point;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;

/** A point as lists and exports show it. */
public record PointRow(
        UUID id,
        String code,
        JurisdictionCode unit,
        String unitName,
        String name,
        PointType type,
        RiskColour colour,
        RoundClass round,
        String address,
        String responsibleUnit,
        @Nullable String creditCode,
        @Nullable GeoPoint position,
        @Nullable Instant lastVisitedAt,
        @Nullable LocalDate due,
        long openHazards) {}
