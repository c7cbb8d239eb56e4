package org.youbei.web.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
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
 * @param unit its code, or part of its name
 * @param kind of thing
 * @param from the first day
 * @param to the last day
 */
record AuditQuery(
        @Nullable String q,
        @Nullable String action,
        @Nullable String unit,
        @Nullable String kind,
        @Nullable UUID subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** The last year of which the database has every day. */
    private static final int LAST_YEAR = 9999;

    private static final Pattern CODE = Pattern.compile("[0-9]+");

    AuditFilter filter() {
        var place = word(unit);
        boolean code = place != null && CODE.matcher(place).matches();
        return new AuditFilter(
                q,
                word(action),
                place != null && code ? code(place) : null,
                code ? null : place,
                word(kind),
                subject,
                startOf(from, 0),
                startOf(to, 1));
    }

    private static @Nullable String word(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static JurisdictionCode code(String typed) {
        try {
            return new JurisdictionCode(typed);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no code of a unit", e);
        }
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
