package org.youbei.plan.policy;

import java.util.stream.Stream;
import org.youbei.plan.PlanRefusal;

/** Who does a step is said: a division of tasks that names nobody is not clear (article 24, item 4). */
final class StepsNameAPost implements PlanPolicy {
    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.structure().steps().stream()
                .filter(step -> step.post().isEmpty())
                .map(step -> blocker(PlanRefusal.POST_MISSING, Spot.of(step)));
    }
}
