package org.youbei.web.map;

import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.web.part.State;

/**
 * Something at a place.
 *
 * @param at nothing where nobody knows; it stands in the list only
 * @param late past its date: drawn with a second outline
 * @param words all that the mark shows, for those who do not see it
 */
public record Spot(
        @Nullable GeoPoint at,
        JurisdictionCode unit,
        RiskColour colour,
        boolean late,
        String href,
        String label,
        String under,
        State state,
        String words) {}
