package org.youbei.plan.policy;

import java.util.stream.Stream;

/** The plan says who signs it: without the approver it is issued neither signed nor dated. */
final class NamesItsApprover implements PlanPolicy {
    @Override
    public int article() {
        return 25;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.entry().approver().isEmpty()
                ? Stream.of(advice(Spot.at(Spot.Kind.DESCRIPTION)))
                : Stream.empty();
    }
}
