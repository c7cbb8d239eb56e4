package org.youbei.web.kit.part;

import org.jspecify.annotations.Nullable;

/**
 * The ways from one page of a list to its neighbours; a missing way is null.
 *
 * @param first the first page, missing on the first page itself
 * @param previous the page before
 * @param next the page after
 */
public record PageLinks(
        @Nullable String first,
        @Nullable String previous,
        @Nullable String next) {
    /** Whether all rows stand on this page, so that no links are needed. */
    public boolean single() {
        return previous == null && next == null && first == null;
    }
}
