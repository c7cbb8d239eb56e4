package org.youbei.plan;

import org.springframework.stereotype.Component;
import org.youbei.workflow.StepRecord;

/** The plan ends with its draft and its open duties. */
@Component
class AbolitionRule implements PlanStepRule<Step.Abolition> {
    private final PlanVersions versions;
    private final PlanDuties duties;
    private final PlanChronicle chronicle;

    AbolitionRule(PlanVersions versions, PlanDuties duties, PlanChronicle chronicle) {
        this.versions = versions;
        this.duties = duties;
        this.chronicle = chronicle;
    }

    @Override
    public Class<Step.Abolition> step() {
        return Step.Abolition.class;
    }

    @Override
    public void check(VersionRequest asked, Step.Abolition step, Objections found) {
        found.past("on", step.on(), asked.version().issuedOn());
        found.required("reason", step.reason(), Objections.LONG);
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Abolition step) {
        var plan = asked.plan();
        plan.working().flatMap(versions::findById).ifPresent(draft -> giveUp(asked, draft, step.reason()));
        var taken = asked.take(step, step.on(), step.reason());
        plan.abolish(asked.now());
        duties.abolished(asked.actor(), plan, step.reason());
        return taken;
    }

    private void giveUp(VersionRequest asked, PlanVersion draft, String reason) {
        var withdrawal = new VersionRequest(asked.actor(), asked.plan(), draft, asked.id(), asked.today(), asked.now());
        chronicle.log(asked, withdrawal.take(new Step.Withdrawal(reason), asked.today(), reason));
    }
}
