package org.youbei.education.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.education.base.Booking.State;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;

/** Rooms, kit and bookings of the training base. Bookings of one room are taken one after the other. To be called inside a scope. */
@Component
@Transactional
public class TrainingBase {
    private final JdbcClient jdbc;
    private final DutyBook duties;
    private final AuditTrail audit;
    private final Clock clock;

    TrainingBase(JdbcClient jdbc, DutyBook duties, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    public static Subject kit(UUID kit) {
        return new Subject("training-kit", kit);
    }

    public Outcome<UUID> open(Actor actor, Room room) {
        if (!Materials.works(actor, room.unit())) {
            return Outcome.refused(BaseRefusal.NOT_YOURS.refusal());
        }
        var found = new ArrayList<Refusal>();
        Materials.demand(found, "name", room.name(), 120);
        if (room.capacity() < 1 || room.capacity() > 10_000) {
            found.add(BaseRefusal.NUMBER.at("capacity"));
        }
        if (room.staff() < 1 || room.staff() > 100) {
            found.add(BaseRefusal.NUMBER.at("staff"));
        }
        if (!room.closes().isAfter(room.opens())) {
            found.add(BaseRefusal.TIMES.at("closes"));
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        int added = jdbc.sql("""
                insert into education.room (id, jurisdiction, district, name, capacity, staff, opens, closes)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        room.id(),
                        room.unit().value(),
                        room.unit().district(),
                        room.name().strip(),
                        room.capacity(),
                        room.staff(),
                        room.opens(),
                        room.closes())
                .update();
        if (added == 0) {
            return room(room.id()).isPresent()
                    ? Outcome.done(room.id())
                    : Outcome.refused(BaseRefusal.THERE.at("name"));
        }
        record(
                actor,
                "training-room.opened",
                new Subject("training-room", room.id()),
                room.unit(),
                Map.of("title", room.name()));
        return Outcome.done(room.id());
    }

    /** Adds a piece of kit; it is checked each month. */
    public Outcome<UUID> add(Actor actor, UUID roomId, UUID id, String name) {
        var room = room(roomId).orElseThrow(() -> new NotFound(roomId));
        if (!Materials.works(actor, room.unit())) {
            return Outcome.refused(BaseRefusal.NOT_YOURS.refusal());
        }
        var found = new ArrayList<Refusal>();
        Materials.demand(found, "name", name, 120);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        int added = jdbc.sql("""
                insert into education.kit (id, jurisdiction, district, room, name) values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(id, room.unit().value(), room.unit().district(), roomId, name.strip())
                .update();
        if (added == 0) {
            return Outcome.refused(BaseRefusal.THERE.at("name"));
        }
        var today = ChinaTime.today(clock);
        duties.open(
                actor,
                ObligationKind.EQUIPMENT_CHECK,
                kit(id),
                room.name() + " · " + name.strip(),
                room.unit(),
                "equipment-check",
                today);
        record(actor, "training-kit.added", kit(id), room.unit(), Map.of("title", name.strip()));
        return Outcome.done(id);
    }

    /** Notes a check; it fulfils the duty and begins the next month. */
    public Outcome<UUID> check(Actor actor, UUID id, boolean sound, String remark) {
        var unit = jdbc.sql("select jurisdiction from education.kit where id = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .map(JurisdictionCode::new)
                .orElseThrow(() -> new NotFound(id));
        if (!Materials.works(actor, unit)) {
            return Outcome.refused(BaseRefusal.NOT_YOURS.refusal());
        }
        if (remark.length() > 300) {
            return Outcome.refused(BaseRefusal.TOO_LONG.at("remark", 300));
        }
        if (!sound && remark.isBlank()) {
            return Outcome.refused(BaseRefusal.MISSING.at("remark"));
        }
        var today = ChinaTime.today(clock);
        jdbc.sql("update education.kit set sound = ?, checked_on = ?, remark = ? where id = ?")
                .params(sound, today, remark.strip(), id)
                .update();
        duties.fulfil(
                actor,
                kit(id),
                ObligationKind.EQUIPMENT_CHECK,
                new Evidence("training-kit", id, sound ? "✓" : remark),
                today);
        record(actor, "training-kit.checked", kit(id), unit, Map.of("sound", sound));
        return Outcome.done(id);
    }

    /**
     * Books a room for a group, or a place on its waiting list where people or staff are taken then. The unit that keeps the room takes the bookings of all
     * groups, so that none is hidden from the count.
     *
     * @return how the booking stands
     */
    public Outcome<Booking> book(Actor actor, Booking wish) {
        var room = room(wish.room()).orElseThrow(() -> new NotFound(wish.room()));
        if (!Materials.works(actor, room.unit())) {
            return Outcome.refused(BaseRefusal.NOT_YOURS.refusal());
        }
        lock(room.id());
        var known = jdbc.sql("select * from education.booking where id = ?")
                .param(wish.id())
                .query(TrainingBase::booking)
                .optional();
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        var found = objections(room, wish);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var state = fits(room, wish) ? State.BOOKED : State.WAITING;
        jdbc.sql("""
                insert into education.booking (id, jurisdiction, district, room, party, post, people, starts_at, ends_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        wish.id(),
                        room.unit().value(),
                        room.unit().district(),
                        room.id(),
                        wish.party(),
                        wish.post(),
                        wish.people(),
                        Timestamp.from(wish.startsAt()),
                        Timestamp.from(wish.endsAt()),
                        state.name())
                .update();
        record(
                actor,
                "training-booking.made",
                new Subject("training-booking", wish.id()),
                room.unit(),
                Map.of("title", wish.party(), "state", state));
        return Outcome.done(booking(wish.id()));
    }

    private List<Refusal> objections(Room room, Booking wish) {
        var found = new ArrayList<Refusal>();
        Materials.demand(found, "party", wish.party(), 120);
        Materials.demand(found, "post", wish.post(), 120);
        if (wish.people() < 1) {
            found.add(BaseRefusal.NUMBER.at("people"));
        }
        if (wish.people() > room.capacity()) {
            found.add(BaseRefusal.ABOVE_CAPACITY.at("people", room.capacity()));
        }
        if (wish.startsAt().isBefore(clock.instant())) {
            found.add(BaseRefusal.PAST.at("startsAt"));
        }
        var from = wish.startsAt().atZone(ChinaTime.ZONE);
        var to = wish.endsAt().atZone(ChinaTime.ZONE);
        if (!to.isAfter(from)) {
            found.add(BaseRefusal.TIMES.at("endsAt"));
        } else if (!from.toLocalDate().equals(to.toLocalDate())
                || from.toLocalTime().isBefore(room.opens())
                || to.toLocalTime().isAfter(room.closes())) {
            found.add(BaseRefusal.CLOSED.at(
                    "startsAt", room.opens().toString(), room.closes().toString()));
        }
        return found;
    }

    /** Whether people and staff suffice for it beside those booked at some moment of the same time. */
    private boolean fits(Room room, Booking wish) {
        return jdbc.sql("""
                select coalesce(sum(people), 0)::int, count(*)::int from education.booking
                where room = ? and state = 'BOOKED' and id <> ? and starts_at < ? and ends_at > ?""")
                .params(room.id(), wish.id(), Timestamp.from(wish.endsAt()), Timestamp.from(wish.startsAt()))
                .query((row, n) -> row.getInt(1) + wish.people() <= room.capacity() && row.getInt(2) < room.staff())
                .single();
    }

    /** Gives a place back; the first of those waiting whom it lets in is booked. */
    public Outcome<Booking> cancel(Actor actor, UUID id, String reason) {
        var booking = booking(id);
        if (!Materials.works(actor, booking.unit())) {
            return Outcome.refused(BaseRefusal.NOT_YOURS.refusal());
        }
        if (reason.isBlank()) {
            return Outcome.refused(BaseRefusal.MISSING.at("reason"));
        }
        var room = room(booking.room()).orElseThrow(() -> new NotFound(booking.room()));
        lock(room.id());
        if (!move(id, "CANCELLED", "state in ('BOOKED', 'WAITING')")) {
            return Outcome.refused(BaseRefusal.OUT_OF_ORDER.refusal());
        }
        record(
                actor,
                "training-booking.cancelled",
                new Subject("training-booking", id),
                booking.unit(),
                Map.of("reason", reason.strip()));
        jdbc.sql("""
                select * from education.booking where room = ? and state = 'WAITING' and starts_at > ? order by entered""").params(room.id(), Timestamp.from(clock.instant())).query(TrainingBase::booking).list().stream()
                .filter(waiting -> fits(room, waiting))
                .findFirst()
                .ifPresent(waiting -> {
                    move(waiting.id(), "BOOKED", "state = 'WAITING'");
                    record(
                            actor,
                            "training-booking.promoted",
                            new Subject("training-booking", waiting.id()),
                            waiting.unit(),
                            Map.of("title", waiting.party()));
                });
        return Outcome.done(booking(id));
    }

    /** Notes how many came. */
    public Outcome<Booking> visited(Actor actor, UUID id, int visitors) {
        var booking = booking(id);
        if (!Materials.works(actor, booking.unit())) {
            return Outcome.refused(BaseRefusal.NOT_YOURS.refusal());
        }
        if (booking.state() != State.BOOKED || clock.instant().isBefore(booking.startsAt())) {
            return Outcome.refused(BaseRefusal.OUT_OF_ORDER.refusal());
        }
        var room = room(booking.room()).orElseThrow(() -> new NotFound(booking.room()));
        if (visitors < 1 || visitors > room.capacity()) {
            return Outcome.refused(BaseRefusal.ABOVE_CAPACITY.at("visitors", room.capacity()));
        }
        jdbc.sql("update education.booking set state = 'VISITED', visitors = ? where id = ? and state = 'BOOKED'")
                .params(visitors, id)
                .update();
        record(
                actor,
                "training-booking.visited",
                new Subject("training-booking", id),
                booking.unit(),
                Map.of("visitors", visitors));
        return Outcome.done(booking(id));
    }

    private boolean move(UUID id, String to, String from) {
        return jdbc.sql("update education.booking set state = ? where id = ? and " + from)
                        .params(to, id)
                        .update()
                == 1;
    }

    /** Bookings of one room are judged one after the other. */
    private void lock(UUID room) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('room ' || ?))")
                .param(room.toString())
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<Room> rooms() {
        return jdbc.sql("select * from education.room order by jurisdiction, name")
                .query(TrainingBase::room)
                .list();
    }

    @Transactional(readOnly = true)
    public Room findRoom(UUID id) {
        return room(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<Kit> kit() {
        return jdbc.sql("select * from education.kit order by room, name")
                .query((row, n) -> new Kit(
                        row.getObject("id", UUID.class),
                        row.getObject("room", UUID.class),
                        row.getString("name"),
                        row.getBoolean("sound"),
                        row.getObject("checked_on", LocalDate.class),
                        row.getString("remark")))
                .list();
    }

    /** Those to come, and the last ones that were. */
    @Transactional(readOnly = true)
    public List<Booking> bookings(int most) {
        return jdbc.sql("select * from education.booking order by starts_at desc, entered limit ?")
                .param(most)
                .query(TrainingBase::booking)
                .list();
    }

    @Transactional(readOnly = true)
    public Booking booking(UUID id) {
        return jdbc.sql("select * from education.booking where id = ?")
                .param(id)
                .query(TrainingBase::booking)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private Optional<Room> room(UUID id) {
        return jdbc.sql("select * from education.room where id = ?")
                .param(id)
                .query(TrainingBase::room)
                .optional();
    }

    private void record(Actor actor, String action, Subject subject, JurisdictionCode unit, Map<String, Object> after) {
        audit.record(actor, AuditEntry.of(action, subject, unit, new HashMap<>(after)));
    }

    private static Room room(ResultSet row, int n) throws SQLException {
        return new Room(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("name"),
                row.getInt("capacity"),
                row.getInt("staff"),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class));
    }

    private static Booking booking(ResultSet row, int n) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getObject("room", UUID.class),
                row.getString("party"),
                row.getString("post"),
                row.getInt("people"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getObject("visitors", Integer.class));
    }
}
