package org.youbei.partner;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which agreements a list shows; null filters nothing.
 *
 * @param unit that is one of the parties, or lies below
 * @param q part of the title, of what is shared or of a party's name
 */
public record AgreementFilter(
        @Nullable AgreementState state,
        @Nullable AbilityKind ability,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final AgreementFilter ALL = new AgreementFilter(null, null, null, null);
}
