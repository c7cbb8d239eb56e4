package org.youbei.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.Timeline.Event;
import org.youbei.obligation.notice.Notices;

/**
 * The verbs of duties. Every verb runs in one transaction inside a scope, asks whether the actor may, and leaves a line in the
 * duty's timeline and an entry in the audit trail. A duty outside the scope is refused as unknown.
 */
@Component
@Transactional
public class ObligationLedger {
    private final Obligations obligations;
    private final Openings openings;
    private final FulfilledDuties fulfilments;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObligationLedger(
            Obligations obligations,
            Openings openings,
            FulfilledDuties fulfilments,
            Deadlines deadlines,
            Timeline timeline,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.obligations = obligations;
        this.openings = openings;
        this.fulfilments = fulfilments;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a duty, or answers with the one that is open already for the subject, kind and rule. */
    public Outcome<UUID> open(Actor actor, Opening opening) {
        return open(actor, List.of(opening)).then(ids -> Outcome.done(ids.getFirst()));
    }

    /**
     * The same for many duties: all of them or, with every reason, none.
     *
     * @return the duties in the order of the openings
     */
    public Outcome<List<UUID>> open(Actor actor, List<Opening> wanted) {
        var refusals = wanted.stream()
                .flatMap(one -> LedgerPolicy.opening(actor, one, deadlines.knows(one.ruleId())).stream())
                .distinct()
                .toList();
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (wanted.isEmpty()) {
            return Outcome.done(List.of());
        }
        var due = deadlines.of(wanted);
        var made = openings.insert(actor, wanted, due);
        var opened = IntStream.range(0, wanted.size())
                .filter(at -> made.get(at).isPresent())
                .boxed()
                .toList();
        timeline.note(
                actor,
                opened.stream()
                        .map(at -> opened(made.get(at).orElseThrow(), wanted.get(at), due.get(at)))
                        .toList());
        opened.forEach(at -> {
            var one = wanted.get(at);
            events.publishEvent(new DutyMoved(
                    made.get(at).orElseThrow(),
                    one.kind(),
                    one.subject(),
                    due.get(at).due(),
                    true));
        });
        return Outcome.done(IntStream.range(0, wanted.size())
                .mapToObj(at -> made.get(at).orElseGet(() -> openings.open(wanted.get(at))))
                .toList());
    }

    /**
     * Fulfils every open duty of a kind that the subject has; none open is done with nothing to do.
     *
     * @param on the day it was done, not after today
     * @return the duties fulfilled; duties of a rule that repeats are open again for the next period
     */
    public Outcome<List<UUID>> fulfil(
            Actor actor, Subject subject, ObligationKind kind, Evidence evidence, LocalDate on) {
        return fulfil(actor, subject.type(), Map.of(subject.id(), evidence), kind, on);
    }

    /**
     * The same for many subjects of one type: all of them or, with every reason, none.
     *
     * @param evidence by the subject's id
     */
    public Outcome<List<UUID>> fulfil(
            Actor actor, String type, Map<UUID, Evidence> evidence, ObligationKind kind, LocalDate on) {
        var done = obligations.lockOpen(type, evidence.keySet(), kind.code()).stream()
                .map(duty -> new FulfilledDuties.Done(
                        duty, Objects.requireNonNull(evidence.get(duty.subject().id()))))
                .toList();
        return fulfil(actor, done, on);
    }

    /** Fulfils one duty; see above. */
    public Outcome<UUID> fulfil(Actor actor, UUID id, Evidence evidence, LocalDate on) {
        return with(
                id,
                duty -> fulfil(actor, List.of(new FulfilledDuties.Done(duty, evidence)), on)
                        .then(ids -> Outcome.done(ids.getFirst())));
    }

    private Outcome<List<UUID>> fulfil(Actor actor, List<FulfilledDuties.Done> done, LocalDate on) {
        var refusals = done.stream()
                .flatMap(one -> LedgerPolicy.fulfilment(actor, one.duty(), on, today()).stream())
                .distinct()
                .toList();
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (done.isEmpty()) {
            return Outcome.done(List.of());
        }
        var ids = done.stream().map(one -> one.duty().id()).toList();
        fulfilments.fulfil(done, on);
        timeline.note(
                actor,
                done.stream()
                        .map(one -> Event.of(
                                FactKind.FULFILLED,
                                one.duty(),
                                on,
                                one.evidence().label()))
                        .toList());
        notices.clear(ids);
        done.forEach(one -> {
            var duty = one.duty();
            events.publishEvent(new DutyMoved(duty.id(), duty.kind(), duty.subject(), duty.due(), false));
        });
        var again = done.stream()
                .map(FulfilledDuties.Done::duty)
                .filter(duty -> deadlines.repeats(duty.ruleId()))
                .map(duty -> duty.again(on))
                .toList();
        return open(actor, again).then(next -> Outcome.done(ids));
    }

    /** Stops the clock, for example while a plan is being redrafted. */
    public Outcome<UUID> pause(Actor actor, UUID id, String reason) {
        return with(
                id,
                duty -> allowed(LedgerPolicy.pause(actor, duty, reason), () -> {
                    duty.pause(today());
                    changed(actor, duty, Event.of(FactKind.PAUSED, duty, today(), reason));
                    return duty.id();
                }));
    }

    /** Starts the clock again; the time it stood is added to the due date, in working days where the rule counts those. */
    public Outcome<UUID> resume(Actor actor, UUID id) {
        return with(
                id,
                duty -> allowed(LedgerPolicy.resume(actor, duty), () -> {
                    var before = duty.due();
                    var next = deadlines.afterPause(duty, today());
                    duty.resume(next.due(), next.weekendsOnly());
                    timeline.note(
                            actor,
                            Event.of(FactKind.RESUMED, duty, today(), null).moved(before, duty.due()));
                    notices.restore(duty.id(), duty.due());
                    moved(duty);
                    return duty.id();
                }));
    }

    /** Asks for a later due date; possible up to and on the due date only. */
    public Outcome<UUID> askExtension(Actor actor, UUID id, LocalDate newDue, String reason) {
        return with(
                id,
                duty -> allowed(LedgerPolicy.asking(actor, duty, newDue, reason, today()), () -> {
                    duty.askExtension(newDue, today());
                    timeline.note(
                            actor,
                            Event.of(FactKind.EXTENSION_ASKED, duty, today(), reason)
                                    .moved(duty.due(), newDue));
                    return duty.id();
                }));
    }

    public Outcome<UUID> grantExtension(Actor actor, UUID id) {
        return with(
                id,
                duty -> allowed(LedgerPolicy.deciding(actor, duty), () -> {
                    var before = duty.due();
                    duty.grantExtension();
                    changed(
                            actor,
                            duty,
                            Event.of(FactKind.EXTENSION_GRANTED, duty, today(), null)
                                    .moved(before, duty.due()));
                    return duty.id();
                }));
    }

    public Outcome<UUID> refuseExtension(Actor actor, UUID id, String reason) {
        return with(
                id,
                duty -> allowed(LedgerPolicy.refusing(actor, duty, reason), () -> {
                    duty.refuseExtension();
                    timeline.note(actor, Event.of(FactKind.EXTENSION_REFUSED, duty, today(), reason));
                    return duty.id();
                }));
    }

    public Outcome<UUID> waive(Actor actor, UUID id, String reason) {
        return with(
                id,
                duty -> allowed(LedgerPolicy.waiving(actor, duty, reason), () -> {
                    duty.waive(reason, today());
                    closed(actor, duty, Event.of(FactKind.WAIVED, duty, today(), reason));
                    return duty.id();
                }));
    }

    /**
     * Hands duties to another post of their units: all of them or, with every reason, none.
     *
     * @param post at most 120 characters
     * @param reason at most 340 characters, for the timeline has both
     */
    public Outcome<List<UUID>> handOver(Actor actor, List<UUID> ids, String post, String reason) {
        var duties = ids.stream().distinct().sorted().map(obligations::lock).toList();
        if (duties.stream().anyMatch(Optional::isEmpty)) {
            return Outcome.refused(Refusal.unknown("obligation.unknown"));
        }
        var known = duties.stream().flatMap(Optional::stream).toList();
        var refused = known.stream()
                .flatMap(duty -> LedgerPolicy.handingOver(actor, duty, post, reason).stream())
                .distinct()
                .toList();
        if (!refused.isEmpty()) {
            return Outcome.refused(refused);
        }
        known.forEach(duty -> {
            duty.handOver(post.strip());
            timeline.note(actor, Event.of(FactKind.HANDED_OVER, duty, today(), post.strip() + "：" + reason.strip()));
        });
        return Outcome.done(known.stream().map(Obligation::id).toList());
    }

    /** Ends all open duties of a subject that no longer exists, such as an abolished plan. */
    public Outcome<List<UUID>> cancel(Actor actor, Subject subject, String reason) {
        return each(
                obligations.lockOpen(subject.type(), subject.id()),
                duty -> allowed(LedgerPolicy.cancelling(actor, duty, reason), () -> {
                    duty.cancel(reason, today());
                    closed(actor, duty, Event.of(FactKind.CANCELLED, duty, today(), reason));
                    return duty.id();
                }));
    }

    /** Ends the open duties of one kind, for example when a plan of another kind no longer needs drills. */
    public Outcome<List<UUID>> cancel(Actor actor, Subject subject, ObligationKind kind, String reason) {
        return each(
                obligations.lockOpen(subject.type(), List.of(subject.id()), kind.code()),
                duty -> allowed(LedgerPolicy.cancelling(actor, duty, reason), () -> {
                    duty.cancel(reason, today());
                    closed(actor, duty, Event.of(FactKind.CANCELLED, duty, today(), reason));
                    return duty.id();
                }));
    }

    /** Computes the due dates of the open, running duties of a rule again after a decision or a new calendar. */
    public Outcome<List<UUID>> recompute(Actor actor, JurisdictionCode unit, String ruleId) {
        if (!Right.SUPERVISE.isHeldBy(actor, unit) || !deadlines.knows(ruleId)) {
            return Outcome.refused(Refusal.forbidden("obligation.not-allowed"));
        }
        return Outcome.done(obligations.lockOpenUnder(ruleId, unit.value() + "%").stream()
                .filter(duty -> !duty.isPaused() && !deadlines.agreed(duty.ruleId()))
                .flatMap(duty -> recomputed(actor, duty).stream())
                .toList());
    }

    private Optional<UUID> recomputed(Actor actor, Obligation duty) {
        var next = deadlines.of(duty.again(duty.clockStart()));
        if (next.due().equals(duty.due()) && next.period().equals(duty.period())) {
            // The same day, which rests on the holidays now.
            duty.moveTo(next.due(), next.weekendsOnly());
            return Optional.empty();
        }
        var before = duty.due();
        duty.recompute(next.period(), next.due(), next.weekendsOnly());
        changed(
                actor,
                duty,
                Event.of(FactKind.RECOMPUTED, duty, today(), next.period()).moved(before, next.due()));
        return Optional.of(duty.id());
    }

    private void closed(Actor actor, Obligation duty, Event event) {
        changed(actor, duty, event);
        obligations.flush();
    }

    private void changed(Actor actor, Obligation duty, Event event) {
        timeline.note(actor, event);
        notices.clear(duty.id());
        moved(duty);
    }

    private void moved(Obligation duty) {
        events.publishEvent(new DutyMoved(duty.id(), duty.kind(), duty.subject(), duty.due(), duty.isOpen()));
    }

    private static Event opened(UUID id, Opening opening, Openings.Deadline deadline) {
        return new Event(
                FactKind.OPENED,
                id,
                opening.jurisdiction(),
                opening.clockStart(),
                opening.title(),
                null,
                deadline.due());
    }

    private Outcome<UUID> with(UUID id, Function<Obligation, Outcome<UUID>> verb) {
        return obligations.lock(id).map(verb).orElseGet(() -> Outcome.refused(Refusal.unknown("obligation.unknown")));
    }

    private static Outcome<UUID> allowed(List<Refusal> refusals, Supplier<UUID> verb) {
        return refusals.isEmpty() ? Outcome.done(verb.get()) : Outcome.refused(refusals);
    }

    /** All or none: the first refusal stands for all, because duties of one subject have one unit. */
    private static Outcome<List<UUID>> each(List<Obligation> duties, Function<Obligation, Outcome<UUID>> verb) {
        var done = new ArrayList<UUID>();
        for (var duty : duties) {
            switch (verb.apply(duty)) {
                case Outcome.Done<UUID>(var id) -> done.add(id);
                case Outcome.Refused<UUID>(var refusals) -> {
                    return Outcome.refused(refusals);
                }
            }
        }
        return Outcome.done(List.copyOf(done));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
