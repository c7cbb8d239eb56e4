package org.youbei.drill;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.evaluation.ChecklistGroup;
import org.youbei.drill.evaluation.ChecklistMark;
import org.youbei.drill.evaluation.Mark;
import org.youbei.drill.evaluation.Rating;
import org.youbei.drill.evaluation.Ratings;
import org.youbei.drill.preparation.Evaluator;
import org.youbei.drill.preparation.People;
import org.youbei.drill.preparation.Place;
import org.youbei.drill.preparation.Preparations;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/** Takes the sheets of evaluators. Each writes its own until it is submitted, and reads those of others only afterwards. */
@Component
@Transactional
public class EvaluationDesk {
    private static final int LONGEST_REMARK = 1_000;

    private final StoredDrills drills;
    private final People people;
    private final Preparations preparations;
    private final Ratings ratings;
    private final AuditTrail audit;
    private final Clock clock;

    EvaluationDesk(
            StoredDrills drills,
            People people,
            Preparations preparations,
            Ratings ratings,
            AuditTrail audit,
            Clock clock) {
        this.drills = drills;
        this.people = people;
        this.preparations = preparations;
        this.ratings = ratings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody says about an objective or a group. */
    public record Opinion(Mark mark, String remark) {
        public Opinion {
            remark = remark.strip();
        }
    }

    /** What the reader may see of the ratings. */
    @Transactional(readOnly = true)
    public List<Rating> ratings(Actor actor, UUID drill) {
        return ratings.visible(drill, actor.account());
    }

    /** What the reader may see of the checklists. */
    @Transactional(readOnly = true)
    public List<ChecklistMark> checklist(Actor actor, UUID drill) {
        return ratings.visibleChecklist(drill, actor.account());
    }

    @Transactional(readOnly = true)
    public Optional<Evaluator> evaluator(Actor actor, UUID drill) {
        return people.evaluators(drill).stream()
                .filter(evaluator -> evaluator.account().equals(actor.account()))
                .findFirst();
    }

    /** Keeps the evaluator's own sheet as far as it is filled in; objectives of other drills are left out. */
    public Outcome<UUID> save(
            Actor actor, UUID id, Map<UUID, Opinion> objectives, Map<ChecklistGroup, Opinion> groups) {
        var drill = drills.findById(id).orElseThrow(() -> new NotFound(id));
        var objection = objection(actor, drill);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var tooLong = java.util.stream.Stream.concat(objectives.values().stream(), groups.values().stream())
                .anyMatch(opinion -> opinion.remark().length() > LONGEST_REMARK);
        if (tooLong) {
            return Outcome.refused(DrillRefusal.TOO_LONG.refusal(LONGEST_REMARK));
        }
        var place = new Place(id, drill.unit());
        preparations.objectives(id).stream()
                .filter(objective -> objectives.containsKey(objective.id()))
                .forEach(objective -> {
                    var opinion = Objects.requireNonNull(objectives.get(objective.id()));
                    ratings.rate(place, new Rating(objective.id(), actor.account(), opinion.mark(), opinion.remark()));
                });
        groups.forEach((group, opinion) ->
                ratings.check(place, new ChecklistMark(group, actor.account(), opinion.mark(), opinion.remark())));
        return Outcome.done(id);
    }

    /** Closes the evaluator's sheet for good; every objective needs a mark, be it "not observed". */
    public Outcome<UUID> submit(Actor actor, UUID id) {
        var drill = drills.findById(id).orElseThrow(() -> new NotFound(id));
        var objection = objection(actor, drill);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (!drill.isEnded()) {
            return Outcome.refused(DrillRefusal.NOT_ENDED.refusal());
        }
        var open = ratings.unratedBy(id, actor.account());
        if (open > 0) {
            return Outcome.refused(DrillRefusal.UNRATED.refusal(open));
        }
        people.submit(id, actor.account(), clock.instant());
        audit.record(
                actor,
                AuditEntry.of(
                        "drill.evaluation-submitted",
                        DrillDuties.subject(id),
                        drill.unit(),
                        Map.of("evaluator", actor.name())));
        return Outcome.done(id);
    }

    private Optional<Refusal> objection(Actor actor, Drill drill) {
        var evaluator = evaluator(actor, drill.getId());
        if (evaluator.isEmpty()) {
            return Optional.of(DrillRefusal.NOT_ASSIGNED.refusal());
        }
        if (evaluator.get().submittedAt() != null) {
            return Optional.of(DrillRefusal.SUBMITTED.refusal());
        }
        return drill.state() == DrillState.RUNNING ? Optional.empty() : Optional.of(DrillRefusal.NOT_RUNNING.refusal());
    }
}
