package org.youbei.inspection.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** A resident's report as workers see it. The phone number is masked. */
public record Report(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        UUID point,
        String pointName,
        String text,
        String phone,
        Instant receivedAt,
        ReportState state,
        @Nullable Instant reviewedAt,
        String reviewedBy,
        String answer,
        @Nullable UUID hazard) {}
