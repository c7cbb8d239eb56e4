package org.youbei.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.GeoPoint;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;

/** The incidents of units: entered, verified, led to their end, merged where two reports speak of one event. To be called inside a scope. */
@Component
@Transactional
public class Incidents {
    private static final int MOST = 300;
    private static final int MOST_LINES = 5_000;

    private final JdbcClient jdbc;
    private final Jurisdictions units;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Incidents(JdbcClient jdbc, Jurisdictions units, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param said its id is made with the form, so that sending it twice enters it once; state and grade are not taken from it */
    public Outcome<UUID> enter(Actor actor, Incident said) {
        if (units.find(said.unit()).isEmpty()) {
            return Outcome.refused(IncidentRefusal.UNIT.at("unit"));
        }
        if (!Checks.works(actor, said.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        var now = clock.instant();
        var checks = new Checks()
                .required("title", said.title(), 200)
                .required("place", said.place(), 200)
                .when(said.happenedAt().isAfter(now), IncidentRefusal.IN_THE_FUTURE.at("happenedAt"))
                .when(said.knownAt().isAfter(now), IncidentRefusal.IN_THE_FUTURE.at("knownAt"))
                .when(said.knownAt().isBefore(said.happenedAt()), IncidentRefusal.TIMES.at("knownAt"));
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        if (insert(said) == 1) {
            line(actor, said.id(), said.unit(), "entered", said.title());
            remember(actor, said.id(), said.unit(), "incident.entered", Map.of("title", said.title()));
        }
        return Outcome.done(said.id());
    }

    private int insert(Incident said) {
        var at = said.at();
        return jdbc.sql("""
            insert into incident.incident (id, jurisdiction, district, title, category, state, exercise, happened_at, known_at, place,
              longitude, latitude, affected) values (:id, :unit, :district, :title, :category, 'REPORTED', :exercise, :happened, :known, :place,
              :longitude, :latitude, :affected) on conflict do nothing\
            """)
                .param("id", said.id())
                .param("unit", said.unit().value())
                .param("district", said.unit().district())
                .param("title", said.title().strip())
                .param("category", said.category().name())
                .param("exercise", said.exercise())
                .param("happened", Timestamp.from(said.happenedAt()))
                .param("known", Timestamp.from(said.knownAt()))
                .param("place", said.place().strip())
                .param("longitude", at == null ? null : at.longitude(), Types.NUMERIC)
                .param("latitude", at == null ? null : at.latitude(), Types.NUMERIC)
                .param("affected", communities(said))
                .update();
    }

    /** The communities that are said to be affected, as far as they are there. */
    private String[] communities(Incident said) {
        return said.affected().stream()
                .flatMap(code -> JurisdictionCode.parse(code).stream())
                .filter(code -> code.level() == JurisdictionLevel.COMMUNITY
                        && units.find(code).isPresent())
                .map(JurisdictionCode::value)
                .toArray(String[]::new);
    }

    /** Takes a step. What still runs or is not written speaks against ending, reviewing and archiving. */
    public Outcome<UUID> take(Actor actor, UUID id, IncidentStep step, String remark) {
        var incident = locked(id);
        if (!Checks.works(actor, incident.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        if (incident.state() == step.leadsTo()) {
            return Outcome.done(id);
        }
        var checks = new Checks().required("remark", remark, 1_000);
        objections(incident, step).forEach(one -> checks.when(true, one));
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        move(actor, incident, step.leadsTo(), remark);
        return Outcome.done(id);
    }

    /** What speaks against a step now, apart from words. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Incident incident, IncidentStep step) {
        var checks = new Checks().when(!step.isTakenIn(incident.state()), IncidentRefusal.OUT_OF_ORDER.refusal());
        if (step == IncidentStep.ENDING) {
            checks.when(running(incident.id()), IncidentRefusal.STILL_RUNNING.refusal());
        }
        if (step == IncidentStep.REVIEW) {
            checks.when(!reportedFinally(incident.id()), IncidentRefusal.NO_FINAL_REPORT.refusal());
        }
        if (step == IncidentStep.ARCHIVING) {
            checks.when(!archived(incident.id()), IncidentRefusal.NO_ARCHIVE.refusal());
        }
        return checks.found();
    }

    private boolean archived(UUID id) {
        return jdbc.sql("select exists (select from incident.archive where incident = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private boolean running(UUID id) {
        return jdbc.sql("select exists (select from incident.activation where incident = ? and ended_at is null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private boolean reportedFinally(UUID id) {
        return jdbc.sql("select exists (select from incident.report where incident = ? and kind = 'FINAL' and sent_at"
                        + " is not null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** A response begins. */
    public void responding(Actor actor, UUID id, String said) {
        var incident = locked(id);
        if (incident.state() == IncidentState.REPORTED || incident.state() == IncidentState.VERIFIED) {
            move(actor, incident, IncidentState.RESPONDING, said);
        } else {
            line(actor, id, incident.unit(), "activation", said);
        }
    }

    private void move(Actor actor, Incident incident, IncidentState to, String remark) {
        jdbc.sql("update incident.incident set state = ? where id = ?")
                .params(to.name(), incident.id())
                .update();
        line(actor, incident.id(), incident.unit(), to.name().toLowerCase(Locale.ROOT), remark);
        remember(actor, incident.id(), incident.unit(), "incident.moved", Map.of("remark", remark));
        events.publishEvent(new IncidentMoved(actor, incident.id(), to));
    }

    /** How grave it is, and which criterion says so. */
    public Outcome<UUID> grade(Actor actor, UUID id, EventGrade grade, String reason) {
        var incident = locked(id);
        if (!Checks.works(actor, incident.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks()
                .required("reason", reason, 500)
                .when(!incident.state().isRunning(), IncidentRefusal.OUT_OF_ORDER.refusal());
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        jdbc.sql("update incident.incident set grade = ?, grade_reason = ? where id = ?")
                .params(grade.number(), reason.strip(), id)
                .update();
        line(actor, id, incident.unit(), "graded", grade.number() + " " + reason);
        remember(actor, id, incident.unit(), "incident.graded", Map.of("reason", reason.strip()));
        return Outcome.done(id);
    }

    /** Two reports of one event: this one lives on in the other. */
    public Outcome<UUID> merge(Actor actor, UUID id, UUID into, String reason) {
        var incident = locked(id);
        if (!Checks.works(actor, incident.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        if (id.equals(into)) {
            return Outcome.refused(IncidentRefusal.SAME_INCIDENT.at("into"));
        }
        var other = locked(into);
        var checks = new Checks()
                .required("reason", reason, 1_000)
                .when(
                        !incident.state().isRunning()
                                || !other.state().isRunning()
                                || incident.exercise() != other.exercise(),
                        IncidentRefusal.NOT_MERGEABLE.at("into"))
                .when(running(id), IncidentRefusal.STILL_RUNNING.refusal());
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        jdbc.sql("update incident.incident set state = 'MERGED', merged_into = ? where id = ?")
                .params(into, id)
                .update();
        line(actor, id, incident.unit(), "merged", reason);
        line(actor, into, other.unit(), "merged", incident.title() + "：" + reason);
        remember(actor, id, incident.unit(), "incident.merged", Map.of("reason", reason.strip()));
        return Outcome.done(into);
    }

    /** Writes a line into the timeline, in the transaction of whatever happened. */
    public void line(Actor actor, UUID incident, JurisdictionCode unit, String what, String said) {
        var line = new IncidentLine(
                UuidV7.next(clock),
                what,
                said.substring(0, Math.min(said.length(), 1_000)),
                clock.instant(),
                actor.name());
        jdbc.sql("""
            insert into incident.line (id, incident, jurisdiction, district, what, said, at, account, name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        line.id(),
                        incident,
                        unit.value(),
                        unit.district(),
                        what,
                        line.said(),
                        Timestamp.from(line.at()),
                        actor.account(),
                        actor.name())
                .update();
        events.publishEvent(new IncidentTold(incident, unit, line));
    }

    /** Of an incident and of those merged into it, the newest first. */
    @Transactional(readOnly = true)
    public List<IncidentLine> timeline(UUID id) {
        return jdbc.sql("""
            select l.* from incident.line l where l.incident = ? or l.incident in (select i.id from incident.incident i where i.merged_into = ?)
            order by l.at desc, l.entered desc limit %d\
            """.formatted(MOST_LINES))
                .params(id, id)
                .query((row, n) -> new IncidentLine(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        row.getString("said"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("name")))
                .list();
    }

    /** How many lines the timeline has, those of incidents merged into it counted. */
    @Transactional(readOnly = true)
    public int lines(UUID id) {
        return jdbc.sql("""
            select count(*) from incident.line l
            where l.incident = ? or l.incident in (select i.id from incident.incident i where i.merged_into = ?)\
            """).params(id, id).query(Integer.class).single();
    }

    /** Those of the scope, running ones first. */
    @Transactional(readOnly = true)
    public List<Incident> all() {
        return jdbc.sql("""
            select * from incident.incident order by state not in ('REPORTED', 'VERIFIED', 'RESPONDING', 'CONTROLLED'), happened_at desc, id
            limit %d\
            """.formatted(MOST)).query(Incidents::row).list();
    }

    @Transactional(readOnly = true)
    public List<Incident> running() {
        return all().stream().filter(one -> one.state().isRunning()).toList();
    }

    @Transactional(readOnly = true)
    public Incident find(UUID id) {
        return found(id, "").orElseThrow(() -> new NotFound(id));
    }

    private Incident locked(UUID id) {
        return found(id, " for update").orElseThrow(() -> new NotFound(id));
    }

    private Optional<Incident> found(UUID id, String lock) {
        return jdbc.sql("select * from incident.incident where id = ?" + lock)
                .param(id)
                .query(Incidents::row)
                .optional();
    }

    private static Incident row(ResultSet row, int number) throws SQLException {
        var grade = row.getObject("grade", Integer.class);
        return new Incident(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("title"),
                HazardCategory.valueOf(row.getString("category")),
                grade == null ? null : EventGrade.of(grade),
                row.getString("grade_reason"),
                IncidentState.valueOf(row.getString("state")),
                row.getBoolean("exercise"),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("known_at").toInstant(),
                row.getString("place"),
                at(row),
                Arrays.asList((String[]) row.getArray("affected").getArray()),
                row.getObject("merged_into", UUID.class));
    }

    private static @Nullable GeoPoint at(ResultSet row) throws SQLException {
        var longitude = row.getString("longitude");
        return longitude == null
                ? null
                : GeoPoint.parse(longitude, row.getString("latitude"), GeoPoint.Datum.WGS84)
                        .orElse(null);
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    void remember(Actor actor, UUID id, JurisdictionCode unit, String action, Map<String, String> values) {
        audit.record(actor, AuditEntry.of(action, new Subject("incident", id), unit, Map.copyOf(values)));
    }
}
