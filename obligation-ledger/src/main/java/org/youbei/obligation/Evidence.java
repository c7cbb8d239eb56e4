package org.youbei.obligation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a duty was done: a document, a drill, a file.
 *
 * @param type in lower case, such as {@code document}, {@code attachment}, {@code plan}
 * @param id the thing's id where it is kept here
 * @param label how people call it: a document number, a title; cut to what fits
 */
public record Evidence(String type, @Nullable UUID id, String label) {
    private static final int LONGEST_LABEL = 300;

    public Evidence {
        label = label.substring(0, Math.min(label.length(), LONGEST_LABEL));
        if (label.isBlank()) {
            throw new IllegalArgumentException("evidence needs a label");
        }
    }
}
