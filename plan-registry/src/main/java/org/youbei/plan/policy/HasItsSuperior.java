package org.youbei.plan.policy;

import java.util.stream.Stream;
import org.youbei.model.JurisdictionLevel;
import org.youbei.plan.PlanKind;

/** A plan that must conform to a superior one says to which (article 24, item 2). */
final class HasItsSuperior implements PlanPolicy {
    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        var top = version.isOf(PlanKind.GENERAL)
                && version.entry().unit().level().compareTo(JurisdictionLevel.DISTRICT) <= 0;
        return version.entry().superior() == null && !top
                ? Stream.of(advice(Spot.at(Spot.Kind.DESCRIPTION)))
                : Stream.empty();
    }
}
