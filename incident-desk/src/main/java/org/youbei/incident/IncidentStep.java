package org.youbei.incident;

import java.util.EnumSet;
import java.util.Set;

/** What can be done with an incident, in which states, and where it leads. Merging and starting a response are verbs of their own. */
public enum IncidentStep {
    VERIFICATION(IncidentState.VERIFIED, IncidentState.REPORTED),
    CONTROL(IncidentState.CONTROLLED, IncidentState.VERIFIED, IncidentState.RESPONDING),
    ENDING(IncidentState.ENDED, IncidentState.CONTROLLED),
    REVIEW(IncidentState.REVIEWED, IncidentState.ENDED),
    ARCHIVING(IncidentState.ARCHIVED, IncidentState.REVIEWED),
    FALSE_ALARM(IncidentState.FALSE_ALARM, IncidentState.REPORTED, IncidentState.VERIFIED);

    private final IncidentState to;
    private final Set<IncidentState> from;

    IncidentStep(IncidentState to, IncidentState... from) {
        this.to = to;
        this.from = EnumSet.copyOf(Set.of(from));
    }

    public IncidentState leadsTo() {
        return to;
    }

    public boolean isTakenIn(IncidentState state) {
        return from.contains(state);
    }
}
