package org.youbei.drill;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.preparation.Inject;
import org.youbei.drill.preparation.Objective;
import org.youbei.drill.preparation.Participant;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.workflow.AllOrNone;

/** Makes a drill ready by one form: everything on it, or nothing with every reason. Inside a scope. */
@Component
@Transactional
public class PreparationBundles {
    private final PreparationDesk desk;
    private final DrillCalendar calendar;

    PreparationBundles(PreparationDesk desk, DrillCalendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    /** Whoever is to evaluate, and the unit that the person comes from. */
    public record Judge(UUID account, String name, JurisdictionCode from) {}

    /**
     * What the form holds.
     *
     * @param ready whether the drill is ready with it, so that its run sheet is made
     */
    public record Bundle(
            List<Objective> objectives,
            List<Inject> injects,
            List<Participant> participants,
            List<Judge> judges,
            boolean ready) {
        public Bundle {
            objectives = List.copyOf(objectives);
            injects = List.copyOf(injects);
            participants = List.copyOf(participants);
            judges = List.copyOf(judges);
        }

        private boolean isEmpty() {
            return objectives.isEmpty() && injects.isEmpty() && participants.isEmpty() && judges.isEmpty() && !ready;
        }
    }

    /** @param request the id of the form, so that readiness is told once */
    public Outcome<UUID> prepare(Actor actor, UUID drill, UUID request, Bundle bundle) {
        var done = new AllOrNone();
        if (bundle.isEmpty()) {
            done.refuse(DrillRefusal.MISSING.at("objectives"));
        }
        bundle.objectives.forEach(one -> done.take(desk.add(actor, drill, one), "objectives"));
        bundle.injects.forEach(one -> done.take(desk.add(actor, drill, one), "injects"));
        bundle.participants.forEach(one -> done.take(desk.add(actor, drill, one), "participants"));
        bundle.judges.forEach(
                one -> done.take(desk.assign(actor, drill, one.account, one.name, one.from), "evaluators"));
        if (done.isSound() && bundle.ready) {
            done.take(calendar.take(actor, drill, request, Step.of(DrillStep.PREPARATION)));
        }
        return done.outcome(drill);
    }
}
