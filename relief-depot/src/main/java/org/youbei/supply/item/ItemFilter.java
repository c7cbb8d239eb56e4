package org.youbei.supply.item;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which items a list shows; null filters nothing.
 *
 * @param code beginning of the category of GB/T 38565
 * @param scarce only those below their lowest bound, or gone
 * @param q part of the name
 */
public record ItemFilter(
        @Nullable String code,
        @Nullable Boolean scarce,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final ItemFilter ALL = new ItemFilter(null, null, null, null);
}
