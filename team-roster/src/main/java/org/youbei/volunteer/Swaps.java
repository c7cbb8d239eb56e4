package org.youbei.volunteer;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;
import org.youbei.person.Said;

/**
 * Places that change hands: somebody offers theirs with a reason, another takes it, the unit of the shift agrees. Until it does, the first one is
 * expected. To be called in the scope of the shift's unit; an unknown one is {@link NotFound}.
 */
@Component
@Transactional
public class Swaps {
    private final StoredSwaps swaps;
    private final Shifts shifts;
    private final StoredVolunteers volunteers;
    private final ServiceHours hours;
    private final DutyBook book;
    private final Clock clock;

    Swaps(
            StoredSwaps swaps,
            Shifts shifts,
            StoredVolunteers volunteers,
            ServiceHours hours,
            DutyBook book,
            Clock clock) {
        this.swaps = swaps;
        this.shifts = shifts;
        this.volunteers = volunteers;
        this.hours = hours;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Offers a place.
     *
     * @param id made with the form, so that sending it twice offers once
     */
    Outcome<UUID> offer(Actor actor, Volunteer giver, UUID id, UUID of, String reason) {
        var shift = shifts.locked(of);
        var said = new Said()
                .required("reason", reason, 300)
                .when(hasBegun(shift), VolunteerRefusal.OVER.refusal())
                .when(!shifts.isExpected(giver.getId(), of), VolunteerRefusal.NOT_SIGNED.refusal());
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        if (swaps.find(id).isPresent()) {
            return Outcome.done(id);
        }
        if (!swaps.add(id, shift, giver.getId(), reason.strip())) {
            return Outcome.refused(VolunteerRefusal.OFFERED.refusal());
        }
        remember(actor, shift, "shift.swap-offered", giver);
        return Outcome.done(id);
    }

    /** Takes an offered place; every check of signing up holds but that of room. */
    Outcome<UUID> take(Actor actor, Volunteer taker, UUID id) {
        var swap = locked(id);
        var shift = shifts.find(swap.shift());
        if (swap.giver().equals(taker.getId())) {
            return Outcome.refused(VolunteerRefusal.OWN_SWAP.refusal());
        }
        if (swap.state() != Swap.State.OFFERED) {
            return Outcome.refused(VolunteerRefusal.NO_OFFER.refusal());
        }
        var unfit = shifts.unfit(taker, shift);
        if (!unfit.isEmpty()) {
            return Outcome.refused(unfit);
        }
        swaps.taken(id, taker.getId());
        var today = ChinaTime.today(clock);
        book.open(
                Actor.platform(),
                new Opening(
                        ObligationKind.SHIFT_SWAP,
                        StoredSwaps.subject(id),
                        shift.title() + "：" + swap.giverName() + " → "
                                + taker.seen().name(),
                        shift.unit(),
                        null,
                        null,
                        "shift-swap",
                        today,
                        ChinaTime.day(shift.startsAt())));
        remember(actor, shift, "shift.swap-taken", taker);
        return Outcome.done(shift.id());
    }

    /** Whoever offered takes the offer back, whoever took it gives it back to be taken by another. */
    Outcome<UUID> back(Actor actor, Volunteer who, UUID id) {
        var swap = locked(id);
        if (!swap.isOpen() || !swap.isOf(who.getId())) {
            return Outcome.refused(VolunteerRefusal.NO_OFFER.refusal());
        }
        if (swap.giver().equals(who.getId())) {
            swaps.end(actor, id, Swap.State.BACK, "");
        } else {
            swaps.taken(id, null);
        }
        book.end(Actor.platform(), StoredSwaps.subject(id), "已收回");
        remember(actor, shifts.find(swap.shift()), "shift.swap-back", who);
        return Outcome.done(swap.shift());
    }

    /** Agrees: from this moment on the other one is in. All checks are made once more; nobody agrees to what is their own. */
    public Outcome<UUID> approve(Actor actor, UUID id) {
        var objections = undecided(actor, find(id));
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var swap = locked(id);
        if (!swap.isTaken()) {
            return Outcome.refused(VolunteerRefusal.NO_OFFER.refusal());
        }
        var shift = shifts.find(swap.shift());
        var taker =
                volunteers.find(java.util.Objects.requireNonNull(swap.taker())).orElseThrow();
        var unfit = shifts.unfit(taker, shift);
        if (!unfit.isEmpty()) {
            return Outcome.refused(unfit);
        }
        if (!shifts.isExpected(swap.giver(), shift.id())) {
            return Outcome.refused(VolunteerRefusal.NOT_SIGNED.refusal());
        }
        shifts.replace(swap.giver(), taker, shift);
        swaps.end(actor, id, Swap.State.FILLED, "");
        book.fulfil(
                actor,
                StoredSwaps.subject(id),
                ObligationKind.SHIFT_SWAP,
                new Evidence("shift-swap", id, shift.title()),
                ChinaTime.today(clock));
        remember(actor, shift, "shift.swap-filled", taker);
        return Outcome.done(shift.id());
    }

    /** Does not agree: whoever offered the place stays in. */
    public Outcome<UUID> decline(Actor actor, UUID id, String reason) {
        var said = new Said().all(undecided(actor, find(id))).required("reason", reason, 300);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        var swap = locked(id);
        if (!swap.isTaken()) {
            return Outcome.refused(VolunteerRefusal.NO_OFFER.refusal());
        }
        swaps.end(actor, id, Swap.State.DECLINED, reason.strip());
        book.end(actor, StoredSwaps.subject(id), reason.strip());
        var shift = shifts.find(swap.shift());
        shifts.remember(actor, shift.id(), shift.unit(), "shift.swap-declined", Map.of("reason", reason.strip()));
        return Outcome.done(shift.id());
    }

    private List<Refusal> undecided(Actor actor, Swap swap) {
        if (!Said.works(actor, swap.unit())) {
            return List.of(VolunteerRefusal.NOT_YOURS.refusal());
        }
        if (!swap.isTaken()) {
            return List.of(VolunteerRefusal.NO_OFFER.refusal());
        }
        var taker = swap.taker();
        return hours.isOwn(actor, swap.giver()) || (taker != null && hours.isOwn(actor, taker))
                ? List.of(VolunteerRefusal.OWN_SWAP.refusal())
                : List.of();
    }

    @Transactional(readOnly = true)
    public Swap find(UUID id) {
        return swaps.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** Those of a shift, also those that have ended, the first one in front. */
    @Transactional(readOnly = true)
    public List<Swap> of(UUID shift) {
        return swaps.of(shift);
    }

    /** The open ones of several shifts, the first one in front; one statement. */
    @Transactional(readOnly = true)
    public List<Swap> open(List<UUID> of) {
        return swaps.open(of);
    }

    private Swap locked(UUID id) {
        shifts.locked(find(id).shift());
        return find(id);
    }

    private boolean hasBegun(Shift shift) {
        return shift.isOff() || !shift.startsAt().isAfter(clock.instant());
    }

    private void remember(Actor actor, Shift shift, String action, Volunteer who) {
        shifts.remember(
                actor,
                shift.id(),
                shift.unit(),
                action,
                Map.of("person", who.seen().name()));
    }
}
