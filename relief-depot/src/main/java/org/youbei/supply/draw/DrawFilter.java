package org.youbei.supply.draw;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which draws a list shows; null filters nothing.
 *
 * @param late only those that should have been given back
 * @param unit that is one of the parties, or lies below
 * @param q part of the item's name, of a party's or of what it is for
 */
public record DrawFilter(
        @Nullable DrawState state,
        @Nullable Boolean late,
        @Nullable UUID agreement,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final DrawFilter ALL = new DrawFilter(null, null, null, null, null);
}
