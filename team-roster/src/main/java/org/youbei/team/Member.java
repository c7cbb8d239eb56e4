package org.youbei.team;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a team, masked.
 *
 * @param until the last day; null while it goes on
 */
public record Member(
        UUID person,
        String name,
        String phone,
        MemberRole role,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate reachedOn) {}
