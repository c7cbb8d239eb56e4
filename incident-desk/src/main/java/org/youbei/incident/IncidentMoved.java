package org.youbei.incident;

import java.util.UUID;
import org.youbei.model.Actor;

/** An incident came into another state; told in the transaction that moves it. */
public record IncidentMoved(Actor actor, UUID incident, IncidentState state) {}
