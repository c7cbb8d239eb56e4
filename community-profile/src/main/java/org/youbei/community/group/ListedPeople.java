package org.youbei.community.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;

/** The rows of people, and how many there are of each kind. */
@Repository
class ListedPeople {
    /** Of the text that is handed to people; the words stand in the messages. */
    static final String NOTICE = "2026.11";
    /** Counts everybody, whatever the kind. */
    static final String ALL = "ALL";

    private static final String[] KINDS = Stream.concat(
                    Stream.of(ALL), Arrays.stream(GroupKind.values()).map(Enum::name))
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final PersonSeal seal;
    private final Clock clock;

    ListedPeople(JdbcClient jdbc, PersonSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** A person with all that is known, opened. */
    record Known(UUID id, int revision, PersonEntry entry) {}

    /** Writes new people; who is listed anywhere already is left out. */
    Set<UUID> add(Map<UUID, PersonEntry> people) {
        var rows = people.entrySet();
        return Set.copyOf(jdbc.sql("""
            insert into community.person (id, jurisdiction, district, id_hash, sealed, name_shown, helper_shown, stand_in_shown, kinds,
              building, means, turn, ground, noticed_on, notice_version, ground_until, listed_on, checked_on)
            select r.id, unit, left(unit, 6), decode(hash, 'hex'), r.sealed, r.name, helper, stand_in, string_to_array(r.kinds, ','),
              r.building, r.means, r.turn, r.ground, r.noticed_on, t.notice, nullif(until, '')::date, t.today, t.today
            from (select ?::text as notice, ?::date as today) t,
              unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::int[], ?::text[], ?::date[], ?::text[])
              as r(id, unit, hash, sealed, name, helper, stand_in, kinds, building, means, turn, ground, noticed_on, until)
            on conflict do nothing returning id\
            """)
                .params(
                        NOTICE,
                        ChinaTime.today(clock),
                        texts(rows, row -> row.getKey().toString()),
                        texts(rows, row -> row.getValue().unit().value()),
                        texts(
                                rows,
                                row -> HexFormat.of()
                                        .formatHex(seal.hash(row.getValue().idNumber()))),
                        texts(
                                rows,
                                row -> seal.seal(row.getKey(), row.getValue().sealed())),
                        texts(rows, row -> PersonSeal.masked(row.getValue().name())),
                        texts(rows, row -> PersonSeal.masked(row.getValue().helper())),
                        texts(rows, row -> PersonSeal.masked(row.getValue().standIn())),
                        texts(rows, row -> kinds(row.getValue())),
                        texts(rows, row -> row.getValue().building()),
                        texts(rows, row -> row.getValue().means().name()),
                        texts(rows, row -> Integer.toString(row.getValue().turn())),
                        texts(rows, row -> row.getValue().ground().name()),
                        texts(rows, row -> row.getValue().noticedOn().toString()),
                        texts(rows, row -> Objects.toString(row.getValue().groundUntil(), "")))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Writes what is now said of a person; who it is and of which community stays. */
    void change(UUID id, PersonEntry entry) {
        jdbc.sql("""
            update community.person set revision = revision + 1, sealed = ?, helper_shown = ?, stand_in_shown = ?,
              kinds = string_to_array(?, ','), building = ?, means = ?, turn = ?, ground = ?, noticed_on = ?, ground_until = ?
            where id = ?\
            """)
                .param(seal.seal(id, entry.sealed()))
                .param(PersonSeal.masked(entry.helper()))
                .param(PersonSeal.masked(entry.standIn()))
                .param(kinds(entry))
                .param(entry.building())
                .param(entry.means().name())
                .param(entry.turn())
                .param(entry.ground().name())
                .param(entry.noticedOn())
                .param(entry.groundUntil())
                .param(id)
                .update();
    }

    /** A person with all that is known of it, held until the transaction ends; empty where the scope does not see it. */
    Optional<Known> locked(UUID id) {
        return jdbc.sql("select * from community.person where id = ? for update")
                .param(id)
                .query((row, n) -> known(row))
                .optional();
    }

    /** Everybody of a community in the order in which a building is left. */
    List<Known> of(JurisdictionCode unit) {
        return jdbc.sql("select * from community.person where jurisdiction = ? order by building, turn, means desc, id")
                .param(unit.value())
                .query((row, n) -> known(row))
                .list();
    }

    /** The people with these identity numbers whom the scope sees, by number. */
    Map<String, Known> byNumber(Collection<String> numbers) {
        var hashes = texts(numbers, number -> HexFormat.of().formatHex(seal.hash(number)));
        return jdbc
                .sql("select * from community.person where id_hash in (select decode(h, 'hex') from"
                        + " unnest(?::text[]) h)")
                .param(hashes)
                .query((row, n) -> known(row))
                .list()
                .stream()
                .collect(Collectors.toMap(known -> known.entry().idNumber(), known -> known));
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from community.person where id = ?").param(id).update() == 1;
    }

    /** Deletes those whose ground has ended. @return how many of which community */
    Map<JurisdictionCode, Integer> removeEnded() {
        return jdbc
                .sql("delete from community.person where ground_until < ? returning jurisdiction")
                .param(ChinaTime.today(clock))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(JurisdictionCode::new, one -> 1, Integer::sum));
    }

    /** Notes that what is written of these people still holds. @return the day on which the longest unchecked of the community was checked */
    Optional<LocalDate> check(JurisdictionCode unit, Collection<UUID> people) {
        jdbc.sql("update community.person set checked_on = ? where jurisdiction = ? and id = any (?::uuid[])")
                .params(ChinaTime.today(clock), unit.value(), texts(people, UUID::toString))
                .update();
        return jdbc.sql("select min(checked_on) from community.person where jurisdiction = ? having count(*) > 0")
                .param(unit.value())
                .query(LocalDate.class)
                .optional();
    }

    /** Counts a community anew. @return how many people there are */
    int count(JurisdictionCode unit) {
        jdbc.sql("""
            insert into community.person_count (jurisdiction, district, kind, people)
            select :unit, left(:unit, 6), k.kind, count(p.id)
            from unnest(cast(:kinds as text[])) k(kind)
              left join community.person p on p.jurisdiction = :unit and (k.kind = 'ALL' or k.kind = any (p.kinds))
            group by k.kind
            on conflict (jurisdiction, kind) do update set people = excluded.people\
            """).param("unit", unit.value()).param("kinds", KINDS).update();
        return jdbc.sql("select people from community.person_count where jurisdiction = ? and kind = 'ALL'")
                .param(unit.value())
                .query(Integer.class)
                .single();
    }

    /** How many people of each kind a community has; read by everybody above. */
    record Count(JurisdictionCode unit, String kind, int people) {}

    List<Count> countsBelow(JurisdictionCode top) {
        return jdbc.sql("""
            select jurisdiction, kind, people from community.person_count
            where jurisdiction >= ? and jurisdiction < ? || '~' order by jurisdiction\
            """)
                .params(top.value(), top.value())
                .query((row, n) -> new Count(new JurisdictionCode(row.getString(1)), row.getString(2), row.getInt(3)))
                .list();
    }

    private Known known(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var who = seal.open(id, row.getString("sealed"));
        return new Known(
                id,
                row.getInt("revision"),
                new PersonEntry(
                        new JurisdictionCode(row.getString("jurisdiction")),
                        who.name(),
                        who.idNumber(),
                        who.phone(),
                        row.getString("building"),
                        who.room(),
                        who.need(),
                        Set.copyOf(kinds(row)),
                        Means.valueOf(row.getString("means")),
                        row.getInt("turn"),
                        who.helper(),
                        who.helperPhone(),
                        who.standIn(),
                        who.standInPhone(),
                        Ground.valueOf(row.getString("ground")),
                        row.getObject("noticed_on", LocalDate.class),
                        row.getObject("ground_until", LocalDate.class)));
    }

    static List<GroupKind> kinds(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("kinds").getArray())
                .map(GroupKind::valueOf)
                .toList();
    }

    private static String kinds(PersonEntry entry) {
        return entry.kinds().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <T> String[] texts(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }
}
