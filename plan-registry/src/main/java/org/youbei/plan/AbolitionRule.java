package org.youbei.plan;

import org.springframework.stereotype.Component;

/** The plan ends with its draft and its open duties. */
@Component
class AbolitionRule implements StepRule<Step.Abolition> {
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
    public void check(Taking taking, Step.Abolition step, Objections found) {
        found.past("on", step.on(), taking.version().issuedOn());
        found.required("reason", step.reason(), Objections.LONG);
    }

    @Override
    public Mark apply(Taking taking, Step.Abolition step) {
        var plan = taking.plan();
        plan.working().flatMap(versions::findById).ifPresent(draft -> giveUp(taking, draft, step.reason()));
        taking.version().end(step.on(), step.reason());
        plan.abolish(taking.now());
        duties.abolished(taking.actor(), plan, step.reason());
        return new Mark(taking.version(), VersionState.ISSUED, step.on(), step.reason());
    }

    private void giveUp(Taking taking, PlanVersion draft, String reason) {
        var before = draft.state();
        draft.end(taking.today(), reason);
        var mark = new Mark(draft, before, taking.today(), reason);
        chronicle.log(taking.actor(), PlanStep.WITHDRAWAL.name(), mark);
    }
}
