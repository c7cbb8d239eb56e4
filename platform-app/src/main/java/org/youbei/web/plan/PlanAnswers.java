package org.youbei.web.plan;

import org.springframework.security.access.AccessDeniedException;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.Authority;

/** The statuses of what the registry refuses. */
public final class PlanAnswers {
    private PlanAnswers() {}

    static boolean isReader(Actor actor) {
        return Authority.mayRead(actor);
    }

    public static void demandReader(Actor actor) {
        if (!isReader(actor)) {
            throw new AccessDeniedException("plans are not for this role");
        }
    }

    public static void demandKeeper(Actor actor, JurisdictionCode unit) {
        if (!Authority.keeps(actor, unit)) {
            throw new AccessDeniedException("another unit's plan");
        }
    }
}
