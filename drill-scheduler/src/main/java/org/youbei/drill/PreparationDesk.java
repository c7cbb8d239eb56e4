package org.youbei.drill;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.coverage.Requirements;
import org.youbei.drill.preparation.Cover;
import org.youbei.drill.preparation.Evaluator;
import org.youbei.drill.preparation.Inject;
import org.youbei.drill.preparation.Objective;
import org.youbei.drill.preparation.Participant;
import org.youbei.drill.preparation.People;
import org.youbei.drill.preparation.Place;
import org.youbei.drill.preparation.Preparation;
import org.youbei.drill.preparation.Preparations;
import org.youbei.drill.preparation.Task;
import org.youbei.drill.run.RunStep;
import org.youbei.drill.run.RunSteps;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;

/**
 * Makes a drill ready. What it covers, its objectives and injects are written while it is planned; people and tasks also once it is
 * prepared. Inside a scope.
 */
@Component
@Transactional
public class PreparationDesk {
    private static final int NAME = 100;

    private final StoredDrills drills;
    private final Gates gates;
    private final Preparations preparations;
    private final People people;
    private final Requirements requirements;
    private final RunSteps steps;
    private final AuditTrail audit;
    private final Clock clock;

    PreparationDesk(
            StoredDrills drills,
            Gates gates,
            Preparations preparations,
            People people,
            Requirements requirements,
            RunSteps steps,
            AuditTrail audit,
            Clock clock) {
        this.drills = drills;
        this.gates = gates;
        this.preparations = preparations;
        this.people = people;
        this.requirements = requirements;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Preparation of(Drill drill) {
        return gates.preparation(drill);
    }

    /** The run sheet as it was made, or as it would be made now. */
    @Transactional(readOnly = true)
    public List<RunStep> sheet(Drill drill) {
        return drill.state() == DrillState.PLANNED ? gates.sheet(drill) : steps.of(drill.getId());
    }

    /** Covers a plan in the version that is in force. */
    public Outcome<UUID> coverPlan(Actor actor, UUID drill, UUID plan) {
        return planned(actor, drill, "drill.cover-added", place -> {
            var dossier = gates.dossier(plan).orElseThrow(() -> new NotFound(plan));
            var version = Gates.inForce(dossier);
            if (version.isEmpty()) {
                return Outcome.refused(
                        DrillRefusal.NOT_IN_FORCE.at("plan", dossier.entry().title()));
            }
            preparations.add(
                    place,
                    new Cover(
                            new Subject(Cover.PLAN, plan),
                            version.get().id(),
                            version.get().number(),
                            dossier.entry().unit(),
                            dossier.entry().title()));
            return Outcome.done(plan);
        });
    }

    public Outcome<UUID> coverRequirement(Actor actor, UUID drill, UUID requirement) {
        return planned(actor, drill, "drill.cover-added", place -> {
            var known = requirements.find(requirement).orElseThrow(() -> new NotFound(requirement));
            preparations.add(
                    place,
                    new Cover(new Subject(Cover.REQUIREMENT, requirement), null, null, known.unit(), known.name()));
            return Outcome.done(requirement);
        });
    }

    public Outcome<UUID> removeCover(Actor actor, UUID drill, UUID subject) {
        return planned(actor, drill, "drill.cover-removed", place -> {
            preparations.removeCover(drill, subject);
            return Outcome.done(subject);
        });
    }

    public Outcome<UUID> add(Actor actor, UUID drill, Objective objective) {
        return planned(actor, drill, "drill.objective-added", place -> {
            var found = new ArrayList<Refusal>();
            text(found, "capability", objective.capability(), 200, true);
            text(found, "criterion", objective.criterion(), 1_000, false);
            return added(found, objective.id(), () -> preparations.add(place, objective));
        });
    }

    public Outcome<UUID> removeObjective(Actor actor, UUID drill, UUID id) {
        return planned(actor, drill, "drill.objective-removed", place -> {
            preparations.removeObjective(drill, id);
            return Outcome.done(id);
        });
    }

    public Outcome<UUID> add(Actor actor, UUID drill, Inject inject) {
        return planned(actor, drill, "drill.inject-added", place -> {
            var found = new ArrayList<Refusal>();
            text(found, "text", inject.text(), 1_000, true);
            text(found, "receiver", inject.receiver(), NAME, false);
            if (inject.minute() < 0 || inject.minute() > Inject.LAST_MINUTE) {
                found.add(DrillRefusal.MISSING.at("minute"));
            }
            return added(found, inject.id(), () -> preparations.add(place, inject));
        });
    }

    public Outcome<UUID> removeInject(Actor actor, UUID drill, UUID id) {
        return planned(actor, drill, "drill.inject-removed", place -> {
            preparations.removeInject(drill, id);
            return Outcome.done(id);
        });
    }

    public Outcome<UUID> add(Actor actor, UUID drill, Participant participant) {
        return ahead(actor, drill, "drill.participant-added", place -> {
            var found = new ArrayList<Refusal>();
            text(found, "name", participant.name(), NAME, true);
            text(found, "post", participant.post(), NAME, false);
            text(found, "team", participant.team(), NAME, false);
            if (!place.unit().contains(participant.unit())) {
                found.add(DrillRefusal.UNIT_OUTSIDE.at("unit"));
            }
            if (!found.isEmpty()) {
                return Outcome.refused(found);
            }
            return people.add(place, participant)
                    ? Outcome.done(participant.id())
                    : Outcome.refused(DrillRefusal.TAKEN_ALREADY.at("account"));
        });
    }

    public Outcome<UUID> removeParticipant(Actor actor, UUID drill, UUID id) {
        return ahead(actor, drill, "drill.participant-removed", place -> {
            people.removeParticipant(drill, id);
            return Outcome.done(id);
        });
    }

    /** @param from the unit that the evaluator comes from: the drill's, one above or one below it; anybody else would not see the drill */
    public Outcome<UUID> assign(Actor actor, UUID drill, UUID account, String name, JurisdictionCode from) {
        return ahead(actor, drill, "drill.evaluator-assigned", place -> {
            if (!from.contains(place.unit()) && !place.unit().contains(from)) {
                return Outcome.refused(DrillRefusal.UNIT_OUTSIDE.at("account"));
            }
            people.add(place, new Evaluator(account, name, null), from);
            return Outcome.done(account);
        });
    }

    public Outcome<UUID> dismiss(Actor actor, UUID drill, UUID account) {
        return ahead(actor, drill, "drill.evaluator-dismissed", place -> {
            people.removeEvaluator(drill, account);
            return Outcome.done(account);
        });
    }

    public Outcome<UUID> add(Actor actor, UUID drill, Task task) {
        return ahead(actor, drill, "drill.task-added", place -> {
            var found = new ArrayList<Refusal>();
            text(found, "what", task.what(), 200, true);
            text(found, "owner", task.owner(), NAME, false);
            return added(found, task.id(), () -> preparations.add(place, task));
        });
    }

    public Outcome<UUID> finish(Actor actor, UUID drill, UUID task) {
        var today = ChinaTime.today(clock);
        return ahead(actor, drill, "drill.task-done", place -> {
            preparations.finish(drill, new Task(task, "", "", null, today, actor.name()));
            return Outcome.done(task);
        });
    }

    public Outcome<UUID> removeTask(Actor actor, UUID drill, UUID id) {
        return ahead(actor, drill, "drill.task-removed", place -> {
            preparations.removeTask(drill, id);
            return Outcome.done(id);
        });
    }

    private Outcome<UUID> planned(Actor actor, UUID id, String action, Function<Place, Outcome<UUID>> change) {
        return changing(actor, id, action, List.of(DrillState.PLANNED), change);
    }

    private Outcome<UUID> ahead(Actor actor, UUID id, String action, Function<Place, Outcome<UUID>> change) {
        return changing(actor, id, action, List.of(DrillState.PLANNED, DrillState.PREPARED), change);
    }

    private Outcome<UUID> changing(
            Actor actor, UUID id, String action, List<DrillState> states, Function<Place, Outcome<UUID>> change) {
        var drill = drills.locked(id).orElseThrow(() -> new NotFound(id));
        if (!DrillAuthority.keeps(actor, drill.unit())) {
            return Outcome.refused(DrillRefusal.NOT_YOURS.refusal());
        }
        if (!states.contains(drill.state())) {
            return Outcome.refused(DrillRefusal.OUT_OF_ORDER.refusal());
        }
        return change.apply(new Place(id, drill.unit())).then(what -> {
            audit.record(
                    actor,
                    AuditEntry.of(action, DrillDuties.subject(id), drill.unit(), Map.of("what", what.toString())));
            return Outcome.done(what);
        });
    }

    private static Outcome<UUID> added(List<Refusal> found, UUID id, Runnable work) {
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        work.run();
        return Outcome.done(id);
    }

    private static void text(List<Refusal> found, String field, String text, int most, boolean required) {
        if (required && text.isBlank()) {
            found.add(DrillRefusal.MISSING.at(field));
        }
        DrillRules.atMost(found, field, text, most);
    }
}
