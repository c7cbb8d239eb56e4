package org.youbei.incident.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.incident.Checks;
import org.youbei.incident.EventGrade;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentRefusal;
import org.youbei.incident.Incidents;
import org.youbei.incident.rule.AccidentGrade;
import org.youbei.incident.rule.ReportCadence;
import org.youbei.incident.rule.ReportClock;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;

/** Writes reports, has them signed, sent, received or returned and passed on, and tells where their clocks stand, by the rules of the command line. */
@Component
@Transactional
public class IncidentReports {
    /** The phone call within 30 minutes, the written report within an hour of knowing (local rules; for the district to confirm). */
    public static final ReportClock CLOCK = new ReportClock(Duration.ofMinutes(30), Duration.ofMinutes(60));

    private static final int MOST = 300;

    private final JdbcClient jdbc;
    private final Incidents incidents;
    private final AuditTrail audit;
    private final Clock clock;

    IncidentReports(JdbcClient jdbc, Incidents incidents, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters an incident and drafts its first report, from the least that a caller can say.
     *
     * @param id of the report, made with the form
     */
    public Outcome<UUID> first(Actor actor, UUID id, Incident incident, ReportWords words) {
        if (row(id).isPresent()) {
            return Outcome.done(id);
        }
        var checks = checked(words);
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        return incidents.enter(actor, incident).then(entered -> {
            insert(actor, id, incidents.find(entered), Report.Kind.FIRST, 1, words);
            return Outcome.done(id);
        });
    }

    /** A further report, which says only what is new or different; none follows the final one. */
    public Outcome<UUID> next(Actor actor, UUID id, UUID incidentId, Report.Kind kind, ReportWords words) {
        var incident = incidents.find(incidentId);
        if (!Checks.works(actor, incident.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        if (row(id).isPresent()) {
            return Outcome.done(id);
        }
        var before = of(incidentId);
        var checks = checked(words)
                .when(
                        before.stream().anyMatch(one -> one.kind() == Report.Kind.FINAL),
                        IncidentRefusal.FINAL_WRITTEN.refusal())
                .when(before.isEmpty() || !before.getFirst().isSent(), IncidentRefusal.BEFORE_NOT_SENT.refusal());
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        var written = kind == Report.Kind.FIRST ? Report.Kind.FOLLOW_UP : kind;
        insert(actor, id, incident, written, before.getFirst().number() + 1, words);
        return Outcome.done(id);
    }

    private static Checks checked(ReportWords words) {
        return new Checks()
                .required("what", words.what(), 2_000)
                .required("source", words.source(), 200)
                .atMost("damage", words.damage(), 1_000)
                .atMost("cause", words.cause(), 1_000)
                .atMost("measures", words.measures(), 2_000)
                .atMost("trend", words.trend(), 1_000)
                .atMost("asked", words.asked(), 1_000)
                .atMost("contact", words.contact(), 200);
    }

    private void insert(Actor actor, UUID id, Incident incident, Report.Kind kind, int number, ReportWords words) {
        jdbc.sql("""
            insert into incident.report (id, incident, jurisdiction, district, kind, number, state, source, what, dead, injured, trapped, moved,
              damage, cause, measures, trend, asked, contact, drafted_at, drafted_by)
            values (:id, :incident, :unit, :district, :kind, :number, 'DRAFTED', :source, :what, :dead, :injured, :trapped, :moved, :damage,
              :cause, :measures, :trend, :asked, :contact, :at, :by)\
            """)
                .param("id", id)
                .param("incident", incident.id())
                .param("unit", incident.unit().value())
                .param("district", incident.unit().district())
                .param("kind", kind.name())
                .param("number", number)
                .param("source", words.source().strip())
                .param("what", words.what().strip())
                .param("dead", words.dead(), Types.INTEGER)
                .param("injured", words.injured(), Types.INTEGER)
                .param("trapped", words.trapped(), Types.INTEGER)
                .param("moved", words.moved(), Types.INTEGER)
                .param("damage", words.damage().strip())
                .param("cause", words.cause().strip())
                .param("measures", words.measures().strip())
                .param("trend", words.trend().strip())
                .param("asked", words.asked().strip())
                .param("contact", words.contact().strip())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .update();
        incidents.line(actor, incident.id(), incident.unit(), "report-drafted", number + " " + words.what());
        remember(actor, id, incident.unit(), "incident-report.drafted");
    }

    /** It was reported by phone, at a time between when the unit learned of it and now. */
    public Outcome<UUID> phoned(Actor actor, UUID id, Instant at) {
        return changing(actor, id, (report, incident) -> {
            var checks = new Checks()
                    .when(at.isAfter(clock.instant()), IncidentRefusal.IN_THE_FUTURE.at("phonedAt"))
                    .when(at.isBefore(incident.knownAt()), IncidentRefusal.TIMES.at("phonedAt"))
                    .when(report.phonedAt() != null, IncidentRefusal.OUT_OF_ORDER.refusal());
            if (!checks.sound()) {
                return Outcome.refused(checks.found());
            }
            jdbc.sql("update incident.report set phoned_at = ? where id = ?")
                    .params(Timestamp.from(at), id)
                    .update();
            incidents.line(actor, incident.id(), incident.unit(), "report-phoned", Integer.toString(report.number()));
            remember(actor, id, incident.unit(), "incident-report.phoned");
            return Outcome.done(id);
        });
    }

    /** A leader signs; without that nothing is sent. */
    public Outcome<UUID> sign(Actor actor, UUID id, String signer) {
        return changing(actor, id, (report, incident) -> {
            var checks = new Checks()
                    .when(signer.isBlank(), IncidentRefusal.NO_SIGNER.at("signer"))
                    .atMost("signer", signer, 120)
                    .when(report.state() != Report.State.DRAFTED, IncidentRefusal.OUT_OF_ORDER.refusal());
            if (!checks.sound()) {
                return Outcome.refused(checks.found());
            }
            jdbc.sql("update incident.report set state = 'SIGNED', signer = ? where id = ?")
                    .params(signer.strip(), id)
                    .update();
            incidents.line(
                    actor, incident.id(), incident.unit(), "report-signed", report.number() + " " + signer.strip());
            remember(actor, id, incident.unit(), "incident-report.signed");
            return Outcome.done(id);
        });
    }

    public Outcome<UUID> send(Actor actor, UUID id) {
        return changing(actor, id, (report, incident) -> {
            if (report.isSent()) {
                return Outcome.done(id);
            }
            if (report.state() != Report.State.SIGNED) {
                return Outcome.refused(IncidentRefusal.NOT_SIGNED.refusal());
            }
            jdbc.sql("update incident.report set state = 'SENT', sent_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), id)
                    .update();
            incidents.line(actor, incident.id(), incident.unit(), "report-sent", Integer.toString(report.number()));
            remember(actor, id, incident.unit(), "incident-report.sent");
            return Outcome.done(id);
        });
    }

    /** The unit above stamps it as received; or returns it and says what is missing. */
    public Outcome<UUID> receive(Actor actor, UUID id, String missing) {
        return changing(actor, id, (report, incident) -> {
            var own = actor.scope()
                    .unit()
                    .filter(unit -> unit.equals(report.unit()))
                    .isPresent();
            var checks = new Checks()
                    .when(own, IncidentRefusal.OWN_REPORT.refusal())
                    .atMost("missing", missing, 1_000)
                    .when(report.state() != Report.State.SENT, IncidentRefusal.OUT_OF_ORDER.refusal());
            if (!checks.sound()) {
                return Outcome.refused(checks.found());
            }
            var state = missing.isBlank() ? Report.State.RECEIVED : Report.State.RETURNED;
            jdbc.sql("update incident.report set state = ?, received_at = ?, received_by = ?, returned = ?"
                            + " where id = ?")
                    .params(state.name(), Timestamp.from(clock.instant()), actor.name(), missing.strip(), id)
                    .update();
            var what = missing.isBlank() ? "report-received" : "report-returned";
            incidents.line(actor, incident.id(), incident.unit(), what, report.number() + " " + missing.strip());
            remember(
                    actor,
                    id,
                    incident.unit(),
                    missing.isBlank() ? "incident-report.received" : "incident-report.returned");
            return Outcome.done(id);
        });
    }

    /** The unit above passes a received report on. */
    public Outcome<UUID> passOn(Actor actor, UUID id, String to) {
        return changing(actor, id, (report, incident) -> {
            var own = actor.scope()
                    .unit()
                    .filter(unit -> unit.equals(report.unit()))
                    .isPresent();
            var checks = new Checks()
                    .required("to", to, 200)
                    .when(own, IncidentRefusal.OWN_REPORT.refusal())
                    .when(
                            report.state() != Report.State.RECEIVED || report.passedOnAt() != null,
                            IncidentRefusal.OUT_OF_ORDER.refusal());
            if (!checks.sound()) {
                return Outcome.refused(checks.found());
            }
            jdbc.sql("update incident.report set passed_on_at = ?, passed_on_to = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), to.strip(), id)
                    .update();
            incidents.line(
                    actor, incident.id(), incident.unit(), "report-passed-on", report.number() + " " + to.strip());
            remember(actor, id, incident.unit(), "incident-report.passed-on");
            return Outcome.done(id);
        });
    }

    @FunctionalInterface
    private interface Change {
        Outcome<UUID> of(Report report, Incident incident);
    }

    private Outcome<UUID> changing(Actor actor, UUID id, Change change) {
        var report = jdbc.sql("select * from incident.report where id = ? for update")
                .param(id)
                .query(IncidentReports::report)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        if (!Checks.works(actor, report.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        return change.of(report, incidents.find(report.incident()));
    }

    /** Where the two clocks of the first report stand; {@code phone} and {@code written}. */
    @Transactional(readOnly = true)
    public Map<String, ReportClock.Standing> clocks(Incident incident) {
        return clocks(incident, of(incident.id()));
    }

    /** @param written the reports of the incident */
    public Map<String, ReportClock.Standing> clocks(Incident incident, List<Report> written) {
        var first =
                written.stream().filter(one -> one.kind() == Report.Kind.FIRST).findFirst();
        var known = local(incident.knownAt());
        var phoned = first.map(Report::phonedAt).map(IncidentReports::local).orElse(null);
        var sent = first.map(Report::sentAt).map(IncidentReports::local).orElse(null);
        var now = local(clock.instant());
        var standing = new LinkedHashMap<String, ReportClock.Standing>();
        standing.put("phone", CLOCK.phone(known, phoned, sent, now));
        standing.put("written", CLOCK.written(known, sent, now));
        return standing;
    }

    /** Until when the next report of a running incident is due, by its grade; nothing before the first one or where it is ungraded. */
    @Transactional(readOnly = true)
    public Optional<LocalDateTime> nextDue(Incident incident) {
        return nextDue(incident, of(incident.id()));
    }

    /** @param written the reports of the incident */
    public Optional<LocalDateTime> nextDue(Incident incident, List<Report> written) {
        var grade = incident.grade();
        var last = written.stream().map(Report::sentAt).filter(Objects::nonNull).max(Instant::compareTo);
        return grade == null || !incident.state().isRunning()
                ? Optional.empty()
                : last.map(sent -> ReportCadence.due(accident(grade), local(sent)));
    }

    private static AccidentGrade accident(EventGrade grade) {
        return switch (grade) {
            case EXTREME -> AccidentGrade.EXTREME;
            case MAJOR -> AccidentGrade.MAJOR;
            case LARGE -> AccidentGrade.LARGE;
            case ORDINARY -> AccidentGrade.ORDINARY;
        };
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ChinaTime.ZONE);
    }

    /** Of an incident, the newest first. */
    @Transactional(readOnly = true)
    public List<Report> of(UUID incident) {
        return jdbc.sql("select * from incident.report where incident = ? order by number desc")
                .param(incident)
                .query(IncidentReports::report)
                .list();
    }

    /** Of several incidents at once, the newest of each first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Report>> of(Collection<Incident> several) {
        return jdbc
                .sql("select * from incident.report where incident = any (?::uuid[]) order by number desc")
                .param(several.stream().map(one -> one.id().toString()).toArray(String[]::new))
                .query(IncidentReports::report)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Report::incident));
    }

    /** Those of the scope, the newest first. */
    @Transactional(readOnly = true)
    public List<Report> all() {
        return jdbc.sql("select * from incident.report order by entered desc limit " + MOST)
                .query(IncidentReports::report)
                .list();
    }

    @Transactional(readOnly = true)
    public Report find(UUID id) {
        return row(id).orElseThrow(() -> new NotFound(id));
    }

    private Optional<Report> row(UUID id) {
        return jdbc.sql("select * from incident.report where id = ?")
                .param(id)
                .query(IncidentReports::report)
                .optional();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        var words = new ReportWords(
                row.getString("source"),
                row.getString("what"),
                row.getObject("dead", Integer.class),
                row.getObject("injured", Integer.class),
                row.getObject("trapped", Integer.class),
                row.getObject("moved", Integer.class),
                row.getString("damage"),
                row.getString("cause"),
                row.getString("measures"),
                row.getString("trend"),
                row.getString("asked"),
                row.getString("contact"));
        return new Report(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                Report.Kind.valueOf(row.getString("kind")),
                row.getInt("number"),
                Report.State.valueOf(row.getString("state")),
                words,
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("drafted_by"),
                at(row, "phoned_at"),
                row.getString("signer"),
                at(row, "sent_at"),
                at(row, "received_at"),
                row.getString("received_by"),
                row.getString("returned"),
                at(row, "passed_on_at"),
                row.getString("passed_on_to"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private void remember(Actor actor, UUID id, JurisdictionCode unit, String action) {
        audit.record(actor, AuditEntry.of(action, new Subject("incident-report", id), unit, Map.of()));
    }
}
