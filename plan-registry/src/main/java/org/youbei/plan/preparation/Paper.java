package org.youbei.plan.preparation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a version.
 *
 * @param title as people call it, with its date where it is kept elsewhere
 * @param attachment the stored file, nothing for a paper kept elsewhere
 */
public record Paper(
        UUID id, PaperKind kind, String title, @Nullable UUID attachment, String addedBy, Instant addedAt) {}
