package org.youbei.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list and where the next begin.
 *
 * @param next the key after which the next page begins, nothing on the last one
 */
public record Page<T>(List<T> rows, @Nullable String next) {
    public Page {
        rows = List.copyOf(rows);
    }
}
