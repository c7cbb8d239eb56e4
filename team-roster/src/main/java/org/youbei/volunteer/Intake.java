package org.youbei.volunteer;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.MaskedName;
import org.youbei.model.Outcome;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Refusal;
import org.youbei.model.Secret;
import org.youbei.model.Sha256;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.person.CertificateCatalogue;
import org.youbei.person.Certificates;
import org.youbei.person.Entering;
import org.youbei.person.IdNumber;
import org.youbei.person.IdentitySeal;
import org.youbei.person.MembershipKind;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.person.certificate.Validity;

/** Takes many volunteers in at once, whom their unit has vetted already: some statements for all of them. */
@Component
class Intake {
    private static final HexFormat HEX = HexFormat.of();

    private final Persons persons;
    private final Certificates certificates;
    private final IdentitySeal seal;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Intake(
            Persons persons,
            Certificates certificates,
            IdentitySeal seal,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.persons = persons;
        this.certificates = certificates;
        this.seal = seal;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A volunteer of the scope, as a row of a table would say it. */
    record Stored(UUID id, UUID person, VolunteerLine line) {}

    private record Row(
            UUID id,
            UUID person,
            JurisdictionCode unit,
            Set<String> skills,
            int free,
            int distance,
            boolean guardian) {}

    /** Those of the scope who are in, by the number of their document. */
    Map<String, Stored> stored(Collection<String> numbers) {
        var byHash = new HashMap<String, String>();
        numbers.forEach(number -> kinds(number).forEach(kind -> byHash.put(hash(kind), number)));
        var rows = new HashMap<String, Row>();
        if (byHash.isEmpty()) {
            return Map.of();
        }
        jdbc.sql("""
            select v.*, encode(v.id_hash, 'hex') as hash from volunteer.volunteer v
            where v.id_hash = any (select decode(h, 'hex') from unnest(?::text[]) h) and v.person is not null
              and v.state not in ('REFUSED', 'EXITED')\
            """).param(byHash.keySet().toArray(String[]::new)).query(row -> {
            rows.put(row.getString("hash"), row(row));
        });
        var people = persons.opened(rows.values().stream().map(Row::person).toList());
        var stored = new HashMap<String, Stored>();
        rows.forEach((hash, row) -> {
            var person = people.get(row.person());
            if (person != null) {
                stored.put(byHash.getOrDefault(hash, ""), stored(row, person));
            }
        });
        return stored;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                Set.copyOf(StoredVolunteers.skills(row)),
                row.getInt("availability"),
                row.getInt("distance"),
                row.getBoolean("guardian"));
    }

    /** Without what belongs to the day of entering, so that a table that says nothing new changes nothing. */
    private static Stored stored(Row row, PersonEntry person) {
        var plain = VolunteerLine.plain(person);
        var said = new Application(plain, row.skills(), row.free(), row.distance(), row.guardian(), true);
        return new Stored(row.id(), row.person(), new VolunteerLine(row.unit(), said, null, null, ""));
    }

    private static List<IdNumber> kinds(String number) {
        var kinds = new ArrayList<IdNumber>();
        for (var kind : IdNumber.Kind.values()) {
            if (kind != IdNumber.Kind.NONE) {
                IdNumber.parse(kind, number).ifPresent(kinds::add);
            }
        }
        return kinds;
    }

    private String hash(IdNumber number) {
        return HEX.formatHex(seal.ofDocument(number));
    }

    private String hash(PersonEntry person) {
        return IdNumber.parse(person.idKind(), person.idNumber())
                .map(this::hash)
                .orElse("");
    }

    /** The numbers among these that are those of volunteers of their district, whichever unit they are of. */
    Set<String> taken(List<VolunteerLine> lines) {
        var numbers = new HashSet<String>();
        lines.stream()
                .collect(Collectors.groupingBy(line -> line.unit().district()))
                .forEach((district, some) -> {
                    var byHash = new HashMap<String, String>();
                    some.forEach(line -> byHash.put(
                            hash(line.said().person()), line.said().person().idNumber()));
                    byHash.remove("");
                    jdbc.sql("""
                        select encode(hash, 'hex') from volunteer.taken(?, (select array_agg(decode(h, 'hex')) from unnest(?::text[]) h))\
                        """)
                            .params(district, byHash.keySet().toArray(String[]::new))
                            .query((row, n) -> byHash.getOrDefault(row.getString(1), ""))
                            .list()
                            .forEach(numbers::add);
                });
        return numbers;
    }

    /** @return for each line what speaks against it */
    List<List<Refusal>> take(Actor actor, List<VolunteerLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var people = persons.enter(
                actor,
                lines.stream()
                        .map(line -> new Entering(
                                UuidV7.next(clock), line.unit(), line.said().person(), MembershipKind.VOLUNTEER))
                        .toList());
        var answers = new ArrayList<List<Refusal>>();
        var fresh = new LinkedHashMap<UUID, Integer>();
        var known = new ArrayList<Fresh>();
        for (int at = 0; at < lines.size(); at++) {
            switch (people.get(at)) {
                case Outcome.Done<UUID>(var person) -> {
                    answers.add(List.of(VolunteerRefusal.TAKEN.at("idNumber")));
                    var one = new Fresh(UuidV7.next(clock), person, lines.get(at), isTrained(lines.get(at)));
                    fresh.put(one.id(), at);
                    known.add(one);
                }
                case Outcome.Refused<UUID>(var refusals) -> answers.add(refusals);
            }
        }
        var written = Set.copyOf(insert(known));
        var in = known.stream().filter(one -> written.contains(one.id())).toList();
        in.forEach(one -> answers.set(fresh.getOrDefault(one.id(), 0), List.of()));
        begin(actor, in);
        certify(actor, in);
        remember(actor, in);
        return answers;
    }

    private record Fresh(UUID id, UUID person, VolunteerLine line, boolean trained) {
        VolunteerState state() {
            return trained ? VolunteerState.ACTIVE : VolunteerState.PROBATION;
        }
    }

    private boolean isTrained(VolunteerLine line) {
        var day = line.trainedOn();
        if (day == null) {
            return false;
        }
        var basics = CertificateCatalogue.SHIPPED.get(VolunteerWay.BASICS);
        var until = Validity.ofMonths(day, basics.months()).until();
        return until == null || !until.isBefore(ChinaTime.today(clock));
    }

    /** Writes those whose number is nobody's among the volunteers of the district. */
    private List<UUID> insert(List<Fresh> all) {
        return jdbc.sql("""
            insert into volunteer.volunteer (id, jurisdiction, district, code, secret_hash, person, name_shown, phone_shown, id_hash, phone_hash,
              name_hash, adult_on, guardian, skills, availability, distance, state, applied_on)
            select r.id, r.unit, left(r.unit, 6), r.code, decode(r.secret, 'hex'), r.person, r.name_shown, r.phone_shown,
              decode(nullif(r.document, ''), 'hex'), decode(nullif(r.phone, ''), 'hex'), decode(nullif(r.name, ''), 'hex'), r.adult_on::date,
              r.guardian, case when r.skills = '' then '{}'::text[] else string_to_array(r.skills, ' ') end, r.free, r.distance, r.state,
              r.since::date
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::boolean[], ?::text[], ?::integer[], ?::integer[], ?::text[], ?::text[])
              as r(id, unit, code, secret, person, name_shown, phone_shown, document, phone, name, adult_on, guardian, skills, free, distance,
                state, since)
            on conflict do nothing returning id\
            """)
                .param(texts(all, one -> one.id()))
                .param(texts(all, one -> one.line().unit().value()))
                .param(texts(all, one -> Codes.next(StoredVolunteers.CARD)))
                .param(texts(all, one -> HEX.formatHex(Sha256.of(Secret.next().text()))))
                .param(texts(all, Fresh::person))
                .param(texts(all, one -> MaskedName.of(person(one).name())))
                .param(texts(all, one -> shown(person(one))))
                .param(texts(all, one -> hash(person(one))))
                .param(texts(all, one -> HEX.formatHex(seal.ofPhone(person(one).phone()))))
                .param(texts(all, one -> HEX.formatHex(seal.ofName(person(one).name()))))
                .param(texts(all, one -> adult(person(one))))
                .param(texts(all, one -> one.line().said().guardian()))
                .param(texts(all, one -> String.join(" ", one.line().said().sortedSkills())))
                .param(texts(all, one -> one.line().said().availability()))
                .param(texts(all, one -> one.line().said().distance()))
                .param(texts(all, Fresh::state))
                .param(texts(all, this::since))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static PersonEntry person(Fresh one) {
        return one.line().said().person();
    }

    private static String shown(PersonEntry person) {
        return PhoneNumber.parse(person.phone()).map(PhoneNumber::shown).orElse("");
    }

    private static LocalDate adult(PersonEntry person) {
        return person.birthday().orElse(LocalDate.of(1900, 1, 1)).plusYears(Application.ADULT);
    }

    private LocalDate since(Fresh one) {
        var since = one.line().since();
        return since == null ? ChinaTime.today(clock) : since;
    }

    /** The first line of the timeline of each. */
    private void begin(Actor actor, List<Fresh> in) {
        jdbc.sql("""
            insert into volunteer.volunteer_fact (id, volunteer, jurisdiction, district, request, step, state_after, account, name, effective_on,
              remark, happened_at)
            select r.fact, r.id, r.unit, left(r.unit, 6), r.id, 'IMPORTED', r.state, t.account, t.name, t.today, '', t.at
            from (select ?::uuid as account, ?::text as name, ?::date as today, ?::timestamptz as at) t,
              unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) as r(fact, id, unit, state)\
            """)
                .param(actor.account())
                .param(actor.name())
                .param(ChinaTime.today(clock))
                .param(Timestamp.from(clock.instant()))
                .param(texts(in, one -> UuidV7.next(clock)))
                .param(texts(in, Fresh::id))
                .param(texts(in, one -> one.line().unit().value()))
                .param(texts(in, Fresh::state))
                .update();
    }

    /** Whoever was at the basic course has its certificate, which falls due like any other. */
    private void certify(Actor actor, List<Fresh> in) {
        var given = new ArrayList<Certificates.Given>();
        for (var one : in) {
            var day = one.line().trainedOn();
            if (day != null && one.trained()) {
                var number = one.line().paper().isBlank() ? "—" : one.line().paper();
                given.add(new Certificates.Given(
                        one.person(),
                        new Certificates.Entry(UuidV7.next(clock), VolunteerWay.BASICS, number, "", day, null)));
            }
        }
        certificates.enter(actor, given);
    }

    private void remember(Actor actor, List<Fresh> in) {
        in.stream()
                .collect(Collectors.groupingBy(one -> one.line().unit(), LinkedHashMap::new, Collectors.counting()))
                .forEach((unit, number) -> audit.record(
                        actor,
                        AuditEntry.of(
                                "volunteer.imported",
                                new Subject(
                                        "volunteers",
                                        UUID.nameUUIDFromBytes(unit.value().getBytes(StandardCharsets.UTF_8))),
                                unit,
                                Map.of("people", number))));
    }

    /** Writes what a table says otherwise of somebody who is in. */
    List<Refusal> change(Actor actor, Stored old, VolunteerLine line) {
        var said = line.said();
        var changed =
                persons.change(actor, old.person(), persons.find(old.person()).revision(), said.person());
        if (changed instanceof Outcome.Refused<UUID>(var refusals)) {
            return refusals;
        }
        jdbc.sql("""
            update volunteer.volunteer set skills = ?::text[], availability = ?, distance = ?, phone_shown = ?, phone_hash = ?, name_shown = ?,
              name_hash = ?, revision = revision + 1 where id = ?\
            """)
                .params(
                        said.sortedSkills().toArray(String[]::new),
                        said.availability(),
                        said.distance(),
                        shown(said.person()),
                        seal.ofPhone(said.person().phone()),
                        MaskedName.of(said.person().name()),
                        seal.ofName(said.person().name()),
                        old.id())
                .update();
        audit.record(actor, AuditEntry.of("volunteer.changed", Volunteers.subject(old.id()), line.unit(), Map.of()));
        return List.of();
    }

    private static <T> String[] texts(Collection<T> things, Function<T, Object> text) {
        return things.stream().map(text).map(Object::toString).toArray(String[]::new);
    }
}
