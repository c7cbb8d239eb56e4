package org.youbei.plan;

import org.springframework.stereotype.Component;

/** Goes back, with a reason, to a state that lies before. */
@Component
class ReturnRule implements StepRule<Step.Return> {

    @Override
    public Class<Step.Return> step() {
        return Step.Return.class;
    }

    @Override
    public void check(Taking taking, Step.Return step, Objections found) {
        found.required("reason", step.reason(), Objections.LONG);
        if (step.to().compareTo(VersionState.SUBMITTED) > 0
                || step.to().compareTo(taking.version().state()) >= 0) {
            found.add(PlanRefusal.RETURN_TARGET.at("to"));
        }
    }

    @Override
    public Mark apply(Taking taking, Step.Return step) {
        var before = taking.version().state();
        taking.version().returnTo(step.to());
        return new Mark(taking.version(), before, taking.today(), step.reason());
    }
}
