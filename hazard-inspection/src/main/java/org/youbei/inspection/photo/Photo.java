package org.youbei.inspection.photo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo as pages show it.
 *
 * @param attachment nothing while its bytes have not arrived
 */
public record Photo(
        int number,
        Stage stage,
        @Nullable String item,
        String sha256,
        @Nullable Instant takenAt,
        @Nullable UUID attachment) {
    /** Before or after the hazard was put right. */
    public enum Stage {
        BEFORE,
        AFTER
    }

    public boolean isSignature() {
        return PhotoNote.SIGNATURE.equals(item);
    }

    public boolean hasArrived() {
        return attachment != null;
    }
}
