package org.youbei.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that a person has agreed to.
 *
 * @param line of the file
 * @param known what is stored now, the same that the preview showed; null where the thing is new
 */
public record SheetChange<T>(
        int line, List<String> key, T entry, @Nullable T known) {}
