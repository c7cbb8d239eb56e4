package org.youbei.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.workflow.StepRecord;

/** It can be found where it was made public; of a restricted plan only the short version (articles 28 and 41). */
@Component
class PublicationRule implements PlanStepRule<Step.Publication> {
    private final PlanDuties duties;

    PublicationRule(PlanDuties duties) {
        this.duties = duties;
    }

    @Override
    public Class<Step.Publication> step() {
        return Step.Publication.class;
    }

    @Override
    public void check(VersionRequest asked, Step.Publication step, Objections found) {
        found.past("on", step.on(), asked.version().issuedOn());
        found.required("place", step.place(), 300);
        found.webAddress("link", step.link());
        if (asked.plan().entry().confidentiality() == Confidentiality.RESTRICTED && !step.shortVersion()) {
            found.add(PlanRefusal.SHORT_VERSION_NEEDED.at("shortVersion"));
        }
    }

    @Override
    public List<Refusal> demands(VersionRequest asked, Step.Publication step) {
        return duties.published(asked.actor(), asked.version(), step);
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Publication step) {
        return asked.take(step, step.on(), step.place());
    }
}
