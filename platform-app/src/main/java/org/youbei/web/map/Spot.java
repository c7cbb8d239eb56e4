package org.youbei.web.map;

import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.RiskColour;
import org.youbei.web.kit.part.State;

/**
 * Something at a place.
 *
 * @param at null where nobody knows; it stands in the table only
 * @param colour whose shape the mark has
 * @param late past its date: drawn with a second outline
 * @param under what the table says besides
 */
public record Spot(
        @Nullable GeoPoint at, RiskColour colour, boolean late, String href, String label, String under, State state) {}
