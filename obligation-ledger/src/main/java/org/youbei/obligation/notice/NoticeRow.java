package org.youbei.obligation.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it.
 *
 * @param rule {@code overdue}, {@code escalation}, {@code alarm}, or {@code reminder-} with the days left
 * @param unit name of the unit that has to do it
 */
public record NoticeRow(
        UUID id,
        String rule,
        UUID obligation,
        String title,
        String unit,
        LocalDate due,
        @Nullable String position,
        Instant raisedAt,
        boolean read) {}
