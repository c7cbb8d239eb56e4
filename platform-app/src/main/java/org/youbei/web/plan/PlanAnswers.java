package org.youbei.web.plan;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.plan.Authority;
import org.youbei.plan.PlanRefusal;

/** The statuses of what the registry refuses. */
public final class PlanAnswers {
    private PlanAnswers() {}

    public static HttpStatus status(List<Refusal> refusals) {
        if (any(refusals, PlanRefusal.NOT_YOURS)) {
            return HttpStatus.FORBIDDEN;
        }
        var conflict = any(refusals, PlanRefusal.OUT_OF_ORDER)
                || any(refusals, PlanRefusal.CHANGED_MEANWHILE)
                || any(refusals, PlanRefusal.NO_DRAFT)
                || any(refusals, PlanRefusal.DRAFT_IN_WORK)
                || any(refusals, PlanRefusal.IMPORT_USED);
        return conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public static boolean any(List<Refusal> refusals, PlanRefusal reason) {
        return refusals.stream().anyMatch(reason::is);
    }

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
