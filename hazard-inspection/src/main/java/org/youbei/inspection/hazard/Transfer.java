package org.youbei.inspection.hazard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A hazard's way to a department and back. */
public record Transfer(
        String department,
        String reason,
        LocalDate sentOn,
        String sentBy,
        @Nullable LocalDate answeredOn,
        String answer,
        boolean taken,
        String answeredBy) {}
