package org.youbei.division;

import org.youbei.model.JurisdictionCode;

/** A unit as a table names it. */
public record Division(JurisdictionCode code, String name) {}
