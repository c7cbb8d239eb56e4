package org.youbei.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;

/** The tables of rosters, slots, seats and swaps. */
@Repository
class StoredRosters {
    private static final int BATCH = 500;
    private static final String SLOTS = """
        select s.*, t.id as turn, t.role, t.seat, t.person, t.locked
        from duty.slot s join duty.turn t on t.slot = s.id\
        """;
    private static final String ORDER = " order by s.starts_at, s.name, s.id, t.role, t.seat";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StoredRosters(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    boolean insert(UUID id, UUID station, JurisdictionCode unit, YearMonth month) {
        return jdbc.sql("""
            insert into duty.roster (id, station, jurisdiction, district, month, state) values (?, ?, ?, ?, ?, 'DRAFT')
            on conflict do nothing\
            """)
                        .params(id, station, unit.value(), unit.district(), month.atDay(1))
                        .update()
                == 1;
    }

    void insert(JurisdictionCode unit, List<Slot> slots) {
        batches.batchUpdate("""
            insert into duty.slot (id, roster, station, jurisdiction, district, pattern, name, starts_at, ends_at, rest_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """, slots, BATCH, (statement, slot) -> {
            statement.setObject(1, slot.id());
            statement.setObject(2, slot.roster());
            statement.setObject(3, slot.station());
            statement.setString(4, unit.value());
            statement.setString(5, unit.district());
            statement.setObject(6, slot.pattern());
            statement.setString(7, slot.name());
            statement.setTimestamp(8, Timestamp.from(slot.startsAt()));
            statement.setTimestamp(9, Timestamp.from(slot.endsAt()));
            statement.setBoolean(10, slot.restDay());
        });
        record Line(UUID slot, Slot.Seat seat) {}
        var seats = slots.stream()
                .flatMap(slot -> slot.seats().stream().map(seat -> new Line(slot.id(), seat)))
                .toList();
        batches.batchUpdate(
                "insert into duty.turn (id, slot, jurisdiction, district, role, seat) values (?, ?, ?, ?, ?, ?)",
                seats,
                BATCH,
                (statement, line) -> {
                    statement.setObject(1, line.seat().id());
                    statement.setObject(2, line.slot());
                    statement.setString(3, unit.value());
                    statement.setString(4, unit.district());
                    statement.setString(5, line.seat().role().name());
                    statement.setInt(6, line.seat().number());
                });
    }

    Optional<Roster> find(UUID id, boolean locked) {
        return jdbc.sql("select * from duty.roster where id = ?" + (locked ? " for update" : ""))
                .param(id)
                .query(StoredRosters::roster)
                .optional();
    }

    Optional<Roster> of(UUID station, YearMonth month) {
        return jdbc.sql("select * from duty.roster where station = ? and month = ?")
                .params(station, month.atDay(1))
                .query(StoredRosters::roster)
                .optional();
    }

    List<Roster> all(int most) {
        return jdbc.sql("select * from duty.roster order by month desc, jurisdiction, id limit ?")
                .param(most)
                .query(StoredRosters::roster)
                .list();
    }

    List<Slot> slots(UUID roster) {
        return gathered(jdbc.sql(SLOTS + " where s.roster = ?" + ORDER).param(roster));
    }

    Optional<Slot> slot(UUID id) {
        return gathered(jdbc.sql(SLOTS + " where s.id = ?" + ORDER).param(id)).stream()
                .findFirst();
    }

    /** Published ones that cover any part of a time, of all stations that can be seen. */
    List<Slot> published(Instant from, Instant to) {
        return gathered(jdbc.sql(SLOTS + " where s.published and s.starts_at < ? and s.ends_at > ?" + ORDER)
                .params(Timestamp.from(to), Timestamp.from(from)));
    }

    /** Those of a station that begin in a time, published or not. */
    List<Slot> between(UUID station, Instant from, Instant to) {
        return gathered(jdbc.sql(
                        SLOTS + " where s.station = ? and s.published and s.starts_at >= ? and s.starts_at < ?" + ORDER)
                .params(station, Timestamp.from(from), Timestamp.from(to)));
    }

    /** @param persons the seats with who sits there */
    void seat(Map<UUID, UUID> persons, List<UUID> emptied) {
        batches.batchUpdate(
                "update duty.turn set person = ? where id = ?",
                List.copyOf(persons.entrySet()),
                BATCH,
                (statement, seat) -> {
                    statement.setObject(1, seat.getValue());
                    statement.setObject(2, seat.getKey());
                });
        batches.batchUpdate("update duty.turn set person = null where id = ?", emptied, BATCH, (statement, seat) -> {
            statement.setObject(1, seat);
        });
    }

    void seat(UUID seat, @Nullable UUID person, boolean locked) {
        jdbc.sql("update duty.turn set person = :person, locked = :locked where id = :id")
                .param("person", person, java.sql.Types.OTHER)
                .param("locked", locked)
                .param("id", seat)
                .update();
    }

    void proposed(UUID roster, long steps, long millis) {
        jdbc.sql("update duty.roster set proposed_steps = ?, proposed_millis = ? where id = ?")
                .params(steps, (int) millis, roster)
                .update();
    }

    void publish(UUID roster, Instant now, String name) {
        jdbc.sql("update duty.roster set state = 'PUBLISHED', published_at = ?, published_by = ? where id = ?")
                .params(Timestamp.from(now), name, roster)
                .update();
        jdbc.sql("update duty.slot set published = true where roster = ?")
                .param(roster)
                .update();
    }

    /** Turns on days without work of each person in published rosters that began since a day. */
    Map<UUID, Integer> restDays(UUID station, LocalDate since, LocalDate before) {
        var counts = new LinkedHashMap<UUID, Integer>();
        jdbc.sql("""
            select t.person, count(*) as n from duty.turn t join duty.slot s on s.id = t.slot join duty.roster r on r.id = s.roster
            where s.station = ? and s.published and s.rest_day and r.month >= ? and r.month < ? and t.person is not null group by t.person\
            """).params(station, since, before).query(row -> {
            counts.put(row.getObject("person", UUID.class), row.getInt("n"));
        });
        return counts;
    }

    boolean insert(Swap swap, JurisdictionCode unit) {
        return jdbc.sql("""
            insert into duty.swap (id, slot, jurisdiction, district, kind, from_person, to_person, reason, state, asked_at,
              asked_account, asked_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                        .params(
                                swap.id(),
                                swap.slot(),
                                unit.value(),
                                unit.district(),
                                swap.kind().name(),
                                swap.from(),
                                swap.to(),
                                swap.reason(),
                                swap.state().name(),
                                Timestamp.from(swap.askedAt()),
                                swap.askedAccount(),
                                swap.askedBy())
                        .update()
                == 1;
    }

    void decide(UUID swap, Swap.State state, Instant now, String name, String remark) {
        jdbc.sql("update duty.swap set state = ?, decided_at = ?, decided_by = ?, remark = ? where id = ?")
                .params(state.name(), Timestamp.from(now), name, remark, swap)
                .update();
    }

    Optional<Swap> swap(UUID id, boolean locked) {
        return jdbc.sql("select * from duty.swap where id = ?" + (locked ? " for update" : ""))
                .param(id)
                .query(StoredRosters::swap)
                .optional();
    }

    /** In the order in which they were asked for. */
    List<Swap> swaps(List<UUID> slots) {
        return jdbc.sql("select * from duty.swap where slot = any (?::uuid[]) order by entered")
                .param(slots.stream().map(UUID::toString).toArray(String[]::new))
                .query(StoredRosters::swap)
                .list();
    }

    private static List<Slot> gathered(JdbcClient.StatementSpec statement) {
        var slots = new LinkedHashMap<UUID, Slot>();
        var seats = new LinkedHashMap<UUID, List<Slot.Seat>>();
        statement.query(row -> {
            var slot = slot(row);
            slots.putIfAbsent(slot.id(), slot);
            seats.computeIfAbsent(slot.id(), id -> new ArrayList<>())
                    .add(new Slot.Seat(
                            row.getObject("turn", UUID.class),
                            Slot.Role.valueOf(row.getString("role")),
                            row.getInt("seat"),
                            row.getObject("person", UUID.class),
                            row.getBoolean("locked")));
        });
        return slots.values().stream()
                .map(slot -> with(slot, seats.getOrDefault(slot.id(), List.of())))
                .toList();
    }

    private static Slot with(Slot slot, List<Slot.Seat> seats) {
        return new Slot(
                slot.id(),
                slot.roster(),
                slot.station(),
                slot.pattern(),
                slot.name(),
                slot.startsAt(),
                slot.endsAt(),
                slot.restDay(),
                seats);
    }

    private static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                row.getObject("id", UUID.class),
                row.getObject("roster", UUID.class),
                row.getObject("station", UUID.class),
                row.getObject("pattern", UUID.class),
                row.getString("name"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getBoolean("rest_day"),
                List.of());
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Roster roster(ResultSet row, int n) throws SQLException {
        return new Roster(
                row.getObject("id", UUID.class),
                row.getObject("station", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Roster.State.valueOf(row.getString("state")),
                row.getObject("proposed_steps", Long.class),
                row.getObject("proposed_millis", Integer.class),
                at(row, "published_at"),
                row.getString("published_by"));
    }

    private static Swap swap(ResultSet row, int n) throws SQLException {
        return new Swap(
                row.getObject("id", UUID.class),
                row.getObject("slot", UUID.class),
                Swap.Kind.valueOf(row.getString("kind")),
                row.getObject("from_person", UUID.class),
                row.getObject("to_person", UUID.class),
                row.getString("reason"),
                Swap.State.valueOf(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("asked_account", UUID.class),
                row.getString("asked_by"),
                at(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("remark"));
    }
}
