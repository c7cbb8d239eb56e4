package org.youbei.incident;

import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/** A line came to the timeline of an incident of a unit; told in the transaction that writes it. */
public record IncidentTold(UUID incident, JurisdictionCode unit, IncidentLine line) {}
