package org.youbei.assessment.result;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** @param accepted null while nobody has answered */
public record Appeal(
        UUID id,
        UUID campaign,
        JurisdictionCode unit,
        String code,
        String text,
        String by,
        Instant at,
        @Nullable Boolean accepted,
        String answer,
        String answeredBy) {}
