package org.youbei.plan;

import org.springframework.stereotype.Component;

/** The version in work ends; the plan in force stays. */
@Component
class WithdrawalRule implements StepRule<Step.Withdrawal> {

    @Override
    public Class<Step.Withdrawal> step() {
        return Step.Withdrawal.class;
    }

    @Override
    public void check(Taking taking, Step.Withdrawal step, Objections found) {
        found.required("reason", step.reason(), Objections.LONG);
    }

    @Override
    public Mark apply(Taking taking, Step.Withdrawal step) {
        var before = taking.version().state();
        taking.version().end(taking.today(), step.reason());
        taking.plan().giveUpWork(taking.now());
        return new Mark(taking.version(), before, taking.today(), step.reason());
    }
}
