package org.youbei.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;

/** It can be found where it was made public; of a restricted plan only the short version (articles 28 and 41). */
@Component
class PublicationRule implements StepRule<Step.Publication> {
    private final PlanDuties duties;

    PublicationRule(PlanDuties duties) {
        this.duties = duties;
    }

    @Override
    public Class<Step.Publication> step() {
        return Step.Publication.class;
    }

    @Override
    public void check(Taking taking, Step.Publication step, Objections found) {
        found.past("on", step.on(), taking.version().issuedOn());
        found.required("place", step.place(), 300);
        found.webAddress("link", step.link());
        if (taking.plan().entry().confidentiality() == Confidentiality.RESTRICTED && !step.shortVersion()) {
            found.add(PlanRefusal.SHORT_VERSION_NEEDED.at("shortVersion"));
        }
    }

    @Override
    public List<Refusal> demands(Taking taking, Step.Publication step) {
        return duties.published(taking.actor(), taking.version(), step);
    }

    @Override
    public Mark apply(Taking taking, Step.Publication step) {
        var before = taking.version().state();
        taking.version().publish(step);
        return new Mark(taking.version(), before, step.on(), step.place());
    }
}
