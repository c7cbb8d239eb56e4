package org.youbei.web.kit.list;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list an address asks for, and in which order.
 *
 * @param sort {@code due} or {@code -due}; null for the list's own order
 * @param after the cursor of the page before; null for the first page
 */
public record Place(@Nullable String sort, @Nullable String after) {}
