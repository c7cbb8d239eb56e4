package org.youbei.plan.policy;

import java.util.stream.Stream;
import org.youbei.plan.PlanRefusal;

/** A response level says when it begins: the levels are designed to be used (article 24, item 4). */
final class ResponsesHaveTriggers implements PlanPolicy {
    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.structure().responses().stream()
                .filter(response -> response.trigger().isBlank())
                .map(response -> blocker(PlanRefusal.TRIGGER_MISSING, Spot.of(response)));
    }
}
