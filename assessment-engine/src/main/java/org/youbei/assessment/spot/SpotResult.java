package org.youbei.assessment.spot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * What was found of one cell.
 *
 * @param value what was found instead; null unless it differs
 */
public record SpotResult(
        UUID id,
        UUID sample,
        JurisdictionCode unit,
        String code,
        Finding finding,
        @Nullable BigDecimal value,
        String note,
        String by,
        Instant at) {}
