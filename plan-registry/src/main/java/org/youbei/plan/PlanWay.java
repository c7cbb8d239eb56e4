package org.youbei.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/**
 * The way of a version from the draft to its end. Each step is taken once, by who may, where {@link PlanStep} allows it and its
 * {@link StepRule} has nothing against it, and leaves its line in the timeline and its entry in the audit trail.
 */
@Component
@Transactional
public class PlanWay {
    private final Plans plans;
    private final PlanVersions versions;
    private final StepRules rules;
    private final NextVersion next;
    private final PlanText text;
    private final PlanChronicle chronicle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanWay(
            Plans plans,
            PlanVersions versions,
            StepRules rules,
            NextVersion next,
            PlanText text,
            PlanChronicle chronicle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.rules = rules;
        this.next = next;
        this.text = text;
        this.chronicle = chronicle;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a step.
     *
     * @param request the id that the form carried: the same form sent twice has one effect and the same answer
     */
    public Outcome<Plan> take(Actor actor, UUID id, UUID request, Step step) {
        var plan = plans.locked(id).orElseThrow(() -> new PlanNotFound(id));
        if (chronicle.knows(id, request)) {
            return Outcome.done(plan);
        }
        if (!Authority.mayTake(actor, step.kind(), plan.unit())) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var version = plan.target(step.kind()).flatMap(versions::findById);
        if (version.isEmpty() || !step.kind().possibleIn(version.get().standing())) {
            return Outcome.refused(PlanRefusal.outOfOrder(step.kind()));
        }
        return taken(taking(actor, plan, version.get(), request), step);
    }

    /** Begins a version with a text from outside, prepared there, instead of that of the version in force. */
    public Outcome<Plan> revise(Actor actor, UUID id, UUID request, String reason, PlanContent content) {
        var plan = plans.locked(id).orElseThrow(() -> new PlanNotFound(id));
        if (chronicle.knows(id, request)) {
            return Outcome.done(plan);
        }
        if (!Authority.keeps(actor, plan.unit())) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var base = plan.inForce().flatMap(versions::findById);
        if (base.isEmpty() || plan.working().isPresent()) {
            return Outcome.refused(PlanRefusal.DRAFT_IN_WORK.refusal());
        }
        var taking = taking(actor, plan, base.get(), request);
        var version = next.begin(taking, Procedure.RECORDED, content.source());
        text.fill(version, content);
        chronicle.note(
                actor,
                request,
                PlanStep.REVISION,
                new Mark(version, null, taking.today(), new Step.Revision(reason).reason()));
        return Outcome.done(plan);
    }

    private <S extends Step> Outcome<Plan> taken(Taking taking, S step) {
        var rule = rules.of(step);
        var objections = objections(rule, taking, step);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var replaced = taking.plan().inForce().orElse(null);
        var mark = rule.apply(taking, step);
        chronicle.note(taking.actor(), taking.request(), step.kind(), mark);
        taking.plan().touch(taking.now());
        events.publishEvent(new StepTaken(taking.actor(), step.kind(), taking.plan(), mark.version(), replaced));
        return Outcome.done(taking.plan());
    }

    private static <S extends Step> List<Refusal> objections(StepRule<S> rule, Taking taking, S step) {
        var found = new Objections(taking.today());
        rule.check(taking, step, found);
        return found.found().isEmpty() ? rule.demands(taking, step) : found.found();
    }

    private Taking taking(Actor actor, Plan plan, PlanVersion version, UUID request) {
        var now = clock.instant();
        return new Taking(actor, plan, version, request, LocalDate.ofInstant(now, PlanRegistry.CHINA), now);
    }
}
