package org.youbei.inspection.hazard;

import java.util.UUID;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.model.Actor;

/** A hazard was found that nobody had found before; told in the transaction that keeps it. */
public record HazardFound(Actor actor, UUID hazard, HazardGrade grade, Discovery discovery) {}
