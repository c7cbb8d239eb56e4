package org.youbei.plan.policy;

import java.util.stream.Stream;

/** A section without text and without sections below it says nothing. */
final class NoSectionIsEmpty implements PlanPolicy {
    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.leaves().filter(section -> section.body().isBlank()).map(section -> advice(Spot.of(section)));
    }
}
