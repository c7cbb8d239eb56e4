package org.youbei.web.inspection;

import org.springframework.security.access.AccessDeniedException;
import org.youbei.model.Actor;
import org.youbei.model.Role;

/** The statuses of what the inspection modules refuse, and who may read their pages at all. */
public final class InspectionAnswers {

    private InspectionAnswers() {}

    public static void demandReader(Actor actor) {
        if (!works(actor) && !actor.has(Role.AUDITOR)) {
            throw new AccessDeniedException("inspections are not for this role");
        }
    }

    public static void demandWorker(Actor actor) {
        if (!works(actor)) {
            throw new AccessDeniedException("not a worker");
        }
    }

    public static void demandSupervisor(Actor actor) {
        if (!actor.has(Role.DISTRICT_SUPERVISOR)) {
            throw new AccessDeniedException("not a supervisor");
        }
    }

    public static boolean works(Actor actor) {
        return actor.works();
    }
}
