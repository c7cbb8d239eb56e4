package org.youbei.web.inspection;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.model.Role;

/** The statuses of what the inspection modules refuse, and who may read their pages at all. */
public final class InspectionAnswers {
    private static final Set<String> FORBIDDEN = Set.of("not-yours", "own-work", "not-allowed");
    private static final Set<String> CONFLICT = Set.of(
            "out-of-order",
            "changed-meanwhile",
            "listed",
            "reviewed",
            "answered",
            "closed",
            "no-extension",
            "id-taken");

    private InspectionAnswers() {}

    public static HttpStatus status(List<Refusal> refusals) {
        if (any(refusals, Set.of("unknown"))) {
            return HttpStatus.NOT_FOUND;
        }
        if (any(refusals, FORBIDDEN)) {
            return HttpStatus.FORBIDDEN;
        }
        if (any(refusals, Set.of("disk"))) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return any(refusals, CONFLICT) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static boolean any(List<Refusal> refusals, Set<String> reasons) {
        return refusals.stream()
                .anyMatch(refusal ->
                        reasons.contains(refusal.code().substring(refusal.code().indexOf('.') + 1)));
    }

    /** For a button without a form: there is nothing to show the reason beside. */
    public static ResponseStatusException failed(List<Refusal> refusals) {
        return new ResponseStatusException(status(refusals));
    }

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
        return actor.has(Role.DISTRICT_SUPERVISOR, Role.STREET_STAFF, Role.COMMUNITY_WORKER);
    }
}
