package org.youbei.plan;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.AfterCommit;
import org.youbei.plan.health.HealthChecks;

/** Has a plan looked at when a version of it comes into force or ends. */
@Component
class HealthWatch {
    private final AfterCommit<UUID> checks;

    HealthWatch(HealthChecks checks) {
        this.checks = new AfterCommit<>(checks::check);
    }

    @EventListener
    void taken(StepTaken taken) {
        if (taken.step() == PlanStep.ISSUE || taken.step() == PlanStep.ABOLITION) {
            checks.also(taken.plan().getId());
        }
    }
}
