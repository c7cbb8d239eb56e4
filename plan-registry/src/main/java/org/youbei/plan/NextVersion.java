package org.youbei.plan;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.youbei.model.UuidV7;

/** Begins a further version of a plan, without a text yet. */
@Component
class NextVersion {
    private final PlanVersions versions;
    private final Clock clock;

    NextVersion(PlanVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    PlanVersion begin(Taking taking, Procedure procedure, PlanSource source) {
        var base = taking.version();
        var number =
                versions.findByPlanOrderByNumberDesc(base.plan()).getFirst().number() + 1;
        var next =
                new PlanVersion(UuidV7.next(clock), base.plan(), base.unit(), number, procedure, source, taking.now());
        versions.saveAndFlush(next);
        taking.plan().begin(next.getId(), taking.now());
        return next;
    }
}
