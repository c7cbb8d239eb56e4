package org.youbei.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A person as pages show it: masked.
 *
 * @param unit that entered it first
 * @param reachedOn the last day on which the person answered a call; null for never
 * @param anonymisedOn since when nothing personal is kept any more; null while it is
 */
public record Person(
        UUID id,
        JurisdictionCode unit,
        int revision,
        String name,
        IdNumber.Kind idKind,
        String idShown,
        String phone,
        LocalDate noticedOn,
        String noticeVersion,
        @Nullable LocalDate reachedOn,
        @Nullable LocalDate anonymisedOn) {}
