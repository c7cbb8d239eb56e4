package org.youbei.plan;

import org.springframework.stereotype.Component;

/** The receiving unit names everything that is missing; the table of steps allows it once. */
@Component
class FilingReturnRule implements StepRule<Step.FilingReturn> {
    private final PlanDuties duties;

    FilingReturnRule(PlanDuties duties) {
        this.duties = duties;
    }

    @Override
    public Class<Step.FilingReturn> step() {
        return Step.FilingReturn.class;
    }

    @Override
    public void check(Taking taking, Step.FilingReturn step, Objections found) {
        found.past("on", step.on(), taking.version().filingSentOn());
        found.required("missing", step.missing(), Objections.LONG);
    }

    @Override
    public Mark apply(Taking taking, Step.FilingReturn step) {
        var before = taking.version().state();
        duties.answered(taking.actor(), taking.version(), taking.version().documentNumber(), step.on());
        taking.version().returnFiling(step);
        return new Mark(taking.version(), before, step.on(), step.missing());
    }
}
