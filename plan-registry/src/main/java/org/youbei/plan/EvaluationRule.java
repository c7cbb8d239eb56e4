package org.youbei.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.workflow.StepRecord;

/** Fulfils the duty of article 34 and opens the next one; what it finds may open a duty to revise. */
@Component
class EvaluationRule implements PlanStepRule<Step.Evaluation> {
    private final PlanDuties duties;
    private final PlanEvaluations evaluations;

    EvaluationRule(PlanDuties duties, PlanEvaluations evaluations) {
        this.duties = duties;
        this.evaluations = evaluations;
    }

    @Override
    public Class<Step.Evaluation> step() {
        return Step.Evaluation.class;
    }

    @Override
    public void check(VersionRequest asked, Step.Evaluation step, Objections found) {
        found.past("on", step.on(), asked.version().issuedOn());
        found.required("evaluator", step.evaluator(), Objections.SHORT);
        found.required("report", step.report(), 10 * Objections.LONG);
        var reasons = step.findings().stream().anyMatch(EvaluationPoint::isReasonToRevise);
        if (reasons && step.outcome() == EvaluationOutcome.KEEP) {
            found.add(PlanRefusal.KEEP_CONTRADICTS.at("outcome"));
        }
    }

    @Override
    public List<Refusal> demands(VersionRequest asked, Step.Evaluation step) {
        return duties.evaluated(asked.actor(), asked.version(), step);
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Evaluation step) {
        evaluations.add(asked.version(), step);
        if (step.outcome().asksForRevision()) {
            duties.toRevise(asked.actor(), asked.plan(), step.on());
        }
        return asked.take(step, step.on(), step.evaluator());
    }
}
