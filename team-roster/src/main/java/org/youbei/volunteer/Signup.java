package org.youbei.volunteer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in a shift, masked. */
public record Signup(
        UUID id,
        UUID shift,
        UUID volunteer,
        String name,
        String phone,
        @Nullable Instant inAt,
        @Nullable Instant outAt) {}
