package org.youbei.plan;

import org.springframework.stereotype.Component;
import org.youbei.workflow.StepRecord;

/** The receiving unit names everything that is missing; the table of steps allows it once. */
@Component
class FilingReturnRule implements PlanStepRule<Step.FilingReturn> {
    private final PlanDuties duties;

    FilingReturnRule(PlanDuties duties) {
        this.duties = duties;
    }

    @Override
    public Class<Step.FilingReturn> step() {
        return Step.FilingReturn.class;
    }

    @Override
    public void check(VersionRequest asked, Step.FilingReturn step, Objections found) {
        found.past("on", step.on(), asked.version().filingSentOn());
        found.required("missing", step.missing(), Objections.LONG);
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.FilingReturn step) {
        duties.answered(asked.actor(), asked.version(), asked.version().documentNumber(), step.on());
        return asked.take(step, step.on(), step.missing());
    }
}
