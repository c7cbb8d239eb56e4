package org.youbei.plan.coverage;

import org.jspecify.annotations.Nullable;
import org.youbei.model.HazardCategory;
import org.youbei.plan.PlanKind;

/** A kind of plan, with the category of emergency where it has one. */
public record Slot(PlanKind kind, @Nullable HazardCategory category) {}
