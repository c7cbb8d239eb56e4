package org.youbei.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;

/** Only what must be kept secret is not made public, and somebody says why (article 41). */
@Component
class WithholdingRule implements StepRule<Step.Withholding> {
    private final PlanDuties duties;

    WithholdingRule(PlanDuties duties) {
        this.duties = duties;
    }

    @Override
    public Class<Step.Withholding> step() {
        return Step.Withholding.class;
    }

    @Override
    public void check(Taking taking, Step.Withholding step, Objections found) {
        found.past("on", step.on(), taking.version().issuedOn());
        found.required("reason", step.reason(), 500);
    }

    @Override
    public List<Refusal> demands(Taking taking, Step.Withholding step) {
        return taking.plan().entry().confidentiality() == Confidentiality.RESTRICTED
                ? List.of()
                : List.of(PlanRefusal.NOT_RESTRICTED.refusal());
    }

    @Override
    public Mark apply(Taking taking, Step.Withholding step) {
        var before = taking.version().state();
        taking.version().withhold(step);
        duties.withheld(taking.actor(), taking.plan(), step.reason());
        return new Mark(taking.version(), before, step.on(), step.reason());
    }
}
