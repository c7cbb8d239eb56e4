package org.youbei.plan;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.workflow.StepRecord;

/** The text is ready to be reviewed and what the law asks for has been done (articles 20 to 24). */
@Component
class SubmissionRule implements PlanStepRule<Step.Submission> {
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
    public void check(VersionRequest asked, Step.Submission step, Objections found) {
        if (asked.version().procedure() == Procedure.FULL) {
            found.required("note", step.note(), Objections.LONG);
        } else {
            found.atMost("note", step.note(), Objections.LONG);
        }
    }

    @Override
    public List<Refusal> demands(VersionRequest asked, Step.Submission step) {
        var text = checks.objections(asked.plan(), asked.version());
        var way = PreparationPolicy.objections(preparation.of(asked.plan(), asked.version()));
        return Stream.concat(text.stream(), way.stream()).toList();
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Submission step) {
        return asked.take(step, asked.today(), step.note());
    }
}
