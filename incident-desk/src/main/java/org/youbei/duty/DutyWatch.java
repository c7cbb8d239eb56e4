package org.youbei.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.duty.rule.OnDuty;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Stations;
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
 * Who is on duty at a moment: the one answer for rosters, handovers, notices, call-outs and incidents. And the swaps that change it: each hangs on its
 * slot, and needs the approval of somebody else than whoever asked.
 */
@Component
@Transactional
public class DutyWatch {
    private final StoredRosters stored;
    private final Stations stations;
    private final AuditTrail audit;
    private final Clock clock;

    DutyWatch(StoredRosters stored, Stations stations, AuditTrail audit, Clock clock) {
        this.stored = stored;
        this.stations = stations;
        this.audit = audit;
        this.clock = clock;
    }

    /** At every station of the scope that is manned then. */
    @Transactional(readOnly = true)
    public List<OnDutyNow> at(Instant moment) {
        var slots = stored.published(moment, moment.plusMillis(1));
        return there(slots, moment);
    }

    /** At the stations of one unit. */
    @Transactional(readOnly = true)
    public List<OnDutyNow> at(JurisdictionCode unit, Instant moment) {
        return at(moment).stream()
                .filter(now -> now.station().unit().equals(unit))
                .toList();
    }

    private List<OnDutyNow> there(List<Slot> slots, Instant moment) {
        var at = LocalDateTime.ofInstant(moment, ChinaTime.ZONE);
        var running = slots.stream()
                .filter(slot -> !slot.start().isAfter(at) && at.isBefore(slot.end()))
                .toList();
        if (running.isEmpty()) {
            return List.of();
        }
        var duty = duty(running);
        var rooms = running.stream().map(Slot::station).collect(Collectors.toSet());
        var known = stations.these(rooms);
        var people = stations.people(rooms);
        return running.stream()
                .filter(slot -> known.containsKey(slot.station()))
                .map(slot -> new OnDutyNow(
                        Objects.requireNonNull(known.get(slot.station())),
                        slot.id(),
                        slot.name(),
                        slot.endsAt(),
                        people(duty, slot, people)))
                .toList();
    }

    /** Those of a slot after its swaps, leaders first. */
    @Transactional(readOnly = true)
    public List<DutyPerson> of(Slot slot) {
        return people(duty(List.of(slot)), slot, stations.people(List.of(slot.station())));
    }

    private OnDuty<UUID> duty(List<Slot> slots) {
        var swaps = stored.swaps(slots.stream().map(Slot::id).toList()).stream()
                .map(swap -> new OnDuty.Swap<>(
                        swap.slot(), swap.from().toString(), swap.to().toString(), swap.counts()))
                .toList();
        return new OnDuty<>(slots.stream().map(DutyWatch::asked).toList(), swaps);
    }

    private static OnDuty.Slot<UUID> asked(Slot slot) {
        return new OnDuty.Slot<>(
                slot.id(),
                slot.start(),
                slot.end(),
                slot.people().stream().map(UUID::toString).toList());
    }

    private static List<DutyPerson> people(OnDuty<UUID> duty, Slot slot, Map<UUID, DutyPerson> known) {
        return duty.of(asked(slot)).stream()
                .map(UUID::fromString)
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Asks that another person takes a turn.
     *
     * @param id made with the form, so that sending it twice asks once
     * @param kind a take-over counts at once, and is judged afterwards
     */
    public Outcome<UUID> ask(Actor actor, UUID id, UUID slotId, Swap.Kind kind, UUID from, UUID to, String reason) {
        var slot = stored.slot(slotId).orElseThrow(() -> new NotFound(slotId));
        var station = stations.find(slot.station());
        if (!Checks.works(actor, station.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        if (stored.find(slot.roster(), false)
                .filter(one -> one.state() == Roster.State.PUBLISHED)
                .isEmpty()) {
            return Outcome.refused(DutyRefusal.NOT_PUBLISHED.refusal());
        }
        if (stored.swaps(List.of(slotId)).stream().anyMatch(one -> one.id().equals(id))) {
            return Outcome.done(slot.roster());
        }
        if (!clock.instant().isBefore(slot.endsAt())) {
            return Outcome.refused(DutyRefusal.SLOT_OVER.refusal());
        }
        var refused = unfit(slot, from, to);
        var checks = new Checks().required("reason", reason, 300);
        refused.forEach(one -> checks.when(true, one));
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        var state = kind == Swap.Kind.TAKE_OVER ? Swap.State.TAKEN : Swap.State.ASKED;
        var swap = new Swap(
                id,
                slotId,
                kind,
                from,
                to,
                reason.strip(),
                state,
                clock.instant(),
                actor.account(),
                actor.name(),
                null,
                "",
                "");
        if (!stored.insert(swap, station.unit())) {
            return Outcome.refused(DutyRefusal.SWAP_WAITS.refusal());
        }
        var values = Map.of("slot", slot.name() + " " + slot.start(), "reason", reason.strip());
        audit.record(
                actor,
                AuditEntry.of(
                        "duty-roster.swap-asked",
                        new Subject("duty-roster", slot.roster()),
                        station.unit(),
                        Map.copyOf(values)));
        return Outcome.done(slot.roster());
    }

    private List<Refusal> unfit(Slot slot, UUID from, UUID to) {
        var there = of(slot).stream().map(DutyPerson::id).toList();
        var taker = stations.person(to);
        var giver = stations.person(from);
        var checks = new Checks()
                .when(from.equals(to), DutyRefusal.SAME_PERSON.at("to"))
                .when(!there.contains(from), DutyRefusal.NOT_ON_DUTY.at("from"))
                .when(there.contains(to) && !from.equals(to), DutyRefusal.ON_DUTY.at("to"))
                .when(!taker.isThere() || !taker.station().equals(slot.station()), DutyRefusal.NOT_ON_DUTY.at("to"))
                .when(taker.phoneTestedOn() == null, DutyRefusal.PHONE_UNTESTED.at("to", taker.name()))
                .when(giver.leads() && !taker.leads(), DutyRefusal.LEADS_NOT.at("to", taker.name()));
        return checks.found();
    }

    /** Somebody else than whoever asked says yes or no, a no with a reason. */
    public Outcome<UUID> decide(Actor actor, UUID swapId, boolean yes, String remark) {
        var swap = stored.swap(swapId, true).orElseThrow(() -> new NotFound(swapId));
        var slot = stored.slot(swap.slot()).orElseThrow(() -> new NotFound(swap.slot()));
        var station = stations.find(slot.station());
        if (!Checks.works(actor, station.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        if (swap.decidedAt() != null) {
            return Outcome.refused(DutyRefusal.DECIDED.refusal());
        }
        if (actor.account().equals(swap.askedAccount())) {
            return Outcome.refused(DutyRefusal.OWN_SWAP.refusal());
        }
        var checks = new Checks()
                .atMost("remark", remark, 300)
                .when(!yes && remark.isBlank(), DutyRefusal.MISSING.at("remark"));
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        var state = yes ? Swap.State.APPROVED : Swap.State.REFUSED;
        stored.decide(swapId, state, clock.instant(), actor.name(), remark.strip());
        audit.record(
                actor,
                AuditEntry.of(
                        yes ? "duty-roster.swap-approved" : "duty-roster.swap-refused",
                        new Subject("duty-roster", slot.roster()),
                        station.unit(),
                        Map.of("remark", remark.strip())));
        return Outcome.done(slot.roster());
    }

    @Transactional(readOnly = true)
    public Swap swap(UUID id) {
        return stored.swap(id, false).orElseThrow(() -> new NotFound(id));
    }
}
