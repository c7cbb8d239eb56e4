package org.youbei.partner;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which partner organisations a list shows; null filters nothing.
 *
 * @param ability only those that can bring something of this kind
 * @param q part of the name or of what they can bring
 */
public record OrganisationFilter(
        Organisation.@Nullable Kind kind,
        @Nullable AbilityKind ability,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final OrganisationFilter ALL = new OrganisationFilter(null, null, null, null);
}
