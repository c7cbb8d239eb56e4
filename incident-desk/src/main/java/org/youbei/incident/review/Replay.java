package org.youbei.incident.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.drill.run.RunStep;
import org.youbei.incident.IncidentLine;

/**
 * What happened, minute by minute from when the unit learned of it, and what was planned against what was done.
 *
 * @param lines the first in front
 * @param steps of all plans in action
 */
public record Replay(List<Moment> lines, List<Compared> steps) {
    public Replay {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /**
     * A line of the timeline.
     *
     * @param minute whole minutes since the unit learned of it; below zero for before
     */
    public record Moment(long minute, IncidentLine line) {}

    /**
     * A step of a plan.
     *
     * @param planned minutes after the start of the plan; null where it says none
     * @param real whole minutes until it was done, begun ones counted; null where nobody did
     */
    public record Compared(
            String plan,
            String post,
            String action,
            @Nullable Integer planned,
            @Nullable Long real) {
        public boolean isMissed() {
            return real == null;
        }

        /** One second past the planned minutes is late, as on the run sheet. */
        public boolean isLate() {
            return planned != null && real != null && real > planned;
        }

        static Compared of(String plan, RunStep step) {
            var seconds = step.stampedSeconds();
            return new Compared(
                    plan,
                    step.post(),
                    step.action(),
                    step.plannedMinutes(),
                    seconds == null ? null : Long.valueOf(Math.ceilDiv(seconds, 60L)));
        }
    }

    /** However many timelines were merged, in the order of time; what happened at the same moment stays in the order in which it came. */
    public static List<Moment> merged(Instant known, List<List<IncidentLine>> timelines) {
        var all = new ArrayList<IncidentLine>();
        timelines.forEach(all::addAll);
        return all.stream()
                .sorted(Comparator.comparing(IncidentLine::at))
                .map(line -> new Moment(
                        Math.floorDiv(Duration.between(known, line.at()).toSeconds(), 60L), line))
                .toList();
    }

    public long late() {
        return steps.stream().filter(Compared::isLate).count();
    }

    public long missed() {
        return steps.stream().filter(Compared::isMissed).count();
    }
}
