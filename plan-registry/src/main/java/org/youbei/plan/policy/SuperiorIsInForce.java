package org.youbei.plan.policy;

import java.util.stream.Stream;

/** The superior plan is in force and not newer than this version was begun (article 24, item 2, and article 35, item 1). */
final class SuperiorIsInForce implements PlanPolicy {
    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        if (version.entry().superior() == null) {
            return Stream.empty();
        }
        var superior = version.superior();
        var issued = superior.map(Examined.Superior::issuedOn);
        if (issued.isEmpty()) {
            return Stream.of(advice(
                    Spot.at(Spot.Kind.DESCRIPTION),
                    superior.map(Examined.Superior::title).orElse("—")));
        }
        return Stream.empty();
    }
}
