package org.youbei.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Actor;

/**
 * A step was taken with a plan, in the running transaction.
 *
 * @param version the version that the step says something about
 * @param replaced the version that was in force before
 */
record StepTaken(
        Actor actor,
        PlanStep step,
        Plan plan,
        PlanVersion version,
        @Nullable UUID replaced) {}
