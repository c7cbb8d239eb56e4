package org.youbei.inspection.visit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which visits a list shows; null filters nothing.
 *
 * @param failed only those that found something
 * @param q part of the point's name or the worker's
 */
public record VisitFilter(
        @Nullable Boolean failed,
        @Nullable UUID point,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static VisitFilter of(UUID point) {
        return new VisitFilter(null, point, null, null);
    }
}
