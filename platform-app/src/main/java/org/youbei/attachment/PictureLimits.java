package org.youbei.attachment;

import java.util.Optional;
import org.youbei.model.picture.DecodingBudget;
import org.youbei.model.picture.DecodingBudget.Sender;

/**
 * How large a picture may be for its sender.
 *
 * @param pixels of the file
 * @param bytes of the file's pixels, none left out: width × height × channels × depth
 * @param budget out of which decoding is paid
 */
record PictureLimits(long pixels, long bytes, DecodingBudget budget, Sender sender) {
    /** Bytes of memory that one picture may take at once. */
    long atOnce() {
        return budget.most(sender);
    }

    Optional<DecodingBudget.Lease> lease(long taken) {
        return budget.lease(taken, sender);
    }
}
