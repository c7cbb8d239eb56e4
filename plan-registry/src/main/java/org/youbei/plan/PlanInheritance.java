package org.youbei.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Scope;
import org.youbei.plan.inheritance.Inheritance;
import org.youbei.plan.inheritance.Inheritances;
import org.youbei.plan.inheritance.Stance;
import org.youbei.plan.inheritance.StanceRow;

/**
 * Holds plans against the plans above them. A new version above makes every plan in force below it a thing to look at, with a duty;
 * the unit below says whether its plan conforms, deviates for a reason, or is revised.
 */
@Component
@Transactional
public class PlanInheritance {
    private final Plans plans;
    private final Inheritances inheritances;
    private final PlanDuties duties;
    private final AuditTrail audit;
    private final Clock clock;

    PlanInheritance(Plans plans, Inheritances inheritances, PlanDuties duties, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.inheritances = inheritances;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the transaction of the issue: either both happen or neither. */
    @EventListener
    void taken(StepTaken taken) {
        if (taken.step() != PlanStep.ISSUE) {
            return;
        }
        inheritances.revised(taken.plan().getId());
        var replaced = taken.replaced();
        if (replaced == null) {
            return;
        }
        plans.flush();
        var affected = inheritances.open(
                taken.plan().getId(), replaced, taken.version().getId(), clock.instant());
        affected.forEach(plan -> duties.toConfirm(taken.actor(), plan, today()));
    }

    /** How the plan stands to a change above; a deviation says why. */
    public Outcome<UUID> decide(Actor actor, UUID id, Stance stance, String reason) {
        var plan = plans.locked(id).orElseThrow(() -> new NotFound(id));
        if (!Authority.keeps(actor, plan.unit())) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var look = inheritances.open(id);
        if (look.isEmpty() || stance == Stance.STALE) {
            return Outcome.refused(PlanRefusal.NOTHING_TO_CONFIRM.refusal());
        }
        var said = Wording.lines(reason);
        var found = new Objections(today());
        if (stance == Stance.DEVIATES) {
            found.required("reason", said, Objections.LONG);
        } else {
            found.atMost("reason", said, Objections.LONG);
        }
        return found.found().isEmpty()
                ? decided(actor, plan, look.get(), stance, said)
                : Outcome.refused(found.found());
    }

    /** All looks of a plan at changes above it, the latest first. */
    @Transactional(readOnly = true)
    public List<Inheritance> of(UUID plan) {
        return inheritances.of(plan);
    }

    @Transactional(readOnly = true)
    public List<StanceRow> matrix(Scope scope) {
        return inheritances.matrix(scope);
    }

    private Outcome<UUID> decided(Actor actor, Plan plan, Inheritance look, Stance stance, String reason) {
        inheritances.decide(look.id(), stance, reason, today(), actor.name());
        duties.confirmed(actor, plan, look.currentNumber(), today());
        if (stance == Stance.REVISES) {
            duties.toRevise(actor, plan, today());
        }
        audit.record(
                actor,
                new AuditEntry(
                        "plan.inheritance-decided",
                        PlanDuties.subject(plan.getId()),
                        plan.unit(),
                        Map.of("stance", Stance.STALE.name()),
                        Map.of("stance", stance.name(), "superior", look.currentNumber(), "reason", reason)));
        return Outcome.done(look.id());
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
