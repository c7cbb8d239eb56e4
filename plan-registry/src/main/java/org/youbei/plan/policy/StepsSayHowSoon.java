package org.youbei.plan.policy;

import java.util.stream.Stream;

/** A step says within how many minutes: measures are concrete (article 24, item 4). */
final class StepsSayHowSoon implements PlanPolicy {
    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.structure().steps().stream()
                .filter(step -> step.minutes() == null)
                .map(step -> advice(Spot.of(step)));
    }
}
