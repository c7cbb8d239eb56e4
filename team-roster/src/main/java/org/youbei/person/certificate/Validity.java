package org.youbei.person.certificate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long a certificate holds.
 *
 * @param issued its first day
 * @param until its last day, which still counts; null where it has no end
 * @param graceDays days after the last day in which it may be renewed; it gives no right in them
 */
public record Validity(LocalDate issued, @Nullable LocalDate until, int graceDays) {
    /** A certificate that holds for months: until the same day of that month, or its last day where there is no such day. */
    public static Validity ofMonths(LocalDate issued, @Nullable Integer months) {
        return new Validity(issued, months == null ? null : issued.plusMonths(months), 0);
    }

    /** Whether it gives its right on a day, the last one included. */
    public boolean counts(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    /**
     * How it stands on a day.
     *
     * @param window expiring when at most this many days are left
     */
    public CertificateState on(LocalDate day, int window) {
        if (until == null) {
            return CertificateState.VALID;
        }
        var left = ChronoUnit.DAYS.between(day, until);
        if (left > window) {
            return CertificateState.VALID;
        }
        if (left >= 0) {
            return CertificateState.EXPIRING;
        }
        return -left <= graceDays ? CertificateState.IN_GRACE : CertificateState.EXPIRED;
    }
}
