package org.youbei.workflow;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.youbei.model.Actor;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;

/**
 * Takes the steps of one kind of thing, each once: lock, known request, rules, change, chronicle, audit trail, event. All of it is one transaction,
 * that of the facade that calls it.
 *
 * @param <T> the thing
 * @param <S> a step with what a person says about it
 */
public final class Workflow<T extends Placed, S> {

    private final String noun;
    private final Function<UUID, T> locked;
    private final StepRule<T, S> rule;
    private final Chronicle chronicle;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * @param noun the subject's type, such as {@code hazard}
     * @param locked finds a thing and holds its row until the transaction ends, so that no two people take the same step; throws where the
     *     thing is unknown
     */
    public Workflow(
            String noun,
            Function<UUID, T> locked,
            StepRule<T, S> rule,
            Chronicle chronicle,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.noun = noun;
        this.locked = locked;
        this.rule = rule;
        this.chronicle = chronicle;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a step.
     *
     * @param request the form's own id: the same form sent twice takes one step and answers the same
     * @return the thing as it then is, or every reason against the step
     */
    public Outcome<T> take(Actor actor, UUID id, UUID request, S step) {
        var thing = locked.apply(id);
        if (chronicle.knows(id, request)) {
            return Outcome.done(thing);
        }
        var asked = asked(actor, thing, request);
        var refusals = rule.objections(asked, step);
        if (refusals.isEmpty()) {
            refusals = rule.demands(asked, step);
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        note(actor, thing, request, rule.apply(asked, step));
        return Outcome.done(thing);
    }

    /** What speaks against a step now, for pages that offer only what can be done. */
    public List<Refusal> objections(Actor actor, T thing, S step) {
        return rule.objections(asked(actor, thing, thing.getId()), step);
    }

    /** Writes down what became of a thing otherwise than by a step: that it was found, registered. */
    public void note(Actor actor, T thing, UUID request, StepRecord taken) {
        chronicle.add(actor, thing, request, taken);
        audit.record(actor, taken.entry(new Subject(noun, thing.getId()), thing));
        if (taken.event() != null) {
            events.publishEvent(taken.event());
        }
    }

    private StepRequest<T> asked(Actor actor, T thing, UUID request) {
        var now = clock.instant();
        return new StepRequest<>(actor, thing, request, ChinaTime.day(now), now);
    }
}
