package org.youbei.inspection.hazard;

import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.model.Actor;
import org.youbei.model.Role;

/**
 * Whose a step is. A worker works at the hazard's unit or above; the responsible unit acts by the link of its notice and holds no role.
 * Nobody accepts what he rectified or submitted himself.
 */
final class HazardAuthority {
    private HazardAuthority() {}

    static boolean mayTake(Actor actor, HazardStep step, Hazard hazard) {
        return switch (step.taker()) {
            case WORKER -> works(actor, hazard);
            case RECTIFIER -> works(actor, hazard) || hazard.isContact(actor.account());
            case ACCEPTOR ->
                works(actor, hazard) && (hazard.grade() == HazardGrade.GENERAL || isSuperior(actor, hazard));
            case SUPERIOR -> isSuperior(actor, hazard);
        };
    }

    static boolean isSuperior(Actor actor, Hazard hazard) {
        return holds(actor, hazard, Role.DISTRICT_SUPERVISOR, Role.STREET_STAFF);
    }

    private static boolean works(Actor actor, Hazard hazard) {
        return holds(actor, hazard, Role.DISTRICT_SUPERVISOR, Role.STREET_STAFF, Role.COMMUNITY_WORKER);
    }

    private static boolean holds(Actor actor, Hazard hazard, Role... any) {
        return actor.isPlatform() || (actor.has(any) && actor.scope().contains(hazard.unit()));
    }
}
