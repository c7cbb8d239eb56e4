package org.youbei.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.plan.training.PlanTraining;
import org.youbei.plan.training.PlanTrainings;

/** Records who was trained in the version of a plan that is in force (article 30). Inside a scope. */
@Component
@Transactional
public class PlanSchooling {
    private static final int MOST = 100_000;

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanTrainings trainings;
    private final AuditTrail audit;
    private final Clock clock;

    PlanSchooling(Plans plans, PlanVersions versions, PlanTrainings trainings, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.trainings = trainings;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param attachment the evidence, stored for the plan's unit */
    public Outcome<UUID> record(
            Actor actor,
            UUID id,
            LocalDate on,
            String topic,
            String audience,
            int attendance,
            @Nullable UUID attachment) {
        var plan = plans.locked(id).orElseThrow(() -> new NotFound(id));
        if (!Authority.keeps(actor, plan.unit())) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var version = plan.inForce().flatMap(versions::findById);
        if (version.isEmpty()) {
            return Outcome.refused(PlanRefusal.NOT_IN_FORCE.refusal());
        }
        var number = version.get().number();
        var training = new PlanTraining(
                UuidV7.next(clock),
                number,
                on,
                Wording.line(topic),
                Wording.line(audience),
                attendance,
                attachment,
                actor.name());
        var found = objections(training, version.get());
        if (!found.found().isEmpty()) {
            return Outcome.refused(found.found());
        }
        trainings.add(plan.unit(), id, version.get().getId(), training, clock.instant());
        audit.record(
                actor,
                new AuditEntry(
                        "plan.training-recorded",
                        PlanDuties.subject(id),
                        plan.unit(),
                        Map.of(),
                        Map.of("on", on.toString(), "audience", training.audience(), "attendance", attendance)));
        return Outcome.done(training.id());
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<PlanTraining> of(UUID plan) {
        return trainings.of(plan);
    }

    private Objections objections(PlanTraining training, PlanVersion version) {
        var found = new Objections(ChinaTime.today(clock));
        found.past("heldOn", training.heldOn(), version.issuedOn());
        found.required("topic", training.topic(), 200);
        found.required("audience", training.audience(), 200);
        if (training.attendance() < 1 || training.attendance() > MOST) {
            found.add(PlanRefusal.ATTENDANCE.at("attendance", MOST));
        }
        return found;
    }
}
