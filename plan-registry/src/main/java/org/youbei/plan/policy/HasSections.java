package org.youbei.plan.policy;

import java.util.stream.Stream;
import org.youbei.plan.PlanRefusal;

/** The structure is there to be reviewed. */
final class HasSections implements PlanPolicy {
    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.sections().isEmpty()
                ? Stream.of(blocker(PlanRefusal.SECTIONS_MISSING, Spot.at(Spot.Kind.TEXT)))
                : Stream.empty();
    }
}
