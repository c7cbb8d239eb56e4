package org.youbei.drill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a drill's timeline; {@code step} is a {@link DrillStep} or {@code REGISTRATION}. */
public record DrillEvent(
        String step, @Nullable DrillState before, DrillState after, String name, String remark, Instant happenedAt) {}
