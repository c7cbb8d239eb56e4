package org.youbei.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;
import org.youbei.person.Said;

/** The sessions of courses. To be called inside a scope; an unknown one is {@link NotFound}. Refusals: {@link TrainingRefusal}. */
@Component
@Transactional
public class TrainingSessions {
    private static final String COLUMNS = """
        select s.*, c.title, c.certificate,
          (select count(*) from training.place p where p.session = s.id and p.withdrawn_at is null) as asked,
          (select count(*) from training.place p where p.session = s.id and p.withdrawn_at is null and p.came_at is not null) as came,
          (select count(*) from training.place p where p.session = s.id and p.withdrawn_at is null and p.result is not null) as judged
        from training.session s join training.course c on c.id = s.course
        """;

    private final JdbcClient jdbc;
    private final Courses courses;
    private final DutyBook book;
    private final AuditTrail audit;
    private final Clock clock;

    TrainingSessions(JdbcClient jdbc, Courses courses, DutyBook book, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    public static Subject subject(UUID session) {
        return new Subject("training-session", session);
    }

    /**
     * Plans a session of a course; who came and with what result is a duty from its last day on.
     *
     * @param id made with the form, so that sending it twice plans one
     */
    public Outcome<UUID> plan(Actor actor, UUID id, UUID course, SessionEntry said) {
        var of = courses.find(course);
        var unit = of.entry().unit();
        if (!Said.works(actor, unit)) {
            return Outcome.refused(TrainingRefusal.NOT_YOURS.refusal());
        }
        if (of.retiredOn() != null) {
            return Outcome.refused(TrainingRefusal.RETIRED.refusal());
        }
        var objections = said.objections(clock.instant());
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        int made = jdbc.sql("""
            insert into training.session (id, course, jurisdiction, district, starts_at, ends_at, place, capacity, partner, code)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .param(id)
                .param(course)
                .param(unit.value())
                .param(unit.district())
                .param(Timestamp.from(said.startsAt()))
                .param(Timestamp.from(said.endsAt()))
                .param(said.place().strip())
                .param(said.capacity())
                .param(said.partner().strip())
                .param(SessionCodes.next())
                .update();
        if (made == 1) {
            book.open(
                    actor,
                    ObligationKind.TRAINING,
                    subject(id),
                    "登记培训结果：" + of.entry().title(),
                    unit,
                    "training-record",
                    ChinaTime.day(said.endsAt()));
            remember(actor, find(id), "training-session.planned", Map.of());
        }
        return Outcome.done(id);
    }

    /** Calls a session off. */
    public Outcome<UUID> cancel(Actor actor, UUID id, String reason) {
        var session = locked(id);
        if (!Said.works(actor, session.unit())) {
            return Outcome.refused(TrainingRefusal.NOT_YOURS.refusal());
        }
        var said = new Said().required("reason", reason, 300);
        if (!said.isSound()) {
            return Outcome.refused(said.found());
        }
        if (session.isOff() || session.judged() > 0) {
            return Outcome.refused(TrainingRefusal.OVER.refusal());
        }
        jdbc.sql("update training.session set cancelled_on = ?, remark = ? where id = ?")
                .params(ChinaTime.today(clock), reason.strip(), id)
                .update();
        book.end(actor, subject(id), reason.strip());
        remember(actor, session, "training-session.cancelled", Map.of("reason", reason.strip()));
        return Outcome.done(id);
    }

    /** Changes the number of places before it begins; who waits moves up by it, and nobody who has a place loses it. */
    public Outcome<UUID> resize(Actor actor, UUID id, int capacity) {
        var session = locked(id);
        if (!Said.works(actor, session.unit())) {
            return Outcome.refused(TrainingRefusal.NOT_YOURS.refusal());
        }
        if (session.isOff() || !session.entry().startsAt().isAfter(clock.instant())) {
            return Outcome.refused(TrainingRefusal.OVER.refusal());
        }
        int held = Math.min(session.asked(), session.entry().capacity());
        if (capacity < Math.max(1, held) || capacity > SessionEntry.MOST_PLACES) {
            return Outcome.refused(TrainingRefusal.CAPACITY.at("capacity", SessionEntry.MOST_PLACES));
        }
        jdbc.sql("update training.session set capacity = ? where id = ?")
                .params(capacity, id)
                .update();
        remember(actor, session, "training-session.resized", Map.of("people", capacity));
        return Outcome.done(id);
    }

    @Transactional(readOnly = true)
    public Session find(UUID id) {
        return jdbc.sql(COLUMNS + "where s.id = ?")
                .param(id)
                .query(TrainingSessions::session)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** With its row held until the transaction ends, so that places are given in turn. */
    Session locked(UUID id) {
        var known = jdbc.sql("select id from training.session where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(known.orElseThrow(() -> new NotFound(id)));
    }

    /** The session whose code hangs at the place. */
    @Transactional(readOnly = true)
    public Optional<Session> byCode(String typed) {
        return SessionCodes.parse(typed)
                .flatMap(code -> jdbc.sql(COLUMNS + "where s.code = ?")
                        .param(code)
                        .query(TrainingSessions::session)
                        .optional());
    }

    /** Those of a unit and below: what is coming first, then what was within the year, the latest in front. */
    @Transactional(readOnly = true)
    public List<Session> of(JurisdictionCode unit, int most) {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql(COLUMNS + """
            where s.jurisdiction >= ? and s.jurisdiction < ? || '~' and s.cancelled_on is null and s.ends_at > ?
            order by s.ends_at <= ?, case when s.ends_at > ? then s.starts_at end, s.starts_at desc, s.id limit ?\
            """)
                .params(
                        unit.value(),
                        unit.value(),
                        Timestamp.from(ChinaTime.today(clock)
                                .minusYears(1)
                                .atStartOfDay(ChinaTime.ZONE)
                                .toInstant()),
                        now,
                        now,
                        most)
                .query(TrainingSessions::session)
                .list();
    }

    /** Those of a unit and below that have not begun, the first one in front. */
    @Transactional(readOnly = true)
    public List<Session> coming(JurisdictionCode unit, int most) {
        return jdbc.sql(COLUMNS + """
            where s.jurisdiction >= ? and s.jurisdiction < ? || '~' and s.cancelled_on is null and s.starts_at > ?
            order by s.starts_at, s.id limit ?\
            """)
                .params(unit.value(), unit.value(), Timestamp.from(clock.instant()), most)
                .query(TrainingSessions::session)
                .list();
    }

    /** Those of a course, the latest in front. */
    @Transactional(readOnly = true)
    public List<Session> ofCourse(UUID course, int most) {
        return jdbc.sql(COLUMNS + "where s.course = ? order by s.starts_at desc, s.id limit ?")
                .params(course, most)
                .query(TrainingSessions::session)
                .list();
    }

    /** Those that somebody has asked a place in and that are not over. */
    List<Session> ofPerson(UUID person) {
        return jdbc.sql(COLUMNS + """
            where s.cancelled_on is null and s.ends_at > ?
              and exists (select from training.place p where p.session = s.id and p.person = ? and p.withdrawn_at is null)\
            """)
                .params(Timestamp.from(clock.instant()), person)
                .query(TrainingSessions::session)
                .list();
    }

    private static Session session(ResultSet row, int n) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("course", UUID.class),
                row.getString("title"),
                row.getString("certificate"),
                new JurisdictionCode(row.getString("jurisdiction")),
                new SessionEntry(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getString("place"),
                        row.getInt("capacity"),
                        row.getString("partner")),
                row.getString("code"),
                row.getObject("cancelled_on", LocalDate.class),
                row.getInt("asked"),
                row.getInt("came"),
                row.getInt("judged"));
    }

    void remember(Actor actor, Session session, String action, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of(action, subject(session.id()), session.unit(), values));
    }
}
