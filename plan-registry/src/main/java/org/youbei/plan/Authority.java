package org.youbei.plan;

import java.util.Optional;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Role;

/**
 * Whose a step is. A district's plans are kept by its supervisors, a street's by its staff, a community's by its workers. Filing goes
 * one level up: a street's plan to the district's supervisors, a community's to the street's staff (article 26). Above the district
 * nobody works on this platform, so the district records its receipt itself.
 */
public final class Authority {
    private Authority() {}

    public static boolean mayTake(Actor actor, PlanStep step, JurisdictionCode unit) {
        return switch (step.taker()) {
            case OWNER -> keeps(actor, unit);
            case RECEIVER -> receives(actor, unit);
        };
    }

    public static boolean keeps(Actor actor, JurisdictionCode unit) {
        return holds(actor, keeper(unit), unit);
    }

    public static boolean receives(Actor actor, JurisdictionCode unit) {
        return holds(actor, receiver(unit), unit);
    }

    public static boolean mayRead(Actor actor) {
        return actor.isPlatform()
                || actor.has(Role.DISTRICT_SUPERVISOR, Role.STREET_STAFF, Role.COMMUNITY_WORKER, Role.AUDITOR);
    }

    /** Whoever may read a plan may propose to change it; an auditor only reads. */
    public static boolean mayPropose(Actor actor) {
        return actor.isPlatform() || actor.works();
    }

    public static Role responsible(PlanStep step, JurisdictionCode unit) {
        return step.taker() == PlanStep.Taker.OWNER ? keeper(unit) : receiver(unit);
    }

    /** The level whose people the role works for, as far as the scope worked in reaches. */
    public static Role keeper(JurisdictionCode unit) {
        return switch (unit.level()) {
            case PROVINCE, CITY, DISTRICT -> Role.DISTRICT_SUPERVISOR;
            case STREET -> Role.STREET_STAFF;
            case COMMUNITY, GRID -> Role.COMMUNITY_WORKER;
        };
    }

    /** The unit that receives the filing; the unit itself where there is none above it. */
    public static JurisdictionCode receivingUnit(JurisdictionCode unit) {
        return unit.parent().orElse(unit);
    }

    public static boolean filedOutside(JurisdictionCode unit) {
        return unit.level().compareTo(JurisdictionLevel.DISTRICT) <= 0;
    }

    private static Role receiver(JurisdictionCode unit) {
        return filedOutside(unit)
                ? keeper(unit)
                : keeper(Optional.of(unit).flatMap(JurisdictionCode::parent).orElse(unit));
    }

    private static boolean holds(Actor actor, Role role, JurisdictionCode unit) {
        return actor.isPlatform() || (actor.has(role) && actor.scope().contains(unit));
    }
}
