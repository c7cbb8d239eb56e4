package org.youbei.assessment.assessor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.invitation.Seal;
import org.youbei.model.JurisdictionCode;

/**
 * An expert who was invited to score.
 *
 * @param expert in the register of the district
 * @param units that the invitation covers; {@code codes} its indicators
 * @param handedIn null while it may still change
 * @param cells how many cells that is; {@code scored} of them are
 */
public record Assessor(
        UUID id,
        UUID campaign,
        UUID expert,
        String name,
        String employer,
        List<JurisdictionCode> units,
        List<String> codes,
        Seal seal,
        @Nullable Instant handedIn,
        int cells,
        int scored) {
    public Assessor {
        units = List.copyOf(units);
        codes = List.copyOf(codes);
    }

    public boolean covers(JurisdictionCode unit, String code) {
        return units.contains(unit) && codes.contains(code);
    }

    /** Whether it can still be used by somebody. */
    public boolean isRunning(LocalDate today) {
        return handedIn == null && seal.ended(today).isEmpty();
    }
}
