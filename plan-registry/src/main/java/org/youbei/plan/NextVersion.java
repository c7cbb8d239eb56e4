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

    PlanVersion begin(VersionRequest asked, Procedure procedure, PlanSource source) {
        var base = asked.version();
        var number =
                versions.findByPlanOrderByNumberDesc(base.plan()).getFirst().number() + 1;
        var next =
                new PlanVersion(UuidV7.next(clock), base.plan(), base.unit(), number, procedure, source, asked.now());
        versions.saveAndFlush(next);
        asked.plan().begin(next.getId(), asked.now());
        return next;
    }
}
