package org.youbei.plan.comment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a passage of a draft.
 *
 * @param quote the words it is about, as they stood; empty for the section as a whole
 * @param name who wrote it
 * @param resolvedAt when somebody dealt with it; null while it is open
 */
public record Comment(
        UUID id,
        UUID section,
        String quote,
        String body,
        String name,
        Instant madeAt,
        @Nullable Instant resolvedAt,
        String resolvedBy) {
    public boolean isOpen() {
        return resolvedAt == null;
    }
}
