package org.youbei.plan;

import org.springframework.stereotype.Component;
import org.youbei.workflow.StepRecord;

/** Somebody with a name approved it, on a day (article 25). */
@Component
class ApprovalRule implements PlanStepRule<Step.Approval> {

    @Override
    public Class<Step.Approval> step() {
        return Step.Approval.class;
    }

    @Override
    public void check(VersionRequest asked, Step.Approval step, Objections found) {
        found.required("approver", step.approver(), Objections.SHORT);
        found.past("on", step.on(), null);
        var plan = asked.plan();
        var body = ApprovalBody.of(plan.entry().kind(), plan.unit());
        var recorded = asked.version().procedure() == Procedure.RECORDED;
        if (body.asksForCoordination() && !step.coordinated() && !recorded) {
            found.add(PlanRefusal.COORDINATION_MISSING.at("coordinated"));
        }
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Approval step) {
        return asked.take(step, step.on(), step.approver());
    }
}
