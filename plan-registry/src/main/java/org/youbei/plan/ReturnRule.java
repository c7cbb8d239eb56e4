package org.youbei.plan;

import org.springframework.stereotype.Component;
import org.youbei.plan.consultation.Consultations;
import org.youbei.plan.review.Reviews;
import org.youbei.workflow.StepRecord;

/** Goes back, with a reason, to a state that lies before; what was under way there is broken off. Clocks and reminders go on. */
@Component
class ReturnRule implements PlanStepRule<Step.Return> {
    private final Consultations consultations;
    private final Reviews reviews;

    ReturnRule(Consultations consultations, Reviews reviews) {
        this.consultations = consultations;
        this.reviews = reviews;
    }

    @Override
    public Class<Step.Return> step() {
        return Step.Return.class;
    }

    @Override
    public void check(VersionRequest asked, Step.Return step, Objections found) {
        found.required("reason", step.reason(), Objections.LONG);
        if (step.to().compareTo(VersionState.SUBMITTED) > 0
                || step.to().compareTo(asked.version().state()) >= 0) {
            found.add(PlanRefusal.RETURN_TARGET.at("to"));
        }
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Return step) {
        var version = asked.version();
        consultations
                .open(version.getId())
                .ifPresent(round -> consultations.end(round.id(), asked.today(), step.reason(), true, asked.now()));
        reviews.open(version.getId())
                .ifPresent(review -> reviews.breakOff(review.id(), asked.today(), step.reason(), asked.now()));
        return asked.take(step, asked.today(), step.reason());
    }
}
