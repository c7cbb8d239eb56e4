package org.youbei.plan.policy;

import java.util.stream.Stream;

/** A response level says what is done at it (article 24, item 4). */
final class ResponsesSayWhatIsDone implements PlanPolicy {
    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.structure().responses().stream()
                .filter(response -> response.actions().isBlank())
                .map(response -> advice(Spot.of(response)));
    }
}
