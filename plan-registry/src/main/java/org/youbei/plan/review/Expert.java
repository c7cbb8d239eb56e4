package org.youbei.plan.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expert of a review.
 *
 * @param signedOn the day of the signature
 * @param recusedBecause why the expert takes no part in it
 */
public record Expert(
        UUID id,
        String name,
        String unit,
        @Nullable LocalDate signedOn,
        @Nullable String recusedBecause) {
    public boolean takesPart() {
        return recusedBecause == null;
    }
}
