package org.youbei.plan.policy;

import java.util.stream.Stream;

/** No law, regulation or plan is cited that has been replaced (article 35, item 1). */
final class CitesLawInForce implements PlanPolicy {
    @Override
    public int article() {
        return 35;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.sections().stream()
                .flatMap(section -> Regulations.shipped()
                        .replacedIn(section.body())
                        .map(replaced -> advice(
                                Spot.of(section),
                                replaced.cited(),
                                replaced.successor(),
                                replaced.since(),
                                replaced.source())));
    }
}
