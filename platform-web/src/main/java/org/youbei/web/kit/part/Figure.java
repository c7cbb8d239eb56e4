package org.youbei.web.kit.part;

import org.jspecify.annotations.Nullable;

/**
 * One number that leads somewhere.
 *
 * @param label what is counted
 * @param value the number, formatted
 * @param unit its unit; may be empty
 * @param detail one line of what to know beside it; may be empty
 * @param href the list behind the number, null where there is none
 * @param late whether the number is bad news
 */
public record Figure(
        String label,
        String value,
        String unit,
        String detail,
        @Nullable String href,
        boolean late) {}
