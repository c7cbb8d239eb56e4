package org.youbei.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;

/** The receiving unit takes the papers on file, which fulfils the duty. */
@Component
class FilingAcceptanceRule implements StepRule<Step.FilingAcceptance> {
    private final PlanDuties duties;

    FilingAcceptanceRule(PlanDuties duties) {
        this.duties = duties;
    }

    @Override
    public Class<Step.FilingAcceptance> step() {
        return Step.FilingAcceptance.class;
    }

    @Override
    public void check(Taking taking, Step.FilingAcceptance step, Objections found) {
        found.past("on", step.on(), taking.version().filingSentOn());
        found.atMost("reference", step.reference(), Objections.SHORT);
    }

    @Override
    public List<Refusal> demands(Taking taking, Step.FilingAcceptance step) {
        return duties.filed(taking.actor(), taking.version(), step);
    }

    @Override
    public Mark apply(Taking taking, Step.FilingAcceptance step) {
        var before = taking.version().state();
        taking.version().acceptFiling(step);
        return new Mark(taking.version(), before, step.on(), step.reference());
    }
}
