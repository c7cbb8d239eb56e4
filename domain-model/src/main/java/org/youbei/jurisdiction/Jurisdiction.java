package org.youbei.jurisdiction;

import org.youbei.model.JurisdictionCode;

/**
 * A unit of the division tree as the current scope may see it.
 *
 * @param children how many units stand directly below it
 */
public record Jurisdiction(JurisdictionCode code, String name, int children) {}
