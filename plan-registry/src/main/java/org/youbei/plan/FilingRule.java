package org.youbei.plan;

import org.springframework.stereotype.Component;
import org.youbei.workflow.StepRecord;

/** The papers go to the receiving unit of article 26. */
@Component
class FilingRule implements PlanStepRule<Step.Filing> {

    @Override
    public Class<Step.Filing> step() {
        return Step.Filing.class;
    }

    @Override
    public void check(VersionRequest asked, Step.Filing step, Objections found) {
        found.past("on", step.on(), asked.version().issuedOn());
        found.atMost("note", step.note(), Objections.LONG);
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Filing step) {
        return asked.take(step, step.on(), step.note());
    }
}
