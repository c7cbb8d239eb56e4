package org.youbei.web.map;

import org.youbei.model.RiskColour;
import org.youbei.place.Shape;

/**
 * A line or an area on the map; the mark in its middle leads on and stands in the table.
 *
 * @param label what the map says where somebody points at it
 */
public record Drawing(String label, RiskColour colour, Shape shape) {}
