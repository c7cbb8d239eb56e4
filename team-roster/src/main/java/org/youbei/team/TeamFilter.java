package org.youbei.team;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which teams a list shows; null filters nothing. Disbanded ones are left out.
 *
 * @param specialty a code of a qualification
 * @param q part of the name or the base
 */
public record TeamFilter(
        @Nullable TeamKind kind,
        @Nullable String specialty,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final TeamFilter ALL = new TeamFilter(null, null, null, null);
}
