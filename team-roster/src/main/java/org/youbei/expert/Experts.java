package org.youbei.expert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;
import org.youbei.person.Entering;
import org.youbei.person.IdNumber;
import org.youbei.person.MembershipKind;
import org.youbei.person.PersonEntry;
import org.youbei.person.PersonForgotten;
import org.youbei.person.Persons;
import org.youbei.person.Said;

/** The experts of a district. To be called inside a scope; an unknown one is {@link NotFound}. Refusals: {@link ExpertRefusal}. */
@Component
@Transactional
public class Experts {
    private static final ObligationKind TERM = ObligationKind.EXPERT_TERM;
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Jurisdictions units;
    private final DutyBook book;
    private final AuditTrail audit;
    private final Clock clock;

    Experts(JdbcClient jdbc, Persons persons, Jurisdictions units, DutyBook book, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.units = units;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    public static Subject subject(UUID expert) {
        return new Subject("expert", expert);
    }

    /** @param id made with the form, so that sending it twice appoints one */
    public Outcome<UUID> appoint(Actor actor, UUID id, ExpertEntry said, String phone) {
        if (units.find(said.unit()).isEmpty() || !Said.works(actor, said.unit())) {
            return Outcome.refused(ExpertRefusal.NOT_YOURS.refusal());
        }
        var objections = said.objections();
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        if (exists(id)) {
            return Outcome.done(id);
        }
        if (isTaken(said, id)) {
            return Outcome.refused(ExpertRefusal.KNOWN.at("name", said.name()));
        }
        var known = PersonEntry.of(said.name(), IdNumber.Kind.NONE, "", phone);
        return persons.enter(actor, new Entering(UuidV7.next(clock), said.unit(), known, MembershipKind.EXPERT))
                .then(person -> {
                    insert(id, person, said);
                    due(actor, id, said);
                    remember(actor, id, said, "expert.appointed", Map.of("name", said.name()));
                    return Outcome.done(id);
                });
    }

    private void insert(UUID id, UUID person, ExpertEntry said) {
        jdbc.sql("""
            insert into expert.expert (id, jurisdiction, district, person, name, employer, title, fields, qualification, appointed_on,
              appointed_until) values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?)\
            """)
                .params(
                        id,
                        said.unit().value(),
                        said.unit().district(),
                        person,
                        said.name(),
                        said.employer(),
                        said.title(),
                        said.sortedFields().toArray(String[]::new),
                        said.qualification(),
                        said.appointedFrom(),
                        said.appointedUntil())
                .update();
    }

    /** Changes the record, or appoints for another term; the unit stays. */
    public Outcome<UUID> change(Actor actor, UUID id, int revision, ExpertEntry said) {
        var expert = locked(id);
        if (!Said.works(actor, expert.entry().unit())) {
            return Outcome.refused(ExpertRefusal.NOT_YOURS.refusal());
        }
        if (expert.endedOn() != null) {
            return Outcome.refused(ExpertRefusal.ENDED.refusal());
        }
        if (expert.revision() != revision) {
            return Outcome.refused(ExpertRefusal.CHANGED.refusal());
        }
        var objections = said.objections();
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        if (isTaken(said, id)) {
            return Outcome.refused(ExpertRefusal.KNOWN.at("name", said.name()));
        }
        jdbc.sql("""
            update expert.expert set name = ?, employer = ?, title = ?, fields = ?::text[], qualification = ?, appointed_on = ?,
              appointed_until = ?, revision = revision + 1 where id = ?\
            """)
                .params(
                        said.name(),
                        said.employer(),
                        said.title(),
                        said.sortedFields().toArray(String[]::new),
                        said.qualification(),
                        said.appointedFrom(),
                        said.appointedUntil(),
                        id)
                .update();
        due(actor, id, said);
        remember(actor, id, said, "expert.changed", Map.of("name", said.name()));
        return Outcome.done(id);
    }

    /** The expert is asked no more. */
    public Outcome<UUID> end(Actor actor, UUID id, String because) {
        var expert = locked(id);
        if (!Said.works(actor, expert.entry().unit())) {
            return Outcome.refused(ExpertRefusal.NOT_YOURS.refusal());
        }
        if (expert.endedOn() != null) {
            return Outcome.refused(ExpertRefusal.ENDED.refusal());
        }
        var said = new Said().required("reason", because, 300);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        jdbc.sql("update expert.expert set ended_on = ?, ended_because = ?, revision = revision + 1 where id = ?")
                .params(ChinaTime.today(clock), because.strip(), id)
                .update();
        book.end(actor, subject(id), because.strip());
        persons.leave(actor, expert.person(), expert.entry().unit(), MembershipKind.EXPERT);
        remember(actor, id, expert.entry(), "expert.ended", Map.of("reason", because.strip()));
        return Outcome.done(id);
    }

    /**
     * Says what the expert keeps out of from today on.
     *
     * @param id made with the form, so that sending it twice declares one
     * @param with in whose matters; null where it is an organisation
     */
    public Outcome<UUID> declare(
            Actor actor, UUID id, UUID expert, @Nullable JurisdictionCode with, String party, String because) {
        var known = locked(expert);
        if (!Said.works(actor, known.entry().unit())) {
            return Outcome.refused(ExpertRefusal.NOT_YOURS.refusal());
        }
        var said = new Said()
                .when(with == null && party.isBlank(), ExpertRefusal.CONFLICT_WITH.at("party"))
                .atMost("party", party, 100)
                .required("reason", because, 300);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        int made = jdbc.sql("""
            insert into expert.conflict (id, expert, jurisdiction, district, with_unit, with_party, because, declared_on, declared_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .param(id)
                .param(expert)
                .param(known.entry().unit().value())
                .param(known.entry().unit().district())
                .param(with == null ? null : with.value())
                .param(party.strip())
                .param(because.strip())
                .param(ChinaTime.today(clock))
                .param(actor.name())
                .update();
        if (made == 1) {
            remember(actor, expert, known.entry(), "expert.conflict-declared", Map.of("reason", because.strip()));
        }
        return Outcome.done(expert);
    }

    /** What the expert kept out of is over. */
    public Outcome<UUID> lift(Actor actor, UUID expert, UUID conflict) {
        var known = locked(expert);
        if (!Said.works(actor, known.entry().unit())) {
            return Outcome.refused(ExpertRefusal.NOT_YOURS.refusal());
        }
        conflict(expert, conflict);
        int lifted = jdbc.sql(
                        "update expert.conflict set lifted_on = ? where id = ? and expert = ? and lifted_on is null")
                .params(ChinaTime.today(clock), conflict, expert)
                .update();
        if (lifted == 0) {
            return Outcome.refused(ExpertRefusal.LIFTED.refusal());
        }
        remember(actor, expert, known.entry(), "expert.conflict-lifted", Map.of());
        return Outcome.done(expert);
    }

    /** One of the expert's conflicts. */
    @Transactional(readOnly = true)
    public Conflict conflict(UUID expert, UUID id) {
        return conflicts(expert).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Also those that hold no more, the latest first. */
    @Transactional(readOnly = true)
    public List<Conflict> conflicts(UUID expert) {
        return jdbc.sql("select * from expert.conflict where expert = ? order by declared_on desc, id desc")
                .param(expert)
                .query((row, n) -> conflict(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Expert find(UUID id) {
        return known(id).orElseThrow(() -> new NotFound(id));
    }

    /** Nothing where there is no such expert in the district. */
    @Transactional(readOnly = true)
    public Optional<Expert> known(UUID id) {
        return jdbc.sql("select * from expert.expert where id = ?")
                .param(id)
                .query(Experts::expert)
                .optional();
    }

    /**
     * Those who can be asked today about a piece of work, by name: appointed, and without anything they keep out of. Two statements, however many
     * there are.
     */
    @Transactional(readOnly = true)
    public List<Expert> fit(Work work) {
        var today = ChinaTime.today(clock);
        var asked = jdbc.sql("""
            select * from expert.expert where district = ? and ended_on is null and appointed_on <= ? and appointed_until >= ?
            order by name, id limit ?\
            """)
                .params(work.unit().district(), today, today, MOST)
                .query(Experts::expert)
                .list();
        var barred = holding(asked.stream().map(Expert::id).toList());
        return asked.stream()
                .filter(expert -> because(expert, barred.getOrDefault(expert.id(), List.of()), work)
                        .isEmpty())
                .toList();
    }

    /**
     * Why somebody of this name may not judge a piece of work; empty where nothing of it is known, or nobody of the name is an expert of the
     * district.
     *
     * @param employer empty where it was not said: then the name decides
     */
    @Transactional(readOnly = true)
    public Optional<String> conflict(Work work, String name, String employer) {
        var same = jdbc.sql("""
            select * from expert.expert where district = ? and name = ? and (? = '' or employer = ?) and ended_on is null order by id\
            """)
                .params(work.unit().district(), name.strip(), employer.strip(), employer.strip())
                .query(Experts::expert)
                .list();
        var barred = holding(same.stream().map(Expert::id).toList());
        return same.stream()
                .flatMap(expert -> because(expert, barred.getOrDefault(expert.id(), List.of()), work).stream())
                .findFirst();
    }

    /** Why that expert may not judge a piece of work; empty where nothing of it is known. */
    Optional<String> conflict(Work work, Expert expert) {
        return because(expert, holding(List.of(expert.id())).getOrDefault(expert.id(), List.of()), work);
    }

    /** The work of the own employer is one's own work. */
    private static Optional<String> because(Expert expert, List<Conflict> conflicts, Work work) {
        var employer = expert.entry().employer();
        return work.parties().contains(employer)
                ? Optional.of(employer)
                : conflicts.stream()
                        .filter(one -> one.bars(work))
                        .map(Conflict::because)
                        .findFirst();
    }

    private Map<UUID, List<Conflict>> holding(List<UUID> experts) {
        return experts.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from expert.conflict where expert = any (?::uuid[]) and lifted_on is null")
                        .param(experts.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, n) -> conflict(row))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Conflict::expert, LinkedHashMap::new, Collectors.toList()));
    }

    /** Nothing personal is kept of somebody any more: nobody asks them either. */
    @EventListener
    void forgotten(PersonForgotten one) {
        jdbc.sql("""
            update expert.expert set name = '—', employer = '', title = '', qualification = '', ended_on = coalesce(ended_on, ?)
            where person = ?\
            """).params(ChinaTime.today(clock), one.person()).update();
    }

    private void due(Actor actor, UUID id, ExpertEntry said) {
        var open = book.open(subject(id), TERM);
        if (open.isPresent() && !open.get().due().equals(said.appointedUntil())) {
            book.end(actor, subject(id), TERM, "已更新");
            open = Optional.empty();
        }
        if (open.isEmpty()) {
            var today = ChinaTime.today(clock);
            var start = today.isBefore(said.appointedUntil())
                    ? today
                    : said.appointedUntil().minusDays(1);
            book.open(
                    actor,
                    new Opening(
                            TERM,
                            subject(id),
                            said.name(),
                            said.unit(),
                            null,
                            null,
                            "expert-term",
                            start,
                            said.appointedUntil()));
        }
    }

    private boolean exists(UUID id) {
        return jdbc.sql("select exists (select from expert.expert where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private boolean isTaken(ExpertEntry said, UUID but) {
        return jdbc.sql("""
            select exists (select from expert.expert where jurisdiction = ? and name = ? and employer = ? and ended_on is null and id <> ?)\
            """)
                .params(said.unit().value(), said.name(), said.employer(), but)
                .query(Boolean.class)
                .single();
    }

    private Expert locked(UUID id) {
        find(id);
        // Another unit of the district sees the expert and may not lock the row: it is told that it may not change it.
        jdbc.sql("select id from expert.expert where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    static Expert expert(ResultSet row, int n) throws SQLException {
        var entry = new ExpertEntry(
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("name"),
                row.getString("employer"),
                row.getString("title"),
                Arrays.stream((String[]) row.getArray("fields").getArray())
                        .map(ExpertField::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("qualification"),
                row.getObject("appointed_on", LocalDate.class),
                row.getObject("appointed_until", LocalDate.class));
        return new Expert(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getInt("revision"),
                entry,
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_because"));
    }

    private static Conflict conflict(ResultSet row) throws SQLException {
        var unit = row.getString("with_unit");
        return new Conflict(
                row.getObject("id", UUID.class),
                row.getObject("expert", UUID.class),
                unit == null ? null : new JurisdictionCode(unit),
                row.getString("with_party"),
                row.getString("because"),
                row.getObject("declared_on", LocalDate.class),
                row.getString("declared_by"),
                row.getObject("lifted_on", LocalDate.class));
    }

    private void remember(Actor actor, UUID id, ExpertEntry said, String action, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of(action, subject(id), said.unit(), values));
    }
}
