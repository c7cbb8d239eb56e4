package org.youbei.web.drill;

import org.springframework.security.access.AccessDeniedException;
import org.youbei.drill.DrillAuthority;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;

/** The statuses of what is refused about drills. */
public final class DrillAnswers {
    private DrillAnswers() {}

    public static void demandReader(Actor actor) {
        if (!DrillAuthority.mayRead(actor)) {
            throw new AccessDeniedException("drills are not for this role");
        }
    }

    public static void demandKeeper(Actor actor, JurisdictionCode unit) {
        if (!DrillAuthority.keeps(actor, unit)) {
            throw new AccessDeniedException("another unit's drill");
        }
    }

    /** Whoever reads what is kept of a drill works in its unit or above; taking part shows no more than the drill itself. */
    public static void demandInside(Actor actor, JurisdictionCode unit) {
        demandReader(actor);
        if (!actor.scope().contains(unit)) {
            throw new AccessDeniedException("another unit's drill");
        }
    }
}
