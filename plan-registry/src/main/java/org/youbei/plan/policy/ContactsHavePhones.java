package org.youbei.plan.policy;

import java.util.stream.Stream;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanRefusal;

/** Whom a plan tells to call can be called. In a handbook the numbers are the content, elsewhere their lack is advised against. */
final class ContactsHavePhones implements PlanPolicy {
    @Override
    public int article() {
        return 17;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        return version.structure().contacts().stream()
                .filter(contact -> !contact.reachable())
                .map(contact -> version.isOf(PlanKind.HANDBOOK)
                        ? blocker(PlanRefusal.PHONE_MISSING, Spot.of(contact))
                        : advice(Spot.of(contact)));
    }
}
