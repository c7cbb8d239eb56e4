package org.youbei.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param kinds as what units of the scope know the person, words of {@link MembershipKind} parted by commas */
public record PersonRow(
        UUID id,
        String name,
        String phone,
        String unitName,
        String kinds,
        @Nullable LocalDate reachedOn) {}
