package org.youbei.web.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.audit.AuditFilter;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;

/**
 * What the address of the trail asks for.
 *
 * @param q part of the name of who acted
 * @param from the first day
 * @param to the last day
 */
record AuditQuery(
        @Nullable String q,
        @Nullable String action,
        @Nullable JurisdictionCode unit,
        @Nullable UUID subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** The last year of which the database has every day. */
    private static final int LAST_YEAR = 9999;

    AuditFilter filter() {
        return new AuditFilter(
                q,
                action == null || action.isBlank() ? null : action.strip(),
                unit,
                subject,
                startOf(from, 0),
                startOf(to, 1));
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day, int later) {
        if (day == null) {
            return null;
        }
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no year of the trail");
        }
        return day.plusDays(later).atStartOfDay(ChinaTime.ZONE).toInstant();
    }
}
