package org.youbei.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a timeline.
 *
 * @param part of the thing that it is about; null where a thing has no parts
 * @param step a step's name, or what else happened
 * @param before the state before; null for the first line
 * @param on the day in China that it counts from, as the person said; {@code at} is when it was entered
 * @param <E> the states
 */
public record Fact<E extends Enum<E>>(
        @Nullable UUID part,
        String step,
        @Nullable E before,
        E after,
        String name,
        LocalDate on,
        String remark,
        Instant at) {}
