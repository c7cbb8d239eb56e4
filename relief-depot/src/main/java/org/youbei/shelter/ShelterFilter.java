package org.youbei.shelter;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Hazard;
import org.youbei.shelter.site.Stay;

/**
 * Which shelters a list shows; null filters nothing.
 *
 * @param state null means all in use
 * @param hazard only those that protect from it
 * @param q part of the name or the address
 */
public record ShelterFilter(
        @Nullable ShelterState state,
        @Nullable Stay stay,
        @Nullable Grade grade,
        @Nullable Hazard hazard,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final ShelterFilter ALL = new ShelterFilter(null, null, null, null, null, null);

    public ShelterFilter in(@Nullable JurisdictionCode other) {
        return new ShelterFilter(state, stay, grade, hazard, other, q);
    }

    public ShelterFilter standing(ShelterState other) {
        return new ShelterFilter(other, stay, grade, hazard, unit, q);
    }
}
