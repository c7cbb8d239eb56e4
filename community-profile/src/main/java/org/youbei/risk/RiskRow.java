package org.youbei.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;

/** A risk as lists show it; likelihood, consequence and colours are null before the first assessment. */
public record RiskRow(
        UUID id,
        String title,
        JurisdictionCode unit,
        String unitName,
        HazardCategory category,
        RiskSubtype subtype,
        String place,
        String exposed,
        String owner,
        @Nullable Integer likelihood,
        @Nullable Integer consequence,
        @Nullable RiskColour colour,
        @Nullable RiskColour residualColour,
        String controls,
        RiskState state,
        LocalDate reviewDue,
        @Nullable GeoPoint at) {
    public boolean isOverdue(LocalDate today) {
        return state != RiskState.CLOSED && reviewDue.isBefore(today);
    }
}
