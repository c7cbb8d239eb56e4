package org.youbei.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.youbei.model.Actor;

/**
 * What is needed to take a step.
 *
 * @param version the one that the step is taken with
 * @param request the id that the form carried
 * @param today the day in China
 */
record Taking(Actor actor, Plan plan, PlanVersion version, UUID request, LocalDate today, Instant now) {}
