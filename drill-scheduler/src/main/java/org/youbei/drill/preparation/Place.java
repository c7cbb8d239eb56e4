package org.youbei.drill.preparation;

import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/** The drill that something belongs to, and whose row it therefore is. */
public record Place(UUID drill, JurisdictionCode unit) {}
