package org.youbei.plan;

/**
 * What a plan may hang under: a general plan under the general plan of a unit above; any other under the general plan of its own
 * unit or under a plan of a unit above. No cycle can come of it, since codes only get shorter on the way up and only a general plan
 * stands above a plan of its own unit.
 */
final class Superiority {
    private Superiority() {}

    static boolean fits(PlanEntry plan, PlanEntry superior) {
        if (plan.unit().equals(superior.unit())) {
            return plan.kind() != PlanKind.GENERAL && superior.kind() == PlanKind.GENERAL;
        }
        var above = superior.unit().contains(plan.unit());
        return above && (plan.kind() != PlanKind.GENERAL || superior.kind() == PlanKind.GENERAL);
    }
}
