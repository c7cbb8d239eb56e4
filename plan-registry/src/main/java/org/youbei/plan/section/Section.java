package org.youbei.plan.section;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section of a version.
 *
 * @param parent the section it stands in, nothing for a chapter
 * @param position its place in reading order over the whole version, from 0
 * @param depth 1 for a chapter
 * @param number as printed, such as {@code 1.2} or {@code 第三条}; may be empty
 * @param body paragraphs parted by line breaks; the cells of a table's row by tabs
 * @param revision counts the changes of the words
 */
public record Section(
        UUID id,
        UUID version,
        @Nullable UUID parent,
        int position,
        int depth,
        String number,
        String title,
        String body,
        int revision) {}
