package org.youbei.team;

import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/**
 * A team as lists show it.
 *
 * @param open whether it was not disbanded
 * @param readiness as it is today
 */
public record TeamRow(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        TeamEntry entry,
        int members,
        boolean open,
        Readiness readiness) {}
