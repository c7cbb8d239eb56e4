package org.youbei.plan.policy;

import java.util.stream.Stream;
import org.youbei.model.JurisdictionLevel;

/** The plan of a street or a community says who answers and how to reach them. */
final class NamesWhomToCall implements PlanPolicy {
    @Override
    public int article() {
        return 15;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        var small = version.entry().unit().level().compareTo(JurisdictionLevel.STREET) >= 0;
        return small && version.structure().contacts().isEmpty()
                ? Stream.of(advice(Spot.at(Spot.Kind.CONTACTS)))
                : Stream.empty();
    }
}
