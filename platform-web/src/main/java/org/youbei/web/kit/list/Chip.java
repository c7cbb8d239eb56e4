package org.youbei.web.kit.list;

import org.jspecify.annotations.Nullable;

/**
 * One way to narrow a list.
 *
 * @param href narrows it, or takes that back
 * @param count how many rows there are of it; null where they are not counted
 */
public record Chip(
        String label,
        String href,
        boolean current,
        @Nullable Long count) {}
