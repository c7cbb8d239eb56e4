package org.youbei.plan;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.UuidV7;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.StepRecord;

/** The timelines of all plans; each line is about one version. */
@Component
class PlanChronicle {
    private final Chronicle lines;
    private final Clock clock;

    PlanChronicle(JdbcClient jdbc, Clock clock) {
        this.lines = new Chronicle(jdbc, clock, "plan.event", "plan", "version");
        this.clock = clock;
    }

    Chronicle lines() {
        return lines;
    }

    /** What a step did to another version by the way; the audit trail has the step. */
    void log(VersionRequest asked, StepRecord what) {
        lines.add(asked.actor(), asked.plan(), UuidV7.next(clock), what);
    }
}
