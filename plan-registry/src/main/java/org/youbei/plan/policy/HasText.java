package org.youbei.plan.policy;

import java.util.stream.Stream;
import org.youbei.plan.PlanRefusal;

/** The main content is there to be reviewed. */
final class HasText implements PlanPolicy {
    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.sections().stream().allMatch(section -> section.body().isBlank())
                ? Stream.of(blocker(PlanRefusal.TEXT_MISSING, Spot.at(Spot.Kind.TEXT)))
                : Stream.empty();
    }
}
