package org.youbei.drill.run;

import java.util.UUID;

/** A run sheet has changed: a stamp, a start, a hold, an end. Told after the commit, so that watchers read what is there. */
public record SheetChanged(UUID drill) {}
