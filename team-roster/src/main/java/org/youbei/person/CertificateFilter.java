package org.youbei.person;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.person.certificate.CertificateState;

/** Which certificates a list shows; null filters nothing. Those that a later one replaced are left out. */
public record CertificateFilter(
        @Nullable CertificateState state,
        @Nullable String kind,
        @Nullable JurisdictionCode unit) {}
