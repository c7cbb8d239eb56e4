package org.youbei.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;

/**
 * A step that a plan may take now.
 *
 * @param role who takes it
 * @param at the unit that this role is held at
 * @param mine whether the person who asks may take it
 */
public record NextStep(PlanStep step, Role role, JurisdictionCode at, boolean mine) {

    /** The steps that fit to where the plan stands, whoever may take them, in the order of the way. */
    public static List<NextStep> of(PlanDossier plan, Actor actor) {
        var working = plan.working().flatMap(id -> standing(plan, id));
        var inForce = plan.inForce().flatMap(id -> standing(plan, id));
        return Arrays.stream(PlanStep.values())
                .filter(step -> (step.target() == PlanStep.Target.IN_WORK ? working : inForce)
                        .filter(step::possibleIn)
                        .isPresent())
                .filter(step -> step != PlanStep.REVISION || working.isEmpty())
                .map(step -> next(step, plan.entry().unit(), actor))
                .toList();
    }

    private static Optional<Standing> standing(PlanDossier plan, UUID version) {
        return plan.versions().stream()
                .filter(facts -> facts.id().equals(version))
                .map(VersionFacts::standing)
                .findFirst();
    }

    private static NextStep next(PlanStep step, JurisdictionCode unit, Actor actor) {
        var receives = step.taker() == PlanStep.Taker.RECEIVER && !Authority.filedOutside(unit);
        var at = receives ? Authority.receivingUnit(unit) : unit;
        return new NextStep(step, Authority.responsible(step, unit), at, Authority.mayTake(actor, step, unit));
    }
}
