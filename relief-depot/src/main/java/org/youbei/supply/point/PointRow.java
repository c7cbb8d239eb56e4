package org.youbei.supply.point;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A supply point as lists show it.
 *
 * @param lots how many lie there
 * @param nextExpiry the day on which the first of them expires; null where none does
 */
public record PointRow(
        Point point, String unitName, int lots, @Nullable LocalDate nextExpiry) {}
