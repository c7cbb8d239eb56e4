package org.youbei.inspection.hazard;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.point.PointType;
import org.youbei.model.ChinaTime;
import org.youbei.model.RiskColour;

/**
 * Where, when and by whom a hazard was found. It never changes, whatever becomes of the point.
 *
 * @param visit on which it was found, or else
 * @param report of a resident
 * @param item of the checklist that failed; nothing for what no item asks about
 * @param foundOn the day in China
 */
@Embeddable
public record HazardOrigin(
        @Nullable UUID point,
        String pointName,
        @Enumerated(EnumType.STRING) PointType pointType,
        @Enumerated(EnumType.STRING) RiskColour colour,
        @Nullable UUID visit,
        @Nullable UUID report,
        @Nullable String item,
        Instant foundAt,
        String foundBy,
        LocalDate foundOn) {
    static HazardOrigin of(Discovery found, String foundBy) {
        var entry = found.point().entry();
        return new HazardOrigin(
                found.point().getId(),
                entry.name(),
                entry.type(),
                entry.colour(),
                found.visit(),
                found.report(),
                found.item(),
                found.at(),
                foundBy,
                ChinaTime.day(found.at()));
    }
}
