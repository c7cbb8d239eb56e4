package org.youbei.plan;

import org.springframework.stereotype.Component;
import org.youbei.workflow.StepRecord;

/** The version in work ends; the plan in force stays. */
@Component
class WithdrawalRule implements PlanStepRule<Step.Withdrawal> {

    @Override
    public Class<Step.Withdrawal> step() {
        return Step.Withdrawal.class;
    }

    @Override
    public void check(VersionRequest asked, Step.Withdrawal step, Objections found) {
        found.required("reason", step.reason(), Objections.LONG);
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Withdrawal step) {
        var taken = asked.take(step, asked.today(), step.reason());
        asked.plan().giveUpWork(asked.now());
        return taken;
    }
}
