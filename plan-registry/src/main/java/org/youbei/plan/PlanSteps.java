package org.youbei.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.separation.Separation;
import org.youbei.separation.Separations;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;
import org.youbei.workflow.StepRule;

/** Each step by its own rule, with the version that it is taken with; who may, and whether it fits, is the same for all. */
@Component
class PlanSteps implements StepRule<Plan, Step> {
    private final PlanVersions versions;
    private final PlanStepRules rules;
    private final Separations separations;
    private final Hands hands;

    PlanSteps(PlanVersions versions, PlanStepRules rules, Separations separations, Hands hands) {
        this.versions = versions;
        this.rules = rules;
        this.separations = separations;
        this.hands = hands;
    }

    @Override
    public List<Refusal> objections(StepRequest<Plan> asked, Step step) {
        if (!Authority.mayTake(asked.actor(), step.kind(), asked.thing().unit())) {
            return List.of(PlanRefusal.NOT_YOURS.refusal());
        }
        return version(asked, step)
                .filter(version -> step.kind().possibleIn(version.standing()))
                .map(version -> apart(asked.actor(), version, step.kind())
                        .map(List::of)
                        .orElseGet(() -> check(with(asked, version), step)))
                .orElseGet(() -> List.of(PlanRefusal.outOfOrder(step.kind())));
    }

    /** What the separation of duties has against the person taking the step, whatever is said about it. */
    Optional<Refusal> apart(Actor actor, PlanVersion version, PlanStep step) {
        return switch (step) {
            case APPROVAL ->
                separations.objection(Separation.PLAN_APPROVAL, actor, version.unit(), () -> hands.of(version));
            case FILING_ACCEPTANCE ->
                Authority.filedOutside(version.unit())
                        ? Optional.empty()
                        : separations.objection(
                                Separation.PLAN_FILING, actor, version.unit(), () -> hands.senders(version));
            default -> Optional.empty();
        };
    }

    Optional<PlanVersion> version(Plan plan, PlanStep step) {
        return plan.target(step).flatMap(versions::findById);
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
        return version(asked.thing(), step.kind());
    }

    private static VersionRequest with(StepRequest<Plan> asked, PlanVersion version) {
        return new VersionRequest(asked.actor(), asked.thing(), version, asked.id(), asked.today(), asked.now());
    }
}
