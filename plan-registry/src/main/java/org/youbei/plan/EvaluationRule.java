package org.youbei.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;

/** Fulfils the duty of article 34 and opens the next one; what it finds may open a duty to revise. */
@Component
class EvaluationRule implements StepRule<Step.Evaluation> {
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
    public void check(Taking taking, Step.Evaluation step, Objections found) {
        found.past("on", step.on(), taking.version().issuedOn());
        found.required("evaluator", step.evaluator(), Objections.SHORT);
        found.required("report", step.report(), 10 * Objections.LONG);
        var reasons = step.findings().stream().anyMatch(EvaluationPoint::isReasonToRevise);
        if (reasons && step.outcome() == EvaluationOutcome.KEEP) {
            found.add(PlanRefusal.KEEP_CONTRADICTS.at("outcome"));
        }
    }

    @Override
    public List<Refusal> demands(Taking taking, Step.Evaluation step) {
        return duties.evaluated(taking.actor(), taking.version(), step);
    }

    @Override
    public Mark apply(Taking taking, Step.Evaluation step) {
        evaluations.add(taking.version(), step);
        if (step.outcome().asksForRevision()) {
            duties.toRevise(taking.actor(), taking.plan(), step.on());
        }
        return new Mark(taking.version(), taking.version().state(), step.on(), step.evaluator());
    }
}
