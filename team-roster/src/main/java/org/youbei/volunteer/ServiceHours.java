package org.youbei.volunteer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.person.Said;
import org.youbei.volunteer.hours.Interval;
import org.youbei.volunteer.hours.ServedTime;

/**
 * The ledger of the hours that volunteers gave. Rows are only added: a mistake is taken back by a row that names it. Somebody else than the volunteer
 * confirms.
 */
@Component
@Transactional
public class ServiceHours {
    static final String COLUMNS = """
        select h.*, v.name_shown, coalesce(c.confirmed_by, '') as confirmed_by,
          exists (select from volunteer.hours r where r.reverses = h.id) as reversed
        from volunteer.hours h join volunteer.volunteer v on v.id = h.volunteer left join volunteer.confirmation c on c.hours = h.id
        """;

    private final JdbcClient jdbc;
    private final DutyBook book;
    private final AuditTrail audit;
    private final Clock clock;

    ServiceHours(JdbcClient jdbc, DutyBook book, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a row. One that overlaps another that counts is refused; one that begins as another ends does not overlap. */
    public Outcome<UUID> add(
            Actor actor,
            Volunteer volunteer,
            UUID id,
            @Nullable UUID shift,
            Interval.Kind kind,
            Instant from,
            Instant to,
            String what) {
        if (!to.isAfter(from) || to.isAfter(clock.instant())) {
            return Outcome.refused(VolunteerRefusal.CHECK_TIME.at("endsAt"));
        }
        // Two at the same moment wait for one another here, so that none overlaps unseen.
        jdbc.sql("select id from volunteer.volunteer where id = ? for update")
                .param(volunteer.getId())
                .query(UUID.class)
                .single();
        var other = jdbc.sql("""
            select h.what from volunteer.hours h where h.volunteer = ? and h.reverses is null and h.starts_at < ? and h.ends_at > ?
              and not exists (select from volunteer.hours r where r.reverses = h.id) limit 1\
            """)
                .params(volunteer.getId(), Timestamp.from(to), Timestamp.from(from))
                .query(String.class)
                .optional();
        if (other.isPresent()) {
            return Outcome.refused(VolunteerRefusal.OVERLAP.refusal(what, other.get()));
        }
        insert(actor, volunteer.getId(), volunteer.unit(), id, shift, kind, from, to, what, null);
        // Whoever checks out holds no role in the ledger: the platform opens what falls due.
        book.open(
                Actor.platform(),
                ObligationKind.SERVICE_CONFIRMATION,
                subject(id),
                volunteer.seen().name() + "：" + what,
                volunteer.unit(),
                "service-confirmation",
                ChinaTime.today(clock));
        remember(
                actor,
                id,
                volunteer.unit(),
                "service-hours.added",
                Map.of("person", volunteer.seen().name()));
        return Outcome.done(id);
    }

    private void insert(
            Actor actor,
            UUID volunteer,
            JurisdictionCode unit,
            UUID id,
            @Nullable UUID shift,
            Interval.Kind kind,
            Instant from,
            Instant to,
            String what,
            @Nullable UUID reverses) {
        jdbc.sql("""
            insert into volunteer.hours (id, volunteer, shift, jurisdiction, district, kind, starts_at, ends_at, what, reverses, noted_by,
              noted_account, noted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(id)
                .param(volunteer)
                .param(shift)
                .param(unit.value())
                .param(unit.district())
                .param(kind.name())
                .param(Timestamp.from(from))
                .param(Timestamp.from(to))
                .param(what)
                .param(reverses)
                .param(actor.name())
                .param(actor.account())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Confirms a row; nobody confirms their own. */
    public Outcome<UUID> confirm(Actor actor, UUID id) {
        var row = find(id);
        if (isOwn(actor, row.volunteer())) {
            return Outcome.refused(VolunteerRefusal.OWN_HOURS.refusal());
        }
        if (!Said.works(actor, row.unit())) {
            return Outcome.refused(VolunteerRefusal.NOT_YOURS.refusal());
        }
        if (row.reverses() != null || row.reversed()) {
            return Outcome.refused(VolunteerRefusal.REVERSED.refusal());
        }
        int made = jdbc.sql("""
            insert into volunteer.confirmation (hours, jurisdiction, district, confirmed_by, confirmed_at) values (?, ?, ?, ?, ?)
            on conflict do nothing\
            """)
                .params(id, row.unit().value(), row.unit().district(), actor.name(), Timestamp.from(clock.instant()))
                .update();
        if (made == 0) {
            return Outcome.refused(VolunteerRefusal.CONFIRMED.refusal());
        }
        book.fulfil(
                actor,
                subject(id),
                ObligationKind.SERVICE_CONFIRMATION,
                new Evidence("service-hours", id, actor.name()),
                ChinaTime.today(clock));
        remember(actor, id, row.unit(), "service-hours.confirmed", Map.of("person", row.name()));
        return Outcome.done(id);
    }

    /** Whether the actor is the volunteer: behind the secret link, or by the account that the invitation opened. */
    @Transactional(readOnly = true)
    public boolean isOwn(Actor actor, UUID volunteer) {
        return actor.account().equals(volunteer)
                || jdbc.sql("select exists (select from volunteer.invitation where volunteer = ? and account = ?)")
                        .params(volunteer, actor.account())
                        .query(Boolean.class)
                        .single();
    }

    /** Takes a row back by one that names it. */
    public Outcome<UUID> reverse(Actor actor, UUID id, String reason) {
        var row = find(id);
        if (!Said.works(actor, row.unit())) {
            return Outcome.refused(VolunteerRefusal.NOT_YOURS.refusal());
        }
        var said = new Said().required("reason", reason, 200);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        jdbc.sql("select id from volunteer.volunteer where id = ? for update")
                .param(row.volunteer())
                .query(UUID.class)
                .single();
        if (row.reverses() != null || find(id).reversed()) {
            return Outcome.refused(VolunteerRefusal.REVERSED.refusal());
        }
        insert(
                actor,
                row.volunteer(),
                row.unit(),
                UuidV7.next(clock),
                null,
                row.kind(),
                row.startsAt(),
                row.endsAt(),
                reason.strip(),
                id);
        book.end(actor, subject(id), reason.strip());
        remember(actor, id, row.unit(), "service-hours.reversed", Map.of("reason", reason.strip()));
        return Outcome.done(id);
    }

    @Transactional(readOnly = true)
    public HoursRow find(UUID id) {
        return jdbc.sql(COLUMNS + "where h.id = ?")
                .param(id)
                .query(ServiceHours::row)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** All rows of a volunteer, the latest first. */
    @Transactional(readOnly = true)
    public List<HoursRow> of(UUID volunteer) {
        return jdbc.sql(COLUMNS + "where h.volunteer = ? order by h.starts_at desc, h.entered desc")
                .param(volunteer)
                .query(ServiceHours::row)
                .list();
    }

    /** What a volunteer served and somebody confirmed, from a day to a day, both included; travel is no service. */
    @Transactional(readOnly = true)
    public ServedTime served(UUID volunteer, LocalDate from, LocalDate to) {
        return ServedTime.of(counted(volunteer, from, to), Interval.Kind.SERVICE);
    }

    /** For how long a volunteer was trained, from a day to a day, both included. */
    @Transactional(readOnly = true)
    public ServedTime trained(UUID volunteer, LocalDate from, LocalDate to) {
        return ServedTime.of(counted(volunteer, from, to), Interval.Kind.TRAINING);
    }

    List<Interval> counted(UUID volunteer, LocalDate from, LocalDate to) {
        return of(volunteer).stream()
                .filter(HoursRow::counts)
                .filter(row -> !ChinaTime.day(row.startsAt()).isBefore(from)
                        && !ChinaTime.day(row.startsAt()).isAfter(to))
                .map(row -> new Interval(
                        row.startsAt().atZone(ChinaTime.ZONE).toLocalDateTime(),
                        row.endsAt().atZone(ChinaTime.ZONE).toLocalDateTime(),
                        row.kind()))
                .toList();
    }

    static HoursRow row(ResultSet row, int n) throws SQLException {
        return new HoursRow(
                row.getObject("id", UUID.class),
                row.getObject("volunteer", UUID.class),
                row.getString("name_shown"),
                new JurisdictionCode(row.getString("jurisdiction")),
                Interval.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("what"),
                row.getObject("reverses", UUID.class),
                row.getBoolean("reversed"),
                row.getString("noted_by"),
                row.getString("confirmed_by"));
    }

    private static Subject subject(UUID id) {
        return new Subject("service-hours", id);
    }

    private void remember(
            Actor actor, UUID id, JurisdictionCode unit, String action, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of(action, subject(id), unit, values));
    }
}
