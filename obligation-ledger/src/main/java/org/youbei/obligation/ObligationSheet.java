package org.youbei.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one duty.
 *
 * @param period the period that its due date was computed with, as {@link org.youbei.obligation.rule.Period} writes it
 */
public record ObligationSheet(
        ObligationRow row,
        @Nullable UUID ownerAccount,
        String period,
        LocalDate clockStart,
        @Nullable LocalDate pausedSince,
        @Nullable LocalDate extensionAskedOn,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate escalatedOn,
        @Nullable LocalDate closedOn,
        @Nullable Evidence evidence,
        @Nullable String closingReason,
        List<Fact> facts) {
    /** What happened, by whom, with the due date before and after where it moved. */
    public record Fact(
            FactKind kind,
            LocalDate on,
            Instant notedAt,
            String by,
            @Nullable String note,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter) {}
}
