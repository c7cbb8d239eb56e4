package org.youbei.training;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has asked for a place, masked.
 *
 * @param nth in the order of asking, the first is 1
 * @param place whether there is a place for them; who has none waits
 * @param cameAt null for not yet
 * @param certificate the one that came of it; null for none
 */
public record Attendee(
        UUID id,
        UUID person,
        String name,
        String phone,
        int nth,
        boolean place,
        @Nullable Instant cameAt,
        @Nullable Result result,
        @Nullable UUID certificate) {
    /** What came of it. */
    public enum Result {
        PASSED,
        FAILED
    }
}
