package org.youbei.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;
import org.youbei.workflow.StepRule;

/** Each step by its own rule, with the version that it is taken with; who may, and whether it fits, is the same for all. */
@Component
class PlanSteps implements StepRule<Plan, Step> {
    private final PlanVersions versions;
    private final PlanStepRules rules;

    PlanSteps(PlanVersions versions, PlanStepRules rules) {
        this.versions = versions;
        this.rules = rules;
    }

    @Override
    public List<Refusal> objections(StepRequest<Plan> asked, Step step) {
        if (!Authority.mayTake(asked.actor(), step.kind(), asked.thing().unit())) {
            return List.of(PlanRefusal.NOT_YOURS.refusal());
        }
        return version(asked, step)
                .filter(version -> step.kind().possibleIn(version.standing()))
                .map(version -> check(with(asked, version), step))
                .orElseGet(() -> List.of(PlanRefusal.outOfOrder(step.kind())));
    }

    private <S extends Step> List<Refusal> check(VersionRequest asked, S step) {
        var found = new Objections(asked.today());
        rules.of(step).check(asked, step, found);
        return found.found();
    }

    @Override
    public List<Refusal> demands(StepRequest<Plan> asked, Step step) {
        return rules.of(step).demands(with(asked, version(asked, step).orElseThrow()), step);
    }

    @Override
    public StepRecord apply(StepRequest<Plan> asked, Step step) {
        var plan = asked.thing();
        var replaced = plan.inForce().orElse(null);
        var with = with(asked, version(asked, step).orElseThrow());
        var taken = rules.of(step).apply(with, step);
        plan.touch(asked.now());
        var about =
                Optional.ofNullable(taken.part()).flatMap(versions::findById).orElseThrow();
        return taken.telling(new StepTaken(asked.actor(), step.kind(), plan, about, replaced));
    }

    private Optional<PlanVersion> version(StepRequest<Plan> asked, Step step) {
        return asked.thing().target(step.kind()).flatMap(versions::findById);
    }

    private static VersionRequest with(StepRequest<Plan> asked, PlanVersion version) {
        return new VersionRequest(asked.actor(), asked.thing(), version, asked.id(), asked.today(), asked.now());
    }
}
