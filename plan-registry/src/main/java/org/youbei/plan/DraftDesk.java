package org.youbei.plan;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;

/** Changes something about the version in work, for who keeps the plan, and writes it down. */
@Component
class DraftDesk {
    private final Plans plans;
    private final PlanVersions versions;
    private final AuditTrail audit;

    DraftDesk(Plans plans, PlanVersions versions, AuditTrail audit) {
        this.plans = plans;
        this.versions = versions;
        this.audit = audit;
    }

    /**
     * @param in the states that allow it
     * @param otherwise the reason where the version is in none of them
     * @param change answers with what the audit trail is told
     */
    Outcome<UUID> change(
            Actor actor,
            UUID id,
            String action,
            Predicate<VersionState> in,
            PlanRefusal otherwise,
            Function<PlanVersion, Outcome<Map<String, Object>>> change) {
        var plan = plans.locked(id).orElseThrow(() -> new NotFound(id));
        if (!Authority.keeps(actor, plan.unit())) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var version = plan.working().flatMap(versions::findById).filter(work -> in.test(work.state()));
        if (version.isEmpty()) {
            return Outcome.refused(otherwise.refusal());
        }
        return change.apply(version.get()).then(what -> {
            audit.record(actor, new AuditEntry(action, PlanDuties.subject(id), plan.unit(), Map.of(), what));
            return Outcome.done(version.get().getId());
        });
    }
}
