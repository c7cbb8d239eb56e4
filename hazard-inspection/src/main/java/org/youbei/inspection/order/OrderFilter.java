package org.youbei.inspection.order;

import org.jspecify.annotations.Nullable;

/** Which orders a list shows; null filters nothing. */
public record OrderFilter(@Nullable Boolean open) {}
