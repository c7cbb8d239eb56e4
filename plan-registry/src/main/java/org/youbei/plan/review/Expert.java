package org.youbei.plan.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expert of a review.
 *
 * @param signedOn the day of the signature
 * @param recordedBy who recorded the signature; empty where nobody did, or before that was kept
 * @param scan the attachment with the signed paper
 * @param proof why there is no scan, and how the signature is known
 * @param recusedBecause why the expert takes no part in it
 */
public record Expert(
        UUID id,
        String name,
        String unit,
        @Nullable LocalDate signedOn,
        @Nullable String recusedBecause,
        String recordedBy,
        @Nullable UUID scan,
        String proof) {
    /** Somebody who is asked to take part. */
    public static Expert asked(UUID id, String name, String unit) {
        return new Expert(id, name, unit, null, null, "", null, "");
    }

    public boolean takesPart() {
        return recusedBecause == null;
    }
}
