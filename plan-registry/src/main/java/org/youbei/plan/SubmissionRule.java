package org.youbei.plan;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;

/** The text is ready to be reviewed and what the law asks for has been done (articles 20 to 24). */
@Component
class SubmissionRule implements StepRule<Step.Submission> {
    private final PlanChecks checks;
    private final PlanPreparation preparation;

    SubmissionRule(PlanChecks checks, PlanPreparation preparation) {
        this.checks = checks;
        this.preparation = preparation;
    }

    @Override
    public Class<Step.Submission> step() {
        return Step.Submission.class;
    }

    @Override
    public void check(Taking taking, Step.Submission step, Objections found) {
        if (taking.version().procedure() == Procedure.FULL) {
            found.required("note", step.note(), Objections.LONG);
        } else {
            found.atMost("note", step.note(), Objections.LONG);
        }
    }

    @Override
    public List<Refusal> demands(Taking taking, Step.Submission step) {
        var text = checks.objections(taking.plan(), taking.version());
        var way = PreparationPolicy.objections(preparation.of(taking.plan(), taking.version()));
        return Stream.concat(text.stream(), way.stream()).toList();
    }

    @Override
    public Mark apply(Taking taking, Step.Submission step) {
        var before = taking.version().state();
        taking.version().submit(step, taking.now());
        return new Mark(taking.version(), before, taking.today(), step.note());
    }
}
