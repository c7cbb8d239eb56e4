package org.youbei.shelter.stay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.shelter.ShelterRefusal;
import org.youbei.shelter.ShelterRegister;
import org.youbei.shelter.rule.OpenTimeline;
import org.youbei.shelter.site.Norms;

/**
 * Who is inside a shelter. Entries are only added; each names its minute, and no minute ever has fewer than nobody inside. To be called inside a
 * scope.
 */
@Component
@Transactional
public class Occupancies {
    /** Clocks of phones run a little ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int MOST_PEOPLE = 5_000;
    private static final int REMARK = 500;

    private final Openings openings;
    private final Comings ledger;
    private final Households households;
    private final Norms norms;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Occupancies(
            Openings openings,
            Comings ledger,
            Households households,
            Norms norms,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.openings = openings;
        this.ledger = ledger;
        this.households = households;
        this.norms = norms;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public static Subject subject(UUID opening) {
        return new Subject("occupancy", opening);
    }

    /** A household comes in; the answer is its id. */
    public Outcome<UUID> arrive(Actor actor, UUID id, Arrival arrival) {
        var opening = openings.locked(id);
        if (!ShelterRegister.mayKeep(actor, opening.unit())) {
            return Outcome.refused(ShelterRefusal.NOT_YOURS.refusal());
        }
        if (ledger.knows(arrival.id())) {
            return Outcome.done(arrival.id());
        }
        var found = arrivable(opening, arrival);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var code = arrival.code().isEmpty() ? band(arrival.id()) : arrival.code();
        if (!households.add(opening, arrival.id(), code, arrival)) {
            return Outcome.refused(ShelterRefusal.INSIDE_ELSEWHERE.at("code", code));
        }
        post(
                actor,
                opening,
                arrival.id(),
                EntryKind.ARRIVAL,
                arrival.id(),
                arrival.people(),
                arrival.at(),
                arrival.remark());
        remember(actor, opening, "occupancy.arrival", Map.of("code", code, "people", arrival.people()));
        return Outcome.done(arrival.id());
    }

    private List<Refusal> arrivable(Opening opening, Arrival arrival) {
        var found = moment(opening, arrival.at());
        if (opening.paused()) {
            found.add(ShelterRefusal.PAUSED.refusal());
        }
        people(arrival.people(), found);
        if (arrival.children() < 0
                || arrival.elderly() < 0
                || arrival.children() + arrival.elderly() > arrival.people()) {
            found.add(ShelterRefusal.GROUPS.at("children"));
        }
        atMost("code", arrival.code(), 20, found);
        atMost("names", arrival.names(), 300, found);
        atMost("remark", arrival.remark(), REMARK, found);
        if (!arrival.phone().isEmpty() && PhoneNumber.parse(arrival.phone()).isEmpty()) {
            found.add(ShelterRefusal.PHONE.at("phone"));
        }
        if (found.isEmpty()) {
            room(opening, arrival.people(), arrival.next(), found);
        }
        return found;
    }

    /** Beyond the room only those are let in for whom a next place with room is named. */
    private void room(Opening opening, int people, @Nullable UUID next, List<Refusal> found) {
        var room = opening.room();
        int inside = openings.inside(opening.id());
        if (room == null || inside + people <= room) {
            return;
        }
        if (next == null) {
            found.add(ShelterRefusal.FULL.at("next", inside, room, people));
            return;
        }
        var there = openings.now(next);
        boolean free = there.filter(other -> !other.id().equals(opening.id()) && !other.paused())
                .filter(other -> other.room() == null || openings.inside(other.id()) + people <= other.room())
                .isPresent();
        if (!free) {
            found.add(ShelterRefusal.NEXT.at("next"));
        }
    }

    /** Some of a household, or all of it, go away or are found missing. */
    public Outcome<UUID> leave(
            Actor actor, UUID household, UUID id, EntryKind kind, int people, Instant at, String remark) {
        var known = household(household);
        var opening = openings.locked(known.opening());
        if (!ShelterRegister.mayKeep(actor, opening.unit())) {
            return Outcome.refused(ShelterRefusal.NOT_YOURS.refusal());
        }
        if (ledger.knows(id)) {
            return Outcome.done(id);
        }
        known = household(household);
        var found = leavable(opening, known, people, at, remark);
        if (kind == EntryKind.MISSING && remark.isBlank()) {
            found.add(ShelterRefusal.MISSING.at("remark"));
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        post(actor, opening, id, kind, household, -people, at, remark.strip());
        households.leave(household, people);
        remember(
                actor,
                opening,
                kind == EntryKind.MISSING ? "occupancy.missing" : "occupancy.leave",
                Map.of("code", known.code(), "people", people));
        return Outcome.done(id);
    }

    private List<Refusal> leavable(Opening opening, Household known, int people, Instant at, String remark) {
        var found = moment(opening, at);
        people(people, found);
        atMost("remark", remark, REMARK, found);
        if (people > known.inside()) {
            found.add(ShelterRefusal.TOO_MANY_LEAVE.at("people", known.inside()));
        } else if (found.isEmpty()) {
            below(opening, known.id(), at, people)
                    .ifPresent(minute -> found.add(ShelterRefusal.LATER.at("at", said(minute))));
        }
        return found;
    }

    /** The first moment at which fewer than nobody of the household, or of all, would be inside. */
    private Optional<Instant> below(Opening opening, UUID household, Instant at, int people) {
        if (ledger.inside(opening.id(), at) < people || ledger.insideOf(household, at) < people) {
            return Optional.of(at);
        }
        var until = ledger.nextCount(opening.id(), at).orElse(null);
        return ledger.firstBelow(opening.id(), household, at, null, people)
                .or(() -> ledger.firstBelow(opening.id(), null, at, until, people));
    }

    /**
     * Adds an entry. Where somebody counted later than the entry's moment, that count stays true: the difference it made is taken back by as
     * much, as an entry of its own.
     */
    private void post(
            Actor actor,
            Opening opening,
            UUID id,
            EntryKind kind,
            @Nullable UUID household,
            int people,
            Instant at,
            String remark) {
        var counted = ledger.nextCount(opening.id(), at);
        ledger.add(actor, opening, id, kind, household, people, at, remark);
        if (people != 0) {
            counted.ifPresent(
                    count -> ledger.add(actor, opening, UuidV7.next(clock), EntryKind.COUNT, null, -people, count, ""));
        }
    }

    /** Some of a household that was found missing, or had left, are there again. */
    public Outcome<UUID> comeBack(Actor actor, UUID household, UUID id, int people, Instant at, String remark) {
        var known = household(household);
        var opening = openings.locked(known.opening());
        if (!ShelterRegister.mayKeep(actor, opening.unit())) {
            return Outcome.refused(ShelterRefusal.NOT_YOURS.refusal());
        }
        if (ledger.knows(id)) {
            return Outcome.done(id);
        }
        known = household(household);
        var found = moment(opening, at);
        if (opening.paused()) {
            found.add(ShelterRefusal.PAUSED.refusal());
        }
        people(people, found);
        atMost("remark", remark, REMARK, found);
        int away = households.came(household) - known.inside();
        if (people > away) {
            found.add(ShelterRefusal.TOO_MANY_BACK.at("people", away));
        }
        if (found.isEmpty() && households.isWorn(known)) {
            found.add(ShelterRefusal.INSIDE_ELSEWHERE.at("people", known.code()));
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        post(actor, opening, id, EntryKind.RETURN, household, people, at, remark.strip());
        households.comeBack(household, people);
        remember(actor, opening, "occupancy.return", Map.of("code", known.code(), "people", people));
        return Outcome.done(id);
    }

    /** A whole household goes on to another open shelter of the scope: two entries of one transaction. The answer is the household there. */
    public Outcome<UUID> move(Actor actor, UUID household, UUID id, UUID shelter, Instant at, String remark) {
        var known = household(household);
        var target = openings.now(shelter).orElse(null);
        if (target == null || target.id().equals(known.opening())) {
            return Outcome.refused(ShelterRefusal.NEXT.at("next"));
        }
        var first = known.opening().compareTo(target.id()) < 0;
        var locked = openings.locked(first ? known.opening() : target.id());
        var other = openings.locked(first ? target.id() : known.opening());
        var from = first ? locked : other;
        var to = first ? other : locked;
        if (!ShelterRegister.mayKeep(actor, from.unit()) || !ShelterRegister.mayKeep(actor, to.unit())) {
            return Outcome.refused(ShelterRefusal.NOT_YOURS.refusal());
        }
        if (ledger.knows(id)) {
            return Outcome.done(id);
        }
        known = household(household);
        var found = leavable(from, known, Math.max(1, known.inside()), at, remark);
        found.addAll(moment(to, at));
        if (to.paused()) {
            found.add(ShelterRefusal.NEXT.at("next"));
        }
        if (found.isEmpty()) {
            room(to, known.inside(), null, found);
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        moved(actor, known, from, to, id, at, remark.strip());
        return Outcome.done(id);
    }

    private void moved(Actor actor, Household known, Opening from, Opening to, UUID id, Instant at, String remark) {
        var contact = households.contact(known.id());
        households.leave(known.id(), known.inside());
        households.add(
                to,
                new Household(
                        id,
                        to.id(),
                        known.code(),
                        known.inside(),
                        known.children(),
                        known.elderly(),
                        known.needs(),
                        known.shown()),
                contact);
        post(actor, from, id, EntryKind.MOVE_OUT, known.id(), -known.inside(), at, remark);
        post(actor, to, id, EntryKind.MOVE_IN, id, known.inside(), at, remark);
        remember(
                actor, from, "occupancy.move", Map.of("code", known.code(), "people", known.inside(), "to", to.name()));
    }

    /** Somebody counted on the spot; the difference to what the ledger says becomes an entry of its own. */
    public Outcome<Integer> count(Actor actor, UUID id, UUID request, int counted, Instant at, String remark) {
        var opening = openings.locked(id);
        if (!ShelterRegister.mayKeep(actor, opening.unit())) {
            return Outcome.refused(ShelterRefusal.NOT_YOURS.refusal());
        }
        if (ledger.knows(request)) {
            return Outcome.done(counted);
        }
        var found = moment(opening, at);
        if (counted < 0 || counted > 100 * MOST_PEOPLE) {
            found.add(ShelterRefusal.PEOPLE.at("people", 100 * MOST_PEOPLE));
        }
        atMost("remark", remark, REMARK, found);
        int difference = counted - ledger.inside(id, at);
        if (found.isEmpty() && difference < 0) {
            ledger.firstBelow(id, null, at, ledger.nextCount(id, at).orElse(null), -difference)
                    .ifPresent(minute -> found.add(ShelterRefusal.LATER.at("at", said(minute))));
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        post(actor, opening, request, EntryKind.COUNT, null, difference, at, remark.strip());
        remember(actor, opening, "occupancy.count", Map.of("people", counted, "difference", difference));
        return Outcome.done(counted);
    }

    /** Everyone who is still inside leaves, household by household; what was only counted is taken back to nothing. */
    public Outcome<Integer> leaveAll(Actor actor, UUID id, String remark) {
        var opening = openings.locked(id);
        if (!ShelterRegister.mayKeep(actor, opening.unit())) {
            return Outcome.refused(ShelterRefusal.NOT_YOURS.refusal());
        }
        if (!opening.isOpen()) {
            return Outcome.refused(ShelterRefusal.CLOSED.refusal());
        }
        var found = new ArrayList<Refusal>();
        atMost("remark", remark, REMARK, found);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        int inside = openings.inside(id);
        int left = inside;
        for (var household : households.of(id)) {
            if (household.inside() > 0) {
                var entry = UuidV7.next(clock);
                ledger.add(
                        actor,
                        opening,
                        entry,
                        EntryKind.LEAVE,
                        household.id(),
                        -household.inside(),
                        clock.instant(),
                        remark.strip());
                households.leave(household.id(), household.inside());
                left -= household.inside();
            }
        }
        if (left != 0) {
            ledger.add(
                    actor, opening, UuidV7.next(clock), EntryKind.COUNT, null, -left, clock.instant(), remark.strip());
        }
        remember(actor, opening, "occupancy.all-left", Map.of("people", inside));
        return Outcome.done(inside);
    }

    /** How many were inside at the end of a minute. */
    @Transactional(readOnly = true)
    public int inside(UUID opening, Instant at) {
        return ledger.inside(opening, at);
    }

    @Transactional(readOnly = true)
    public List<Entry> latest(UUID opening, int most) {
        return ledger.latest(opening, most);
    }

    @Transactional(readOnly = true)
    public List<Household> households(UUID opening) {
        return households.of(opening);
    }

    /** Those inside several openings now, for the phone of somebody who works there. */
    @Transactional(readOnly = true)
    public List<Household> inside(Collection<UUID> some, int most) {
        return households.inside(some, most);
    }

    /** The code that a household without a wristband of its own goes by; a phone reckons the same from the id. */
    public static String band(UUID id) {
        var hex = id.toString().replace("-", "");
        return "w-" + hex.substring(hex.length() - 8);
    }

    /** Whether so many are inside that people should be sent on. */
    @Transactional(readOnly = true)
    public boolean isSaturated(Opening opening) {
        var room = opening.room();
        return room != null && norms.isSaturated(openings.inside(opening.id()), room);
    }

    @Transactional(readOnly = true)
    public Household household(UUID id) {
        return households.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** Where a family is: by its wristband, or by a name that is part of what was said. Who asked and why is remembered. */
    public Outcome<List<Household>> search(Actor actor, String words, String reason) {
        var found = new ArrayList<Refusal>();
        if (words.isBlank()) {
            found.add(ShelterRefusal.MISSING.at("words"));
        }
        if (reason.isBlank()) {
            found.add(ShelterRefusal.MISSING.at("reason"));
        }
        atMost("words", words, 60, found);
        atMost("reason", reason, 200, found);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var wanted = words.strip().toUpperCase(Locale.ROOT);
        var inside = households.inside().stream()
                .filter(one -> one.code().toUpperCase(Locale.ROOT).equals(wanted)
                        || households.contact(one.id()).toUpperCase(Locale.ROOT).contains(wanted))
                .toList();
        for (var one : inside) {
            remember(actor, openings.find(one.opening()), "occupancy.searched", Map.of("reason", reason.strip()));
        }
        return Outcome.done(inside);
    }

    /** Names and number of a household, for somebody who has to know them; who asked and why is remembered. */
    public Outcome<String> reveal(Actor actor, UUID household, String reason) {
        var known = household(household);
        var opening = openings.find(known.opening());
        if (!ShelterRegister.mayKeep(actor, opening.unit())) {
            return Outcome.refused(ShelterRefusal.NOT_YOURS.refusal());
        }
        if (reason.isBlank() || reason.length() > 200) {
            return Outcome.refused(ShelterRefusal.MISSING.at("reason"));
        }
        var contact = households.contact(household);
        if (contact.isEmpty()) {
            return Outcome.refused(ShelterRefusal.FORGOTTEN.refusal());
        }
        remember(actor, opening, "occupancy.revealed", Map.of("code", known.code(), "reason", reason.strip()));
        return Outcome.done(contact);
    }

    /** Removes names and numbers of openings that were closed so many days ago as the rule says; counts stay. */
    public int forget(LocalDate today) {
        var before = ChinaTime.ZONE;
        var last =
                today.minusDays(norms.daysOfPersonalData()).atStartOfDay(before).toInstant();
        int removed = jdbc.sql("""
            update shelter.household h set contact = '', shown = '—' from shelter.opening o
            where o.id = h.opening and o.closed_at < ? and o.forgotten_on is null and h.contact <> ''\
            """).param(java.sql.Timestamp.from(last)).update();
        jdbc.sql("update shelter.opening set forgotten_on = ? where closed_at < ? and forgotten_on is null")
                .params(today, java.sql.Timestamp.from(last))
                .update();
        return removed;
    }

    /** What lists of the open shelters of the scope would have said at these moments. */
    @Transactional(readOnly = true)
    public OpenTimeline timeline(List<Instant> moments) {
        return new OpenTimeline(ledger.lists(moments));
    }

    private List<Refusal> moment(Opening opening, Instant at) {
        var found = new ArrayList<Refusal>();
        if (!opening.isOpen()) {
            found.add(ShelterRefusal.CLOSED.refusal());
        } else if (at.isBefore(opening.openedAt().truncatedTo(java.time.temporal.ChronoUnit.MINUTES))
                || at.isAfter(clock.instant().plus(AHEAD))) {
            found.add(ShelterRefusal.MOMENT.at("at"));
        }
        return found;
    }

    private static String said(Instant minute) {
        return LocalDateTime.ofInstant(minute, ChinaTime.ZONE).format(MINUTE);
    }

    private static void people(int people, List<Refusal> found) {
        if (people < 1 || people > MOST_PEOPLE) {
            found.add(ShelterRefusal.PEOPLE.at("people", MOST_PEOPLE));
        }
    }

    private static void atMost(String field, String text, int most, List<Refusal> found) {
        if (text.length() > most) {
            found.add(ShelterRefusal.TOO_LONG.at(field, most));
        }
    }

    private void remember(Actor actor, Opening opening, String action, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of(action, subject(opening.id()), opening.unit(), values));
    }
}
