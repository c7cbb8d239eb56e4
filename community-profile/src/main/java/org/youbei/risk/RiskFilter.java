package org.youbei.risk;

import org.jspecify.annotations.Nullable;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;

/**
 * Which risks a list shows; null filters nothing.
 *
 * @param state null means all open ones, unless {@code all}
 * @param likelihood with consequence: one field of the matrix
 * @param overdue only those whose review is past its date
 * @param q part of the title, the place or the owner's post
 */
public record RiskFilter(
        @Nullable RiskState state,
        @Nullable Boolean all,
        @Nullable RiskColour colour,
        @Nullable HazardCategory category,
        @Nullable RiskSubtype subtype,
        @Nullable Integer likelihood,
        @Nullable Integer consequence,
        @Nullable Boolean overdue,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {
    public static final RiskFilter OPEN = new RiskFilter(null, null, null, null, null, null, null, null, null, null);

    public RiskFilter in(@Nullable JurisdictionCode other) {
        return new RiskFilter(state, all, colour, category, subtype, likelihood, consequence, overdue, other, q);
    }

    public RiskFilter about(String text) {
        return new RiskFilter(state, all, colour, category, subtype, likelihood, consequence, overdue, unit, text);
    }
}
