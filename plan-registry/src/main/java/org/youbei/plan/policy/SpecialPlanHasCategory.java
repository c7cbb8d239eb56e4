package org.youbei.plan.policy;

import java.util.stream.Stream;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanRefusal;

/** A special plan is about one category of emergencies. */
final class SpecialPlanHasCategory implements PlanPolicy {
    @Override
    public int article() {
        return 9;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.isOf(PlanKind.SPECIAL) && version.entry().category() == null
                ? Stream.of(blocker(PlanRefusal.CATEGORY_MISSING, Spot.at(Spot.Kind.DESCRIPTION)))
                : Stream.empty();
    }
}
