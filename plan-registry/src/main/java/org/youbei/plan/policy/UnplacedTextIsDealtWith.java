package org.youbei.plan.policy;

import java.util.stream.Stream;
import org.youbei.plan.PlanRefusal;

/** What an import could not place is looked at by a person, so that nothing of the text is lost by accident. */
final class UnplacedTextIsDealtWith implements PlanPolicy {
    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.unplaced() > 0 && !version.unplacedAccepted()
                ? Stream.of(blocker(PlanRefusal.UNPLACED_OPEN, Spot.at(Spot.Kind.UNPLACED), version.unplaced()))
                : Stream.empty();
    }
}
