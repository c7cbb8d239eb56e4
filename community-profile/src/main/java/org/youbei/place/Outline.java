package org.youbei.place;

import org.youbei.model.JurisdictionCode;

/**
 * Where a unit lies.
 *
 * @param known whether its boundary was imported; otherwise it is a hull around the unit's own points, which must be called so wherever it
 *     is shown
 */
public record Outline(JurisdictionCode unit, String name, Shape shape, boolean known) {}
