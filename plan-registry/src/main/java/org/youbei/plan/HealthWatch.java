package org.youbei.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.youbei.plan.health.HealthChecks;

/** Has a plan looked at when a version of it comes into force or ends. */
@Component
class HealthWatch {
    private final HealthChecks checks;

    HealthWatch(HealthChecks checks) {
        this.checks = checks;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void taken(StepTaken taken) {
        if (taken.step() == PlanStep.ISSUE || taken.step() == PlanStep.ABOLITION) {
            checks.check(List.of(taken.plan().getId()));
        }
    }
}
