package org.youbei.plan.policy;

import java.util.HashSet;
import java.util.stream.Stream;

/** No two sections beside each other bear one number: the structure is clear (article 24, item 3). */
final class NumbersAreUnique implements PlanPolicy {
    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        var seen = new HashSet<String>();
        return version.sections().stream()
                .filter(section -> !section.number().isEmpty())
                .filter(section -> !seen.add(section.parent() + " " + section.number()))
                .map(section -> advice(Spot.of(section), section.number()));
    }
}
