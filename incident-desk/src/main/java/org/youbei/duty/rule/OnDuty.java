package org.youbei.duty.rule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is on duty at a moment: the people of the slots that cover it, after the swaps that were approved. A swap hangs on its slot. One that is only asked
 * for, or accepted by the other person but not approved, changes nothing.
 *
 * @param <S> what names a slot
 */
public final class OnDuty<S> {
    private final List<Slot<S>> slots;
    private final List<Swap<S>> swaps;

    public OnDuty(List<Slot<S>> slots, List<Swap<S>> swaps) {
        this.slots = List.copyOf(slots);
        this.swaps = List.copyOf(swaps);
    }

    /** From its start up to, but without, its end. */
    public record Slot<S>(S id, LocalDateTime start, LocalDateTime end, List<String> people) {
        public Slot {
            people = List.copyOf(people);
        }

        boolean covers(LocalDateTime at) {
            return !at.isBefore(start) && at.isBefore(end);
        }
    }

    /** @param approved whether the leader said yes */
    public record Swap<S>(S slot, String from, String to, boolean approved) {}

    /** The people of each slot that covers the moment, in the order of slots. */
    public List<String> at(LocalDateTime moment) {
        var people = new ArrayList<String>();
        for (var slot : slots) {
            if (slot.covers(moment)) {
                of(slot).stream().filter(who -> !people.contains(who)).forEach(people::add);
            }
        }
        return people;
    }

    /** The people of a slot after its approved swaps, in the order in which these were made. */
    public List<String> of(Slot<S> slot) {
        var people = new ArrayList<>(slot.people());
        for (var swap : swaps) {
            var place = swap.approved() && swap.slot().equals(slot.id()) ? people.indexOf(swap.from()) : -1;
            if (place >= 0) {
                people.set(place, swap.to());
            }
        }
        return people;
    }
}
