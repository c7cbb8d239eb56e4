package org.youbei.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.person.certificate.CertificateState;
import org.youbei.person.certificate.Validity;

/**
 * A certificate that somebody holds.
 *
 * @param until its last day, which still counts; null without an end
 * @param previous the one that it renews
 * @param replaced whether a later one of the same kind was entered
 */
public record Certificate(
        UUID id,
        UUID person,
        String personShown,
        JurisdictionCode unit,
        String kind,
        String number,
        String issuer,
        LocalDate issued,
        @Nullable LocalDate until,
        String checkedBy,
        LocalDate checkedOn,
        @Nullable UUID previous,
        @Nullable LocalDate withdrawnOn,
        boolean replaced) {
    /** How it stands on a day, by its own dates. One that was withdrawn gives no right from that day on. */
    public CertificateState on(LocalDate day) {
        if (withdrawnOn != null && !day.isBefore(withdrawnOn)) {
            return CertificateState.EXPIRED;
        }
        var kinds = CertificateCatalogue.SHIPPED.find(kind);
        int window = kinds.map(CertificateCatalogue.CertificateKind::window).orElse(90);
        int grace = kinds.map(CertificateCatalogue.CertificateKind::grace).orElse(0);
        return new Validity(issued, until, grace).on(day, window);
    }
}
