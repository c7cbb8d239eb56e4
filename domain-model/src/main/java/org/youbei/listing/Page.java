package org.youbei.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list and where the next begin.
 *
 * @param next the word of the cursor after which the next page begins, null on the last one
 */
public record Page<R>(List<R> rows, @Nullable String next) {
    public Page {
        rows = List.copyOf(rows);
    }
}
