package org.youbei.plan;

import org.springframework.stereotype.Component;
import org.youbei.plan.consultation.Consultations;
import org.youbei.plan.review.Reviews;

/** Goes back, with a reason, to a state that lies before; what was under way there is broken off. Clocks and reminders go on. */
@Component
class ReturnRule implements StepRule<Step.Return> {
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
    public void check(Taking taking, Step.Return step, Objections found) {
        found.required("reason", step.reason(), Objections.LONG);
        if (step.to().compareTo(VersionState.SUBMITTED) > 0
                || step.to().compareTo(taking.version().state()) >= 0) {
            found.add(PlanRefusal.RETURN_TARGET.at("to"));
        }
    }

    @Override
    public Mark apply(Taking taking, Step.Return step) {
        var version = taking.version();
        var before = version.state();
        consultations
                .open(version.getId())
                .ifPresent(round -> consultations.end(round.id(), taking.today(), step.reason(), true, taking.now()));
        reviews.open(version.getId())
                .ifPresent(review -> reviews.breakOff(review.id(), taking.today(), step.reason(), taking.now()));
        version.returnTo(step.to(), taking.now());
        return new Mark(taking.version(), before, taking.today(), step.reason());
    }
}
