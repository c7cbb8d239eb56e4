package org.youbei.inspection.visit;

import java.time.Instant;
import java.util.UUID;

/** A visit in a list. Times are corrected by the error of the phone's clock. */
public record FiledVisit(
        UUID id,
        UUID point,
        String pointName,
        String checklistTitle,
        String worker,
        Instant finishedAt,
        int passed,
        int failed,
        int notApplicable,
        int photos) {}
