package org.youbei.incident;

import java.time.Instant;
import java.util.UUID;

/** A line of the timeline: what became of an incident, from whichever module. */
public record IncidentLine(UUID id, String what, String said, Instant at, String name) {}
