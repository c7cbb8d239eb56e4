package org.youbei.duty;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youbei.duty.solver.Cover;
import org.youbei.duty.solver.RosterPlan;
import org.youbei.duty.solver.RosterProblem;
import org.youbei.duty.solver.RosterSolver;
import org.youbei.duty.solver.ShiftKind;
import org.youbei.duty.solver.Worker;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Station;

/** Puts a month before the search and reads back who sits where. A kind of turn is a pattern and a role. */
final class RosterProposal {
    private static final int GAP = 300;
    private static final int FAIR = 4;
    private static final int MINUTES = 60;

    private record Kind(UUID pattern, Slot.Role role) {}

    private final Roster roster;
    private final Station station;
    private final List<DutyPerson> people;
    private final List<Slot> slots;
    private final List<Slot> before;
    private final Map<UUID, Integer> restDays;
    private final List<Kind> kinds = new ArrayList<>();

    /** @param before slots of the days before the month, so that rests hold across its first day */
    RosterProposal(
            Roster roster,
            Station station,
            List<DutyPerson> people,
            List<Slot> slots,
            List<Slot> before,
            Map<UUID, Integer> restDays) {
        this.roster = roster;
        this.station = station;
        this.people = people.stream().filter(DutyPerson::isThere).toList();
        this.slots = slots;
        this.before = before;
        this.restDays = restDays;
        for (var slot : slots) {
            for (var role : Slot.Role.values()) {
                var kind = new Kind(slot.pattern(), role);
                if (!kinds.contains(kind)) {
                    kinds.add(kind);
                }
            }
        }
    }

    record Seated(Map<UUID, UUID> persons, List<UUID> emptied, RosterPlan plan) {}

    Seated propose(long steps, long nanos) {
        var plan = new RosterSolver(problem(), seed()).solve(steps, nanos);
        var persons = new LinkedHashMap<UUID, UUID>();
        var emptied = new ArrayList<UUID>();
        for (var slot : slots) {
            var taken = new HashSet<UUID>();
            slot.seats().stream()
                    .filter(Slot.Seat::locked)
                    .map(Slot.Seat::person)
                    .filter(Objects::nonNull)
                    .forEach(taken::add);
            for (var seat : slot.seats()) {
                if (seat.locked()) {
                    continue;
                }
                var who = sitting(plan, slot, seat.role(), taken);
                if (who == null) {
                    emptied.add(seat.id());
                } else {
                    persons.put(seat.id(), who);
                    taken.add(who);
                }
            }
        }
        return new Seated(persons, emptied, plan);
    }

    private @Nullable UUID sitting(RosterPlan plan, Slot slot, Slot.Role role, Set<UUID> taken) {
        int kind = kinds.indexOf(new Kind(slot.pattern(), role));
        int day = day(slot);
        for (int n = 0; n < people.size(); n++) {
            if (plan.at(n, day) == kind && !taken.contains(people.get(n).id())) {
                return people.get(n).id();
            }
        }
        return null;
    }

    private long seed() {
        return roster.id().getLeastSignificantBits();
    }

    private RosterProblem problem() {
        var shifts = kinds.stream().map(this::shift).toList();
        var covers = new ArrayList<Cover>();
        var restDaysOfMonth = new HashSet<Integer>();
        for (var slot : slots) {
            if (slot.restDay()) {
                restDaysOfMonth.add(day(slot));
            }
            for (var role : Slot.Role.values()) {
                int seats = (int) slot.seats().stream()
                        .filter(seat -> seat.role() == role)
                        .count();
                if (seats > 0) {
                    covers.add(new Cover(day(slot), kinds.indexOf(new Kind(slot.pattern(), role)), seats, GAP, GAP));
                }
            }
        }
        return new RosterProblem(
                roster.month().lengthOfMonth(),
                shifts,
                people.stream().map(this::worker).toList(),
                covers,
                List.of(),
                station.restHours() * MINUTES,
                restDaysOfMonth,
                List.of(),
                locked(),
                FAIR);
    }

    private ShiftKind shift(Kind kind) {
        var slot = slots.stream()
                .filter(one -> one.pattern().equals(kind.pattern()))
                .findFirst()
                .orElseThrow();
        int start = slot.start().getHour() * MINUTES + slot.start().getMinute();
        return new ShiftKind(slot.name(), start, (int) ChronoUnit.MINUTES.between(slot.startsAt(), slot.endsAt()));
    }

    private Worker worker(DutyPerson person) {
        var can = new HashSet<Integer>();
        for (int n = 0; n < kinds.size(); n++) {
            if ((kinds.get(n).role() == Slot.Role.LEADER) == person.leads()) {
                can.add(n);
            }
        }
        var off = person.off().stream()
                .filter(day -> roster.month().equals(YearMonth.from(day)))
                .map(day -> day.getDayOfMonth() - 1)
                .collect(Collectors.toSet());
        return Worker.free(person.id().toString(), can, off, busyUntil(person), restDays.getOrDefault(person.id(), 0));
    }

    private int busyUntil(DutyPerson person) {
        var midnight = roster.first().atStartOfDay();
        return before.stream()
                .filter(slot -> slot.people().contains(person.id()))
                .mapToInt(slot -> (int) ChronoUnit.MINUTES.between(midnight, slot.end()))
                .max()
                .orElse(Worker.NEVER);
    }

    private Map<RosterProblem.Cell, Integer> locked() {
        var locked = new HashMap<RosterProblem.Cell, Integer>();
        var places = new HashMap<UUID, Integer>();
        for (int n = 0; n < people.size(); n++) {
            places.put(people.get(n).id(), n);
        }
        for (var slot : slots) {
            for (var seat : slot.seats()) {
                var place = seat.person() == null || !seat.locked() ? null : places.get(seat.person());
                if (place != null) {
                    locked.put(
                            new RosterProblem.Cell(place, day(slot)),
                            kinds.indexOf(new Kind(slot.pattern(), seat.role())));
                }
            }
        }
        return locked;
    }

    private int day(Slot slot) {
        return (int) ChronoUnit.DAYS.between(roster.first(), slot.start().toLocalDate());
    }
}
