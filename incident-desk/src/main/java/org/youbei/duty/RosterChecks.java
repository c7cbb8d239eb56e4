package org.youbei.duty;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.youbei.duty.rule.RosterCheck;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Station;
import org.youbei.model.Refusal;

/** What speaks against publishing a roster, each with its place in time: by the rule that the command line asks too. */
final class RosterChecks {
    private static final String STAFF = "staff";
    private static final int MOST = 60;

    private final Station station;
    private final Map<UUID, DutyPerson> people;
    private final List<Slot> slots;

    RosterChecks(Station station, Map<UUID, DutyPerson> people, List<Slot> slots) {
        this.station = station;
        this.people = people;
        this.slots = slots;
    }

    List<Refusal> all() {
        var found = new ArrayList<Refusal>();
        gaps(found);
        var turns = turns(slots);
        for (var clash : RosterCheck.clashes(turns)) {
            var turn = turns.get(clash.second());
            found.add(DutyRefusal.TWICE.refusal(name(turn.who()), said(turn.start())));
        }
        rests(found);
        seats(found);
        return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : List.copyOf(found);
    }

    /** Of the whole month where somebody has to be there always, else of each slot. */
    private void gaps(List<Refusal> found) {
        if (slots.isEmpty()) {
            return;
        }
        var turns = turns(slots);
        if (station.wholeDay()) {
            var from = slots.stream()
                    .map(Slot::start)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            var to =
                    slots.stream().map(Slot::end).max(Comparator.naturalOrder()).orElseThrow();
            gaps(found, from, to, turns);
        } else {
            slots.forEach(slot -> gaps(found, slot.start(), slot.end(), turns(List.of(slot))));
        }
    }

    private void gaps(List<Refusal> found, LocalDateTime from, LocalDateTime to, List<RosterCheck.Turn> turns) {
        for (var gap : RosterCheck.gaps(from, to, need(), turns)) {
            for (var lack : gap.lacks()) {
                var role = lack.role().equals(STAFF) ? Slot.Role.STAFF : Slot.Role.LEADER;
                found.add(gap(role).refusal(said(gap.from()), said(gap.to()), lack.there(), lack.needed()));
            }
        }
    }

    private static DutyRefusal gap(Slot.Role role) {
        return role == Slot.Role.LEADER ? DutyRefusal.NO_LEADER : DutyRefusal.GAP;
    }

    private Map<String, Integer> need() {
        var need = new LinkedHashMap<String, Integer>();
        need.put(RosterCheck.LEADER, station.leaders());
        need.put(STAFF, station.staff());
        return need;
    }

    private static List<RosterCheck.Turn> turns(List<Slot> slots) {
        var turns = new ArrayList<RosterCheck.Turn>();
        for (var slot : slots) {
            for (var seat : slot.seats()) {
                var person = seat.person();
                if (person != null) {
                    turns.add(new RosterCheck.Turn(
                            person.toString(),
                            seat.role() == Slot.Role.LEADER ? RosterCheck.LEADER : STAFF,
                            slot.start(),
                            slot.end()));
                }
            }
        }
        return turns;
    }

    /** Hours between the turns of a person. */
    private void rests(List<Refusal> found) {
        var last = new LinkedHashMap<UUID, Slot>();
        for (var slot : slots) {
            for (var person : slot.people()) {
                var before = last.put(person, slot);
                if (before == null || before.id().equals(slot.id())) {
                    continue;
                }
                var hours = Duration.between(before.end(), slot.start()).toHours();
                if (hours >= 0 && hours < station.restHours()) {
                    found.add(DutyRefusal.REST.refusal(
                            name(person.toString()), said(slot.start()), hours, station.restHours()));
                }
            }
        }
    }

    private void seats(List<Refusal> found) {
        slots.stream().flatMap(slot -> slot.people().stream()).distinct().forEach(id -> {
            var person = people.get(id);
            if (person != null && person.phoneTestedOn() == null) {
                found.add(DutyRefusal.PHONE_UNTESTED.refusal(person.name()));
            }
        });
    }

    private String name(String id) {
        var person = people.get(UUID.fromString(id));
        return person == null ? id : person.name();
    }

    private static String said(LocalDateTime at) {
        return at.toLocalDate() + " " + at.toLocalTime();
    }

    /** The longest time that each person is there without a break. */
    Map<UUID, Duration> unbroken() {
        var longest = new LinkedHashMap<UUID, Duration>();
        RosterCheck.unbroken(turns(slots)).forEach((who, time) -> longest.put(UUID.fromString(who), time));
        return longest;
    }
}
