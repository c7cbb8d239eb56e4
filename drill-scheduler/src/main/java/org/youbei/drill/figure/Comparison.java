package org.youbei.drill.figure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.drill.DrillForm;
import org.youbei.drill.evaluation.OverallGrade;

/**
 * A drill beside the last one that drilled the same.
 *
 * @param steps those that both have, in the order of the later one
 */
public record Comparison(Side earlier, Side later, List<Step> steps) {
    public Comparison {
        steps = List.copyOf(steps);
    }

    /**
     * One of the two.
     *
     * @param seconds of running time
     * @param repeated findings that an earlier drill had found already
     */
    public record Side(
            UUID id,
            String title,
            DrillForm form,
            Instant startedAt,
            long seconds,
            OverallGrade overall,
            int expected,
            int there,
            int steps,
            int stamped,
            int late,
            int findings,
            int repeated) {}

    /** A step of both; seconds after the start, nothing where it was not stamped. */
    public record Step(
            String post,
            String action,
            @Nullable Integer planned,
            @Nullable Long earlier,
            @Nullable Long later) {}
}
