package org.youbei.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** @param until its last day; null while it goes on */
public record Membership(
        JurisdictionCode unit,
        String unitName,
        MembershipKind kind,
        LocalDate since,
        @Nullable LocalDate until) {}
