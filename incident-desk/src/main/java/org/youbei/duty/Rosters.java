package org.youbei.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Pattern;
import org.youbei.duty.station.Station;
import org.youbei.duty.station.Stations;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.obligation.calendar.WorkingCalendar;

/** The rosters of stations: made for a month, proposed by a search, put right by hand, published once nothing speaks against it. */
@Component
@Transactional
public class Rosters {
    private static final int MOST = 300;
    private static final int DAYS_LOOKED_BACK = 4;
    private static final int MONTHS_BALANCED = 3;
    private static final long STEPS = 400_000;
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final StoredRosters stored;
    private final Stations stations;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;

    Rosters(StoredRosters stored, Stations stations, WorkingCalendar calendar, AuditTrail audit, Clock clock) {
        this.stored = stored;
        this.stations = stations;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A person's part of a roster.
     *
     * @param unbroken the longest time there without a break
     */
    public record Load(DutyPerson person, int turns, Duration time, int restDays, Duration unbroken) {}

    /** A roster with everything that its page shows. */
    public record Sheet(
            Roster roster,
            Station station,
            List<DutyPerson> people,
            List<Slot> slots,
            List<Swap> swaps,
            List<Refusal> findings,
            List<Load> loads) {
        public Map<UUID, String> names() {
            return people.stream().collect(Collectors.toMap(DutyPerson::id, DutyPerson::name));
        }
    }

    /** @param id made with the form, so that sending it twice makes one */
    public Outcome<UUID> draft(Actor actor, UUID id, UUID station, YearMonth month) {
        var known = stations.find(station);
        if (!Checks.works(actor, known.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        if (stored.find(id, false).isPresent()) {
            return Outcome.done(id);
        }
        var now = YearMonth.from(ChinaTime.today(clock));
        if (month.isBefore(now) || month.isAfter(now.plusMonths(6))) {
            return Outcome.refused(DutyRefusal.MONTH.at("month"));
        }
        var patterns = stations.patterns(station);
        if (patterns.isEmpty()) {
            return Outcome.refused(DutyRefusal.NO_PATTERN.refusal());
        }
        if (!stored.insert(id, station, known.unit(), month)) {
            return Outcome.refused(DutyRefusal.MONTH_TAKEN.at("month"));
        }
        stored.insert(known.unit(), slots(id, known, patterns, month));
        remember(
                actor, new Subject("duty-roster", id), known, "duty-roster.drafted", Map.of("month", month.toString()));
        return Outcome.done(id);
    }

    private List<Slot> slots(UUID roster, Station station, List<Pattern> patterns, YearMonth month) {
        var days = calendar.days();
        var slots = new ArrayList<Slot>();
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            boolean working = days.isWorkingDay(day);
            for (var pattern : patterns) {
                if (pattern.days().holds(working)) {
                    slots.add(slot(roster, station, pattern, day, !working));
                }
            }
        }
        return slots;
    }

    private Slot slot(UUID roster, Station station, Pattern pattern, LocalDate day, boolean restDay) {
        var start = day.atStartOfDay().plusMinutes(pattern.startsAt());
        var seats = new ArrayList<Slot.Seat>();
        for (int n = 0; n < station.leaders(); n++) {
            seats.add(new Slot.Seat(UuidV7.next(clock), Slot.Role.LEADER, n, null, false));
        }
        for (int n = 0; n < station.staff(); n++) {
            seats.add(new Slot.Seat(UuidV7.next(clock), Slot.Role.STAFF, n, null, false));
        }
        return new Slot(
                UuidV7.next(clock),
                roster,
                station.id(),
                pattern.id(),
                pattern.name(),
                start.atZone(ChinaTime.ZONE).toInstant(),
                start.plusMinutes(pattern.minutes()).atZone(ChinaTime.ZONE).toInstant(),
                restDay,
                seats);
    }

    /** Fills every seat that is not locked; what cannot be filled without breaking a rule stays empty. */
    public Outcome<UUID> propose(Actor actor, UUID id) {
        return proposed(actor, id, STEPS);
    }

    /** @param steps how many changes the search tries */
    public Outcome<UUID> proposed(Actor actor, UUID id, long steps) {
        return drafting(actor, id, (roster, station) -> {
            var began = clock.millis();
            var people = stations.people(station.id());
            var first = roster.first().atStartOfDay(ChinaTime.ZONE).toInstant();
            var before = stored.between(station.id(), first.minus(Duration.ofDays(DAYS_LOOKED_BACK)), first);
            var restDays = stored.restDays(station.id(), roster.first().minusMonths(MONTHS_BALANCED), roster.first());
            var seated = new RosterProposal(roster, station, people, stored.slots(id), before, restDays)
                    .propose(steps, LONGEST.toNanos());
            stored.seat(seated.persons(), seated.emptied());
            stored.proposed(id, seated.plan().steps(), Math.max(0, clock.millis() - began));
            remember(
                    actor,
                    new Subject("duty-roster", id),
                    station,
                    "duty-roster.proposed",
                    Map.of("gaps", Integer.toString(seated.emptied().size())));
            return Outcome.done(id);
        });
    }

    /**
     * Puts somebody into a seat by hand.
     *
     * @param person null to leave it empty
     * @param locked whether the search leaves it as it is
     */
    public Outcome<UUID> seat(Actor actor, UUID id, UUID slot, UUID seat, @Nullable UUID person, boolean locked) {
        return drafting(actor, id, (roster, station) -> {
            var known = stored.slot(slot).filter(one -> one.roster().equals(id)).orElseThrow(() -> new NotFound(slot));
            var place = known.seats().stream()
                    .filter(one -> one.id().equals(seat))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(seat));
            if (person != null) {
                var refused = unfit(known, place, stations.person(person), station);
                if (refused != null) {
                    return Outcome.refused(refused);
                }
            }
            stored.seat(seat, person, locked && person != null);
            return Outcome.done(id);
        });
    }

    private static @Nullable Refusal unfit(Slot slot, Slot.Seat seat, DutyPerson person, Station station) {
        var field = "seat" + seat.id();
        if (!person.station().equals(station.id()) || !person.isThere()) {
            return DutyRefusal.NOT_ON_DUTY.at(field);
        }
        if (seat.role() == Slot.Role.LEADER && !person.leads()) {
            return DutyRefusal.LEADS_NOT.at(field, person.name());
        }
        var elsewhere = slot.seats().stream()
                .anyMatch(other -> !other.id().equals(seat.id()) && person.id().equals(other.person()));
        return elsewhere ? DutyRefusal.ON_DUTY.at(field) : null;
    }

    /** Refused with everything that speaks against it: gaps, no leader, somebody twice, rests, numbers that nobody tested. */
    public Outcome<UUID> publish(Actor actor, UUID id) {
        return drafting(actor, id, (roster, station) -> {
            var findings = checks(station, stored.slots(id)).all();
            if (!findings.isEmpty()) {
                return Outcome.refused(findings);
            }
            stored.publish(id, clock.instant(), actor.name());
            remember(
                    actor,
                    new Subject("duty-roster", id),
                    station,
                    "duty-roster.published",
                    Map.of("month", roster.month().toString()));
            return Outcome.done(id);
        });
    }

    @FunctionalInterface
    private interface Change {
        Outcome<UUID> of(Roster roster, Station station);
    }

    private Outcome<UUID> drafting(Actor actor, UUID id, Change change) {
        var roster = stored.find(id, true).orElseThrow(() -> new NotFound(id));
        if (!Checks.works(actor, roster.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        if (roster.state() == Roster.State.PUBLISHED) {
            return Outcome.refused(DutyRefusal.PUBLISHED.refusal());
        }
        return change.of(roster, stations.find(roster.station()));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Roster> all() {
        return stored.all(MOST);
    }

    @Transactional(readOnly = true)
    public Roster find(UUID id) {
        return stored.find(id, false).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public Slot slot(UUID id) {
        return stored.slot(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public Sheet sheet(UUID id) {
        var roster = find(id);
        var station = stations.find(roster.station());
        var slots = stored.slots(id);
        var people = stations.people(station.id());
        var checks = checks(station, slots);
        var swaps = stored.swaps(slots.stream().map(Slot::id).toList());
        return new Sheet(roster, station, people, slots, swaps, checks.all(), loads(people, slots, checks.unbroken()));
    }

    private static List<Load> loads(List<DutyPerson> people, List<Slot> slots, Map<UUID, Duration> unbroken) {
        var loads = new ArrayList<Load>();
        for (var person : people) {
            var own = slots.stream()
                    .filter(slot -> slot.people().contains(person.id()))
                    .toList();
            var time = own.stream()
                    .map(slot -> Duration.between(slot.startsAt(), slot.endsAt()))
                    .reduce(Duration.ZERO, Duration::plus);
            int restDays = (int) own.stream().filter(Slot::restDay).count();
            if (person.isThere() || !own.isEmpty()) {
                loads.add(new Load(
                        person, own.size(), time, restDays, unbroken.getOrDefault(person.id(), Duration.ZERO)));
            }
        }
        return loads;
    }

    private RosterChecks checks(Station station, List<Slot> slots) {
        var people =
                stations.people(station.id()).stream().collect(Collectors.toMap(DutyPerson::id, Function.identity()));
        return new RosterChecks(station, people, slots);
    }

    /** Months from this one on in which a station of the scope has no published roster, within so many days from now. */
    @Transactional(readOnly = true)
    public Map<Station, List<YearMonth>> uncovered(int days) {
        var today = ChinaTime.today(clock);
        var uncovered = new LinkedHashMap<Station, List<YearMonth>>();
        for (var station : stations.all()) {
            var missing = new ArrayList<YearMonth>();
            for (var month = YearMonth.from(today);
                    !month.isAfter(YearMonth.from(today.plusDays(days)));
                    month = month.plusMonths(1)) {
                if (stored.of(station.id(), month)
                        .filter(one -> one.state() == Roster.State.PUBLISHED)
                        .isEmpty()) {
                    missing.add(month);
                }
            }
            if (!missing.isEmpty()) {
                uncovered.put(station, missing);
            }
        }
        return uncovered;
    }

    private void remember(Actor actor, Subject subject, Station station, String action, Map<String, String> values) {
        audit.record(actor, AuditEntry.of(action, subject, station.unit(), Map.copyOf(values)));
    }
}
