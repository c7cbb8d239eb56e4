package org.youbei.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;
import org.youbei.person.certificate.Validity;

/**
 * The certificates of people. How one stands is computed when it is read; each that has an end is a duty until it is renewed. Every module asks here
 * whether somebody may do something on a day.
 */
@Component
@Transactional
public class Certificates {
    private static final String COLUMNS = """
        select c.*, p.name_shown,
          exists (select from person.certificate l where l.person = c.person and l.kind = c.kind and l.issued > c.issued
            and l.withdrawn_on is null) as replaced
        from person.certificate c join person.person p on p.id = c.person
        """;

    private final JdbcClient jdbc;
    private final Persons persons;
    private final DutyBook book;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(
            JdbcClient jdbc,
            Persons persons,
            DutyBook book,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.book = book;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A certificate as somebody enters it.
     *
     * @param until null where it follows from the kind, or where it has no end
     */
    public record Entry(
            UUID id,
            String kind,
            String number,
            String issuer,
            LocalDate issued,
            @Nullable LocalDate until) {}

    /** The certificates of people changed; told in the transaction of the change. */
    public record CertificatesChanged(Set<UUID> people) {}

    public static Subject subject(UUID certificate) {
        return new Subject("certificate", certificate);
    }

    /** A certificate and who holds it. */
    public record Given(UUID person, Entry said) {}

    /** Enters a certificate that the actor has seen; one of a kind that the person has already renews that one and does its duty. */
    public Outcome<UUID> enter(Actor actor, UUID person, Entry said) {
        persons.find(person);
        var refused = enter(actor, List.of(new Given(person, said))).getFirst();
        return refused.isEmpty() ? Outcome.done(person) : Outcome.refused(refused);
    }

    /**
     * Many at once, in some statements for all of them.
     *
     * @param given at most one of a kind for each person
     * @return for each, in order, what refused it; empty where it was entered, or is there already under its id
     */
    public List<List<Refusal>> enter(Actor actor, List<Given> given) {
        var people = people(given);
        var held = held(given);
        var answers = new ArrayList<List<Refusal>>();
        var sound = new LinkedHashMap<UUID, Writing>();
        for (var one : given) {
            var who = people.get(one.person());
            var refused = who == null || !actor.works() && !actor.isPlatform()
                    ? List.of(PersonRefusal.NOT_YOURS.refusal())
                    : objections(one.said());
            answers.add(refused);
            if (who != null && refused.isEmpty()) {
                var kind = CertificateCatalogue.SHIPPED.get(one.said().kind());
                var before = held.getOrDefault(one.person(), List.of()).stream()
                        .filter(old -> old.kind().equals(kind.code()))
                        .toList();
                if (before.stream().noneMatch(old -> old.id().equals(one.said().id()))) {
                    sound.put(one.said().id(), new Writing(who, one.said(), kind, before));
                }
            }
        }
        var written = insert(actor, List.copyOf(sound.values()));
        for (int at = 0; at < given.size(); at++) {
            var id = given.get(at).said().id();
            if (sound.containsKey(id) && !written.contains(id)) {
                answers.set(at, List.of(PersonRefusal.CERTIFICATE_TWICE.at("issued")));
            }
        }
        sound.keySet().retainAll(written);
        follow(actor, List.copyOf(sound.values()));
        return answers;
    }

    /** @param before what the person holds of the kind, the latest first */
    private record Writing(
            Person who, Entry said, CertificateCatalogue.CertificateKind kind, List<Certificate> before) {
        @Nullable LocalDate end() {
            return said.until() == null
                    ? Validity.ofMonths(said.issued(), kind.months()).until()
                    : said.until();
        }

        Optional<UUID> previous() {
            return before.stream()
                    .filter(one -> one.issued().isBefore(said.issued()))
                    .findFirst()
                    .map(Certificate::id);
        }

        /** Whether the renewal of this one is what is due. */
        boolean isLatest() {
            return before.stream().noneMatch(one -> one.issued().isAfter(said.issued()));
        }
    }

    private Map<UUID, Person> people(List<Given> given) {
        return jdbc
                .sql("select * from person.person where id = any (?::uuid[])")
                .param(ids(given))
                .query(StoredPeople::person)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, one -> one));
    }

    private Map<UUID, List<Certificate>> held(List<Given> given) {
        return jdbc
                .sql(COLUMNS
                        + "where c.person = any (?::uuid[]) and c.withdrawn_on is null order by c.issued desc, c.id")
                .param(ids(given))
                .query(Certificates::certificate)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Certificate::person));
    }

    private static String[] ids(List<Given> given) {
        return given.stream().map(one -> one.person().toString()).distinct().toArray(String[]::new);
    }

    private List<Refusal> objections(Entry said) {
        var until = said.until();
        return new Said()
                .when(
                        CertificateCatalogue.SHIPPED.find(said.kind()).isEmpty(),
                        PersonRefusal.CERTIFICATE_KIND.at("certificate"))
                .required("number", said.number(), 60)
                .atMost("issuer", said.issuer(), 120)
                .when(said.issued().isAfter(ChinaTime.today(clock)), PersonRefusal.CERTIFICATE_FUTURE.at("issued"))
                .when(
                        until != null && until.isBefore(said.issued()),
                        PersonRefusal.CERTIFICATE_DATES.at("until", said.issued(), until == null ? "" : until))
                .found();
    }

    private Set<UUID> insert(Actor actor, List<Writing> all) {
        if (all.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
            insert into person.certificate (id, person, jurisdiction, district, kind, number, issuer, issued, until, checked_by, checked_on,
              previous)
            select r.id, r.person, r.unit, left(r.unit, 6), r.kind, r.number, r.issuer, r.issued::date, nullif(r.until, '')::date, t.by, t.today,
              nullif(r.previous, '')::uuid
            from (select ?::text as by, ?::date as today) t,
              unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as r(id, person, unit, kind, number, issuer, issued, until, previous)
            on conflict do nothing returning id\
            """)
                .params(
                        actor.name(),
                        ChinaTime.today(clock),
                        texts(all, one -> one.said().id().toString()),
                        texts(all, one -> one.who().id().toString()),
                        texts(all, one -> one.who().unit().value()),
                        texts(all, one -> one.kind().code()),
                        texts(all, one -> one.said().number().strip()),
                        texts(
                                all,
                                one -> one.said().issuer().isBlank()
                                        ? one.kind().issuer()
                                        : one.said().issuer().strip()),
                        texts(all, one -> one.said().issued().toString()),
                        texts(all, one -> Objects.toString(one.end(), "")),
                        texts(all, one -> one.previous().map(UUID::toString).orElse("")))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    private static String[] texts(List<Writing> all, Function<Writing, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    /** The renewal of the latest one is due; earlier ones are done with. Then the audit trail, and whoever leans on it. */
    private void follow(Actor actor, List<Writing> all) {
        if (all.isEmpty()) {
            return;
        }
        var done = new LinkedHashMap<UUID, Evidence>();
        var openings = new ArrayList<Opening>();
        var entries = new ArrayList<AuditEntry>();
        for (var one : all) {
            if (one.isLatest()) {
                var label = one.kind().zh() + " " + one.said().number();
                one.before()
                        .forEach(old -> done.put(
                                old.id(), new Evidence("certificate", one.said().id(), label)));
                renewal(one).ifPresent(openings::add);
            }
            entries.add(AuditEntry.of(
                    one.previous().isPresent() ? "person.certificate-renewed" : "person.certificate-entered",
                    Persons.subject(one.who().id()),
                    one.who().unit(),
                    Map.of("certificate", one.kind().zh())));
        }
        if (!done.isEmpty()) {
            book.fulfil(actor, "certificate", done, ObligationKind.CERTIFICATE_RENEWAL, ChinaTime.today(clock));
        }
        book.open(actor, openings);
        audit.record(actor, entries);
        events.publishEvent(
                new CertificatesChanged(all.stream().map(one -> one.who().id()).collect(Collectors.toSet())));
    }

    private static Optional<Opening> renewal(Writing one) {
        return Optional.ofNullable(one.end())
                .map(end -> new Opening(
                        ObligationKind.CERTIFICATE_RENEWAL,
                        subject(one.said().id()),
                        one.kind().zh() + "：" + one.who().name(),
                        one.who().unit(),
                        null,
                        null,
                        "certificate-end",
                        one.said().issued(),
                        end));
    }

    /** Takes a certificate back; it gives no right from today on. */
    public Outcome<UUID> withdraw(Actor actor, UUID id, String reason) {
        var one = find(id);
        if (!persons.works(actor, one.person())) {
            return Outcome.refused(PersonRefusal.NOT_YOURS.refusal());
        }
        var checked = new Said().required("reason", reason, 300);
        if (!checked.isSound()) {
            return Outcome.refused(checked.found());
        }
        if (one.withdrawnOn() != null) {
            return Outcome.refused(PersonRefusal.WITHDRAWN.refusal());
        }
        jdbc.sql("update person.certificate set withdrawn_on = ?, remark = ? where id = ?")
                .params(ChinaTime.today(clock), reason.strip(), id)
                .update();
        book.end(actor, subject(id), reason.strip());
        persons.remember(
                actor, one.person(), one.unit(), "person.certificate-withdrawn", Map.of("reason", reason.strip()));
        events.publishEvent(new CertificatesChanged(Set.of(one.person())));
        return Outcome.done(one.person());
    }

    @Transactional(readOnly = true)
    public Certificate find(UUID id) {
        return jdbc.sql(COLUMNS + "where c.id = ?")
                .param(id)
                .query(Certificates::certificate)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** All that a person ever held, the latest first. */
    @Transactional(readOnly = true)
    public List<Certificate> of(UUID person) {
        return jdbc.sql(COLUMNS + "where c.person = ? order by c.issued desc, c.id")
                .param(person)
                .query(Certificates::certificate)
                .list();
    }

    /** Whether somebody holds a certificate of a kind that counts on a day. */
    @Transactional(readOnly = true)
    public boolean holds(UUID person, String kind, LocalDate day) {
        return of(person).stream()
                .anyMatch(one -> one.kind().equals(kind)
                        && !one.issued().isAfter(day)
                        && one.on(day).counts());
    }

    /** What people may do on a day, by person; who may do nothing is missing. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<String>> allowed(Collection<UUID> people, LocalDate day) {
        var allowed = new HashMap<UUID, Set<String>>();
        lasting(people)
                .forEach((person, ends) -> ends.forEach((qualification, end) -> {
                    if (end.filter(day::isAfter).isEmpty()) {
                        allowed.computeIfAbsent(person, none -> new HashSet<>()).add(qualification);
                    }
                }));
        return allowed;
    }

    /** The last day on which each person may do something, by qualification; an empty day is no end. In one statement. */
    @Transactional(readOnly = true)
    public Map<UUID, Map<String, Optional<LocalDate>>> lasting(Collection<UUID> people) {
        var lasting = new HashMap<UUID, Map<String, Optional<LocalDate>>>();
        jdbc.sql("""
            select person, kind, case when bool_or(until is null) then null else max(until) end as until
            from person.certificate where person = any (?::uuid[]) and withdrawn_on is null and issued <= ? group by person, kind\
            """)
                .params(people.stream().map(UUID::toString).toArray(String[]::new), ChinaTime.today(clock))
                .query(row -> {
                    var person = row.getObject(1, UUID.class);
                    var until = Optional.ofNullable(row.getObject(3, LocalDate.class));
                    CertificateCatalogue.SHIPPED
                            .find(row.getString(2))
                            .ifPresent(kind -> kind.allows()
                                    .forEach(code -> lasting.computeIfAbsent(person, none -> new HashMap<>())
                                            .merge(code, until, Certificates::later)));
                });
        return lasting;
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(first -> other.map(second -> first.isAfter(second) ? first : second));
    }

    static Certificate certificate(ResultSet row, int n) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name_shown"),
                new org.youbei.model.JurisdictionCode(row.getString("jurisdiction")),
                row.getString("kind"),
                row.getString("number"),
                row.getString("issuer"),
                row.getObject("issued", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("checked_by"),
                row.getObject("checked_on", LocalDate.class),
                row.getObject("previous", UUID.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getBoolean("replaced"));
    }
}
