package org.youbei.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
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
          exists (select from person.certificate l where l.person = c.person and l.kind = c.kind and l.issued > c.issued) as replaced
        from person.certificate c join person.person p on p.id = c.person
        """;

    private final JdbcClient jdbc;
    private final Persons persons;
    private final DutyBook book;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(JdbcClient jdbc, Persons persons, DutyBook book, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.book = book;
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

    /** The certificates of a person changed; told in the transaction of the change. */
    public record CertificatesChanged(UUID person) {}

    public static Subject subject(UUID certificate) {
        return new Subject("certificate", certificate);
    }

    /** Enters a certificate that the actor has seen; one of a kind that the person has already renews that one and does its duty. */
    public Outcome<UUID> enter(Actor actor, UUID person, Entry said) {
        var who = persons.find(person);
        if (!persons.works(actor, person)) {
            return Outcome.refused(PersonRefusal.NOT_YOURS.refusal());
        }
        if (jdbc.sql("select exists (select from person.certificate where id = ?)")
                .param(said.id())
                .query(Boolean.class)
                .single()) {
            return Outcome.done(person);
        }
        var kind = CertificateCatalogue.SHIPPED.find(said.kind());
        var today = ChinaTime.today(clock);
        var until = said.until();
        var checked = new Said()
                .when(kind.isEmpty(), PersonRefusal.CERTIFICATE_KIND.at("certificate"))
                .required("number", said.number(), 60)
                .atMost("issuer", said.issuer(), 120)
                .when(said.issued().isAfter(today), PersonRefusal.CERTIFICATE_FUTURE.at("issued"))
                .when(
                        until != null && until.isBefore(said.issued()),
                        PersonRefusal.CERTIFICATE_DATES.at("until", said.issued(), until == null ? "" : until));
        if (!checked.isSound()) {
            return Outcome.refused(checked.found());
        }
        var known = kind.orElseThrow();
        var end =
                until == null ? Validity.ofMonths(said.issued(), known.months()).until() : until;
        var before = of(person).stream()
                .filter(one -> one.kind().equals(said.kind()) && one.withdrawnOn() == null)
                .toList();
        var previous = before.stream()
                .filter(one -> one.issued().isBefore(said.issued()))
                .findFirst();
        if (insert(actor, who, said, known, end, previous.map(Certificate::id).orElse(null)) == 0) {
            return Outcome.refused(PersonRefusal.CERTIFICATE_TWICE.at("issued"));
        }
        settle(actor, who, said, known, end, before);
        persons.remember(
                actor,
                person,
                who.unit(),
                previous.isPresent() ? "person.certificate-renewed" : "person.certificate-entered",
                Map.of("certificate", known.zh()));
        events.publishEvent(new CertificatesChanged(person));
        return Outcome.done(person);
    }

    private int insert(
            Actor actor,
            Person who,
            Entry said,
            CertificateCatalogue.CertificateKind kind,
            @Nullable LocalDate end,
            @Nullable UUID previous) {
        return jdbc.sql("""
            insert into person.certificate (id, person, jurisdiction, district, kind, number, issuer, issued, until, checked_by, checked_on,
              previous) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .param(said.id())
                .param(who.id())
                .param(who.unit().value())
                .param(who.unit().district())
                .param(said.kind())
                .param(said.number().strip())
                .param(said.issuer().isBlank() ? kind.issuer() : said.issuer().strip())
                .param(said.issued())
                .param(end)
                .param(actor.name())
                .param(ChinaTime.today(clock))
                .param(previous)
                .update();
    }

    /** The renewal of the latest one is due; earlier ones are done with. */
    private void settle(
            Actor actor,
            Person who,
            Entry said,
            CertificateCatalogue.CertificateKind kind,
            @Nullable LocalDate end,
            List<Certificate> before) {
        if (before.stream().anyMatch(one -> one.issued().isAfter(said.issued()))) {
            return;
        }
        for (var old : before) {
            var evidence = new Evidence("certificate", said.id(), kind.zh() + " " + said.number());
            if (book.open(subject(old.id()), ObligationKind.CERTIFICATE_RENEWAL).isPresent()) {
                book.fulfil(
                        actor, subject(old.id()), ObligationKind.CERTIFICATE_RENEWAL, evidence, ChinaTime.today(clock));
            }
        }
        if (end != null) {
            book.open(
                    actor,
                    new Opening(
                            ObligationKind.CERTIFICATE_RENEWAL,
                            subject(said.id()),
                            kind.zh() + "：" + who.name(),
                            who.unit(),
                            null,
                            null,
                            "certificate-end",
                            said.issued(),
                            end));
        }
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
        events.publishEvent(new CertificatesChanged(one.person()));
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
