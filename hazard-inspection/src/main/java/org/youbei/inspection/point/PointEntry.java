package org.youbei.inspection.point;

import org.jspecify.annotations.Nullable;
import org.youbei.model.CreditCode;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;

/**
 * What a person says about a point.
 *
 * @param unit the community or grid it lies in
 * @param responsibleUnit who must keep it safe, by its registered name
 * @param creditCode of the responsible unit; a body without one has nothing here
 */
public record PointEntry(
        JurisdictionCode unit,
        String name,
        PointType type,
        RiskColour colour,
        RoundClass round,
        String address,
        String responsibleUnit,
        @Nullable CreditCode creditCode,
        @Nullable GeoPoint position) {
    public PointEntry {
        name = line(name);
        address = line(address);
        responsibleUnit = line(responsibleUnit);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
