package org.youbei.incident;

import java.time.Instant;

/** A line of the timeline: what became of an incident, from whichever module. */
public record IncidentLine(String what, String said, Instant at, String name) {}
