package org.youbei.assessment.method.robustness;

import org.jspecify.annotations.Nullable;

/**
 * The weight of one criterion at which two units have the same weighted sum, the other weights keeping their proportions.
 *
 * @param inside whether that weight lies between 0 and 1
 * @param relativeChange (crossing − weight)/weight; null for a weight of 0
 */
public record Crossing(
        int criterion,
        int first,
        int second,
        double weight,
        boolean inside,
        @Nullable Double relativeChange) {}
