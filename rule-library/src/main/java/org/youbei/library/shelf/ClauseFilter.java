package org.youbei.library.shelf;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.library.text.DocumentKind;

/**
 * Which clauses a list shows; null filters nothing.
 *
 * @param q words, each of which stands in the heading or the text of the clause
 * @param document only of this text
 */
public record ClauseFilter(
        @Nullable String q,
        @Nullable DocumentKind kind,
        @Nullable UUID document) {}
