package org.youbei.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.workflow.StepRecord;

/** Only what must be kept secret is not made public, and somebody says why (article 41). */
@Component
class WithholdingRule implements PlanStepRule<Step.Withholding> {
    private final PlanDuties duties;

    WithholdingRule(PlanDuties duties) {
        this.duties = duties;
    }

    @Override
    public Class<Step.Withholding> step() {
        return Step.Withholding.class;
    }

    @Override
    public void check(VersionRequest asked, Step.Withholding step, Objections found) {
        found.past("on", step.on(), asked.version().issuedOn());
        found.required("reason", step.reason(), 500);
    }

    @Override
    public List<Refusal> demands(VersionRequest asked, Step.Withholding step) {
        return asked.plan().entry().confidentiality() == Confidentiality.RESTRICTED
                ? List.of()
                : List.of(PlanRefusal.NOT_RESTRICTED.refusal());
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Withholding step) {
        duties.withheld(asked.actor(), asked.plan(), step.reason());
        return asked.take(step, step.on(), step.reason());
    }
}
