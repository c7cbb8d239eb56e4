package org.youbei.plan;

import org.springframework.stereotype.Component;

/** Somebody with a name approved it, on a day (article 25). */
@Component
class ApprovalRule implements StepRule<Step.Approval> {

    @Override
    public Class<Step.Approval> step() {
        return Step.Approval.class;
    }

    @Override
    public void check(Taking taking, Step.Approval step, Objections found) {
        found.required("approver", step.approver(), Objections.SHORT);
        found.past("on", step.on(), null);
        var plan = taking.plan();
        var body = ApprovalBody.of(plan.entry().kind(), plan.unit());
        var recorded = taking.version().procedure() == Procedure.RECORDED;
        if (body.asksForCoordination() && !step.coordinated() && !recorded) {
            found.add(PlanRefusal.COORDINATION_MISSING.at("coordinated"));
        }
    }

    @Override
    public Mark apply(Taking taking, Step.Approval step) {
        var before = taking.version().state();
        taking.version().approve(step);
        return new Mark(taking.version(), before, step.on(), step.approver());
    }
}
