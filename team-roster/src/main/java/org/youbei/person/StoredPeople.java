package org.youbei.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.MaskedName;
import org.youbei.model.PhoneNumber;
import org.youbei.model.UuidV7;

/** The rows of people and of what units know them as. */
@Repository
class StoredPeople {
    /** Of the text that is handed to people; the words stand in the messages. */
    static final String NOTICE = "2026.11";

    static final String TABLE = "person.person";
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final IdentitySeal seal;
    private final Clock clock;

    StoredPeople(JdbcClient jdbc, IdentitySeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** The one record of a number in the district. */
    record Known(UUID id, String nameHash) {}

    String document(PersonEntry entry) {
        return HEX.formatHex(seal.ofDocument(entry.document().orElse(IdNumber.NONE)));
    }

    String name(PersonEntry entry) {
        return HEX.formatHex(seal.ofName(entry.name()));
    }

    /** By hash, the records of the district, whichever unit keeps them. */
    Map<String, Known> known(String district, Collection<String> hashes) {
        var known = new HashMap<String, Known>();
        jdbc.sql("select encode(hash, 'hex'), id, encode(name_hash, 'hex') from person.known(?,"
                        + " (select array_agg(decode(h, 'hex')) from unnest(?::text[]) h))")
                .params(district, hashes.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString(1), new Known(row.getObject(2, UUID.class), row.getString(3)));
                });
        return known;
    }

    /** Writes new people; one whose number came in meanwhile is left out. @return those written */
    List<UUID> add(List<Entering> people) {
        return jdbc.sql("""
            insert into person.person (id, jurisdiction, district, id_kind, id_hash, phone_hash, name_hash, sealed, name_shown, id_shown,
              phone_shown, noticed_on, notice_version, entered_on)
            select r.id, r.unit, left(r.unit, 6), r.kind, decode(nullif(r.document, ''), 'hex'), decode(nullif(r.phone, ''), 'hex'),
              decode(nullif(r.name, ''), 'hex'), r.sealed, r.name_shown, r.id_shown, r.phone_shown, t.today, t.notice, t.today
            from (select ?::date as today, ?::text as notice) t,
              unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as r(id, unit, kind, document, phone, name, sealed, name_shown, id_shown, phone_shown)
            on conflict do nothing returning id\
            """)
                .params(
                        ChinaTime.today(clock),
                        NOTICE,
                        texts(people, one -> one.id().toString()),
                        texts(people, one -> one.unit().value()),
                        texts(people, one -> one.entry().idKind().name()),
                        texts(people, one -> document(one.entry())),
                        texts(
                                people,
                                one -> HEX.formatHex(seal.ofPhone(one.entry().phone()))),
                        texts(people, one -> name(one.entry())),
                        texts(people, one -> seal.seal(TABLE, one.id(), one.entry())),
                        texts(people, one -> MaskedName.of(one.entry().name())),
                        texts(people, one -> shown(one.entry())),
                        texts(people, one -> phoneShown(one.entry())))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    static String phoneShown(PersonEntry entry) {
        return PhoneNumber.parse(entry.phone()).map(PhoneNumber::shown).orElse("");
    }

    private static String shown(PersonEntry entry) {
        return entry.document().orElse(IdNumber.NONE).shown();
    }

    /** Lets units know people from today on; who is known to a unit in that way already stays so. */
    void join(List<UUID> people, List<Entering> as) {
        var memberships = new ArrayList<String>();
        people.forEach(person -> memberships.add(UuidV7.next(clock).toString()));
        jdbc.sql("""
            insert into person.membership (id, person, jurisdiction, district, kind, since)
            select r.id, r.person, r.unit, left(r.unit, 6), r.kind, t.today
            from (select ?::date as today) t, unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) as r(id, person, unit, kind)
            on conflict do nothing\
            """)
                .params(
                        ChinaTime.today(clock),
                        memberships.toArray(String[]::new),
                        texts(people, UUID::toString),
                        texts(as, one -> one.unit().value()),
                        texts(as, one -> one.kind().name()))
                .update();
    }

    /** Writes what is now said of a person. @return whether it could be; not where another person has the number */
    boolean change(UUID id, PersonEntry entry) {
        return jdbc.sql("""
            update person.person p set revision = revision + 1, id_kind = ?, id_hash = decode(nullif(?, ''), 'hex'),
              phone_hash = decode(nullif(?, ''), 'hex'), name_hash = decode(nullif(?, ''), 'hex'), sealed = ?, name_shown = ?, id_shown = ?,
              phone_shown = ?
            where id = ? and not exists (
              select from person.known(p.district, array[decode(nullif(?, ''), 'hex')]) k where k.id <> p.id)\
            """)
                        .params(
                                entry.idKind().name(),
                                document(entry),
                                HEX.formatHex(seal.ofPhone(entry.phone())),
                                name(entry),
                                seal.seal(TABLE, id, entry),
                                MaskedName.of(entry.name()),
                                shown(entry),
                                phoneShown(entry),
                                id,
                                document(entry))
                        .update()
                == 1;
    }

    /** Takes everything personal out of a record that nobody needs any more; its id stays, so that what it did stays counted. */
    void anonymise(UUID id, PersonEntry nobody, LocalDate today) {
        jdbc.sql("""
            update person.person set revision = revision + 1, id_kind = 'NONE', id_hash = null, phone_hash = null, name_hash = null, sealed = ?,
              name_shown = '—', id_shown = '', phone_shown = '', anonymised_on = ?
            where id = ?\
            """).params(seal.seal(TABLE, id, nobody), today, id).update();
        jdbc.sql("update person.certificate set number = '—', remark = '' where person = ?")
                .param(id)
                .update();
        jdbc.sql("update person.request set note = '', answer = case when answered_on is null then '' else '—'"
                        + " end where person = ?")
                .param(id)
                .update();
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql("select * from person.person where id = ?")
                .param(id)
                .query(StoredPeople::person)
                .optional();
    }

    /** With its row held until the transaction ends. */
    Optional<PersonEntry> locked(UUID id) {
        return jdbc.sql("select sealed from person.person where id = ? for update")
                .param(id)
                .query((row, n) -> seal.open(TABLE, id, row.getString(1)))
                .optional();
    }

    Map<UUID, PersonEntry> opened(Collection<UUID> ids) {
        var opened = new HashMap<UUID, PersonEntry>();
        jdbc.sql("select id, sealed from person.person where id = any (?::uuid[])")
                .param(texts(ids, UUID::toString))
                .query(row -> {
                    var id = row.getObject(1, UUID.class);
                    opened.put(id, seal.open(TABLE, id, row.getString(2)));
                });
        return opened;
    }

    static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getInt("revision"),
                row.getString("name_shown"),
                IdNumber.Kind.valueOf(row.getString("id_kind")),
                row.getString("id_shown"),
                row.getString("phone_shown"),
                row.getObject("noticed_on", LocalDate.class),
                row.getString("notice_version"),
                row.getObject("reached_on", LocalDate.class),
                row.getObject("anonymised_on", LocalDate.class));
    }

    private static <T> String[] texts(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }
}
