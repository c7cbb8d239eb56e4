package org.youbei.plan;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.workflow.Workflow;

/**
 * The way of a version from the draft to its end. Each step is taken once, by who may, where {@link PlanStep} allows it and its
 * {@link PlanStepRule} has nothing against it, and leaves its line in the timeline and its entry in the audit trail.
 */
@Component
@Transactional
public class PlanWay {
    private final Plans plans;
    private final PlanVersions versions;
    private final PlanSteps steps;
    private final NextVersion next;
    private final PlanText text;
    private final PlanChronicle chronicle;
    private final Workflow<Plan, Step> workflow;
    private final Clock clock;

    PlanWay(
            Plans plans,
            PlanVersions versions,
            PlanSteps steps,
            NextVersion next,
            PlanText text,
            PlanChronicle chronicle,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.steps = steps;
        this.next = next;
        this.text = text;
        this.chronicle = chronicle;
        this.workflow = new Workflow<>("plan", this::locked, steps, chronicle.lines(), audit, events, clock);
        this.clock = clock;
    }

    /**
     * Takes a step.
     *
     * @param request the id that the form carried: the same form sent twice has one effect and the same answer
     */
    public Outcome<Plan> take(Actor actor, UUID id, UUID request, Step step) {
        return workflow.take(actor, id, request, step);
    }

    /** What the separation of duties has against the person taking each of the steps; nothing where a step does not fit anyway. */
    @Transactional(readOnly = true)
    public Map<PlanStep, Refusal> apart(Actor actor, UUID id, Collection<PlanStep> asked) {
        var plan = plans.findById(id).orElseThrow(() -> new NotFound(id));
        var found = new EnumMap<PlanStep, Refusal>(PlanStep.class);
        asked.stream()
                .filter(PlanStep::isSeparated)
                .forEach(step -> steps.version(plan, step)
                        .flatMap(version -> steps.apart(actor, version, step))
                        .ifPresent(reason -> found.put(step, reason)));
        return found;
    }

    /** Begins a version with a text from outside, prepared there, instead of that of the version in force. */
    public Outcome<Plan> revise(Actor actor, UUID id, UUID request, String reason, PlanContent content) {
        var plan = locked(id);
        if (chronicle.lines().knows(id, request)) {
            return Outcome.done(plan);
        }
        if (!Authority.keeps(actor, plan.unit())) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var base = plan.inForce().flatMap(versions::findById);
        if (base.isEmpty() || plan.working().isPresent()) {
            return Outcome.refused(PlanRefusal.DRAFT_IN_WORK.refusal());
        }
        var now = clock.instant();
        var today = ChinaTime.day(now);
        var asked = new VersionRequest(actor, plan, base.get(), request, today, now);
        var version = next.begin(asked, Procedure.RECORDED, content.source());
        text.fill(version, content);
        var said = new Step.Revision(reason);
        workflow.note(
                actor, plan, request, VersionRequest.record(version, said.kind().name(), null, today, said.reason()));
        return Outcome.done(plan);
    }

    private Plan locked(UUID id) {
        return plans.locked(id).orElseThrow(() -> new NotFound(id));
    }
}
