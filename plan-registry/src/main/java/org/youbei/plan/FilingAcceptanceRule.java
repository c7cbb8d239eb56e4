package org.youbei.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.workflow.StepRecord;

/** The receiving unit takes the papers on file, which fulfils the duty. */
@Component
class FilingAcceptanceRule implements PlanStepRule<Step.FilingAcceptance> {
    private final PlanDuties duties;

    FilingAcceptanceRule(PlanDuties duties) {
        this.duties = duties;
    }

    @Override
    public Class<Step.FilingAcceptance> step() {
        return Step.FilingAcceptance.class;
    }

    @Override
    public void check(VersionRequest asked, Step.FilingAcceptance step, Objections found) {
        found.past("on", step.on(), asked.version().filingSentOn());
        found.atMost("reference", step.reference(), Objections.SHORT);
    }

    @Override
    public List<Refusal> demands(VersionRequest asked, Step.FilingAcceptance step) {
        return duties.filed(asked.actor(), asked.version(), step);
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.FilingAcceptance step) {
        return asked.take(step, step.on(), step.reference());
    }
}
