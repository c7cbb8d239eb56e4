package org.youbei.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;

/** The text is ready to be reviewed (articles 23 and 24). */
@Component
class SubmissionRule implements StepRule<Step.Submission> {
    private final PlanText text;

    SubmissionRule(PlanText text) {
        this.text = text;
    }

    @Override
    public Class<Step.Submission> step() {
        return Step.Submission.class;
    }

    @Override
    public void check(Taking taking, Step.Submission step, Objections found) {
        found.atMost("note", step.note(), Objections.LONG);
    }

    @Override
    public List<Refusal> demands(Taking taking, Step.Submission step) {
        return SubmissionPolicy.objections(text.draft(taking.plan(), taking.version()));
    }

    @Override
    public Mark apply(Taking taking, Step.Submission step) {
        var before = taking.version().state();
        taking.version().submit(step, taking.now());
        return new Mark(taking.version(), before, taking.today(), step.note());
    }
}
