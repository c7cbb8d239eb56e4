package org.youbei.plan;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;

/**
 * Changes the draft of a plan: one person at a time, only who keeps the plan, only while it is a draft, and never without its entry in the
 * audit trail. Called inside the transaction of the change.
 */
@Component
class Drafting {
    private final Plans plans;
    private final PlanVersions versions;
    private final Hands hands;
    private final AuditTrail audit;

    Drafting(Plans plans, PlanVersions versions, Hands hands, AuditTrail audit) {
        this.plans = plans;
        this.versions = versions;
        this.hands = hands;
        this.audit = audit;
    }

    /** What came of a change, and what the audit trail says about it. */
    record Changed<T>(T value, Map<String, Object> before, Map<String, Object> after) {
        static <T> Outcome<Changed<T>> to(T value, Map<String, Object> after) {
            return Outcome.done(new Changed<>(value, Map.of(), after));
        }
    }

    /** The version in work, for who may read it. */
    Optional<PlanVersion> working(UUID id) {
        return plans.findById(id).flatMap(Plan::working).flatMap(versions::findById);
    }

    <T> Outcome<T> change(Actor actor, UUID id, String action, Function<PlanVersion, Outcome<Changed<T>>> change) {
        var plan = plans.locked(id).orElseThrow(() -> new NotFound(id));
        if (!Authority.keeps(actor, plan.unit())) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var draft = plan.working().flatMap(versions::findById).filter(version -> version.state() == VersionState.DRAFT);
        if (draft.isEmpty()) {
            return Outcome.refused(PlanRefusal.NO_DRAFT.refusal());
        }
        return change.apply(draft.get()).then(changed -> {
            hands.wrote(actor, draft.get());
            audit.record(
                    actor,
                    new AuditEntry(action, PlanDuties.subject(id), plan.unit(), changed.before(), changed.after()));
            return Outcome.done(changed.value());
        });
    }
}
