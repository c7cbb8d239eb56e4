package org.youbei.obligation.rule;

import java.time.LocalDate;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/** What a unit decided otherwise for itself and below, why, who set it, and from when it holds. */
public record RuleOverride(
        UUID id,
        JurisdictionCode jurisdiction,
        String rule,
        String period,
        String reason,
        LocalDate validFrom,
        String setBy) {
    public java.util.List<Period> periods() {
        return Period.parseAll(period);
    }
}
