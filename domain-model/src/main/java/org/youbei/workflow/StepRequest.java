package org.youbei.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.youbei.model.Actor;

/**
 * Somebody's wish to take a step.
 *
 * @param thing what the step is taken with; locked where the step is taken and not only asked about
 * @param id that the form carried
 * @param today the day in China
 */
public record StepRequest<T>(Actor actor, T thing, UUID id, LocalDate today, Instant now) {}
