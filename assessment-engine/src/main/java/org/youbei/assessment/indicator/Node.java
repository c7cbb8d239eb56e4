package org.youbei.assessment.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A node of an indicator system: a dimension, or an indicator.
 *
 * @param code unique in the system, such as {@code 1.2}
 * @param parent the code above; null at the top
 * @param weight among the nodes of the same parent; in a table of points it follows from the points
 * @param origin how the weight came about, in words
 * @param measure null for a dimension
 */
public record Node(
        String code,
        @Nullable String parent,
        int position,
        String name,
        BigDecimal weight,
        String origin,
        @Nullable Measure measure) {
    public boolean isIndicator() {
        return measure != null;
    }

    /** How it is measured; a dimension has no measure, which is a mistake of the caller. */
    public Measure measured() {
        var found = measure;
        if (found == null) {
            throw new IllegalStateException("a dimension: " + code);
        }
        return found;
    }

    public Node weighing(BigDecimal other, String how) {
        return new Node(code, parent, position, name, other, how, measure);
    }
}
