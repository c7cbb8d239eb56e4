package org.youbei.plan;

import org.springframework.stereotype.Component;
import org.youbei.workflow.StepRecord;

/** A next version begins with the text of the one in force, which stays in force meanwhile (articles 35 and 36). */
@Component
class RevisionRule implements PlanStepRule<Step.Revision> {
    private final NextVersion next;
    private final PlanText text;

    RevisionRule(NextVersion next, PlanText text) {
        this.next = next;
        this.text = text;
    }

    @Override
    public Class<Step.Revision> step() {
        return Step.Revision.class;
    }

    @Override
    public void check(VersionRequest asked, Step.Revision step, Objections found) {
        found.required("reason", step.reason(), Objections.LONG);
        if (asked.plan().working().isPresent()) {
            found.add(PlanRefusal.DRAFT_IN_WORK.refusal());
        }
        if (step.procedure() == Procedure.SIMPLIFIED && !step.important().isEmpty()) {
            found.add(PlanRefusal.PROCEDURE_TOO_SIMPLE.at("procedure"));
        }
        if (step.procedure() == Procedure.RECORDED) {
            found.add(PlanRefusal.PROCEDURE_UNFIT.at("procedure"));
        }
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Revision step) {
        var version = next.begin(asked, step.procedure(), PlanSource.BY_HAND);
        version.touches(step.important());
        text.copy(asked.version(), version);
        return VersionRequest.record(version, step.kind().name(), null, asked.today(), step.reason());
    }
}
