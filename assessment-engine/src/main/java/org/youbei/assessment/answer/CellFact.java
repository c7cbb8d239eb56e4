package org.youbei.assessment.answer;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param what ANSWERED, RETURNED, COMMENTED, DECIDED, APPROVED, UNAPPROVED, PROVED, COPIED */
public record CellFact(
        String code,
        String what,
        @Nullable CellState state,
        @Nullable BigDecimal value,
        String text,
        String name,
        Instant at) {}
