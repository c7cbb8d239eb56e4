package org.youbei.plan;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.UuidV7;

/** Writes down what happens to plans: a line in the timeline for people, an entry in the audit trail for ever. */
@Component
class PlanChronicle {
    private final PlanEvents events;
    private final AuditTrail audit;
    private final Clock clock;

    PlanChronicle(PlanEvents events, AuditTrail audit, Clock clock) {
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    boolean knows(UUID plan, UUID request) {
        return events.knows(plan, request);
    }

    /** A step that somebody took. */
    void note(Actor actor, UUID request, PlanStep step, Mark mark) {
        line(actor, request, step.name(), mark);
        var version = mark.version();
        var before = mark.before();
        Map<String, Object> was = before == null ? Map.of() : Map.of("state", before.name());
        Map<String, Object> is = Map.of(
                "state", version.state().name(),
                "version", version.number(),
                "on", mark.on().toString(),
                "remark", mark.remark());
        var action = "plan." + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(actor, new AuditEntry(action, PlanDuties.subject(version.plan()), version.unit(), was, is));
    }

    /** What a step did to another version by the way; the audit trail has the step. */
    void log(Actor actor, String what, Mark mark) {
        line(actor, UuidV7.next(clock), what, mark);
    }

    private void line(Actor actor, UUID request, String what, Mark mark) {
        events.add(actor, new PlanEvents.Line(mark.version(), request, what, mark.before(), mark.on(), mark.remark()));
    }
}
