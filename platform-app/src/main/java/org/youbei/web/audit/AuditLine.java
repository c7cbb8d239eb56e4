package org.youbei.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An entry ready to print. */
record AuditLine(
        UUID id,
        Instant at,
        String actor,
        String roles,
        String action,
        String unit,
        String subject,
        String subjectAddress,
        List<ValueChange> changes,
        String link) {
    /** A value before and after; a dash where there was none. */
    record ValueChange(String name, String before, String after) {}
}
