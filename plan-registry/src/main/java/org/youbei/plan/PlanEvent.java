package org.youbei.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a plan's timeline.
 *
 * @param step a {@link PlanStep}, or what else happened to it: {@code REGISTRATION}, {@code SUPERSESSION}
 * @param before the state of the version before, nothing for its first line
 * @param effectiveOn the day it counts from, as the person said; {@code at} is when it was entered
 */
public record PlanEvent(
        int version,
        String step,
        @Nullable VersionState before,
        VersionState after,
        String name,
        LocalDate effectiveOn,
        String remark,
        Instant at) {}
