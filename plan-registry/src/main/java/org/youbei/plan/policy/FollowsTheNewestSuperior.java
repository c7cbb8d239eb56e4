package org.youbei.plan.policy;

import java.util.stream.Stream;

/** The superior plan was not issued anew after this version was begun (article 35, item 1). */
final class FollowsTheNewestSuperior implements PlanPolicy {
    @Override
    public int article() {
        return 35;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.superior().stream()
                .filter(superior ->
                        superior.issuedOn() != null && superior.issuedOn().isAfter(version.begun()))
                .map(superior ->
                        advice(Spot.at(Spot.Kind.DESCRIPTION), superior.title(), String.valueOf(superior.issuedOn())));
    }
}
