package org.youbei.web.plan;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.plan.NextStep;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanStep;
import org.youbei.plan.PlanWay;

/** The steps that would be this person's and that somebody else must take because of what this person did before. */
@Component
class ApartSteps {
    private final PlanWay way;

    ApartSteps(PlanWay way) {
        this.way = way;
    }

    /** Each with its reason. Asked once for a page, and only where a step is next that the separation of duties looks at. */
    Map<PlanStep, Refusal> of(Actor actor, PlanDossier plan) {
        var asked = NextStep.of(plan, actor).stream()
                .filter(NextStep::mine)
                .map(NextStep::step)
                .filter(PlanStep::isSeparated)
                .toList();
        return asked.isEmpty() ? Map.of() : way.apart(actor, plan.id(), asked);
    }
}
