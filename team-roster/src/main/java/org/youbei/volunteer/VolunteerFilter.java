package org.youbei.volunteer;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which volunteers a list shows; null filters nothing.
 *
 * @param skill a code of a qualification
 * @param q a whole name or a whole telephone number
 */
public record VolunteerFilter(
        @Nullable VolunteerState state,
        @Nullable String skill,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public VolunteerFilter in(VolunteerState other) {
        return new VolunteerFilter(other, skill, unit, q);
    }
}
