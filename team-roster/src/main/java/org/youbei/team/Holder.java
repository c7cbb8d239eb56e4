package org.youbei.team;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a post, or stands in; masked.
 *
 * @param reachedOn the last day on which the person answered a call; null for never
 */
public record Holder(
        UUID person,
        String name,
        String phone,
        LocalDate since,
        @Nullable LocalDate reachedOn) {}
