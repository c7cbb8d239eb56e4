package org.youbei.incident.loss;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.incident.Checks;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentMoved;
import org.youbei.incident.IncidentRefusal;
import org.youbei.incident.IncidentState;
import org.youbei.incident.Incidents;
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

/**
 * Asks communities for their losses, takes their reports, and has them checked by the unit above. The next report and the verification are duties of
 * the community. To be called inside a scope.
 */
@Component
@Transactional
public class LossSurveys {
    private static final int MOST = 300;
    private static final String REPORT = "loss-report";
    private static final String VERIFICATION = "loss-verification";

    private final JdbcClient jdbc;
    private final Incidents incidents;
    private final DutyBook book;
    private final AuditTrail audit;
    private final Clock clock;

    LossSurveys(JdbcClient jdbc, Incidents incidents, DutyBook book, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks every affected community that is not asked yet; where none is named, the unit of the incident itself. */
    public Outcome<UUID> ask(Actor actor, UUID incidentId) {
        var incident = incidents.find(incidentId);
        if (!Checks.works(actor, incident.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        var asked = of(incidentId).stream().map(LossSurvey::unit).toList();
        var missing =
                units(incident).stream().filter(unit -> !asked.contains(unit)).toList();
        if (missing.isEmpty()) {
            return Outcome.refused(IncidentRefusal.ALL_ASKED.refusal());
        }
        missing.forEach(unit -> open(actor, incident, unit));
        incidents.line(actor, incidentId, incident.unit(), "losses-asked", Integer.toString(missing.size()));
        return Outcome.done(incidentId);
    }

    private static List<JurisdictionCode> units(Incident incident) {
        var units = new ArrayList<JurisdictionCode>();
        incident.affected().stream()
                .flatMap(code -> JurisdictionCode.parse(code).stream())
                .forEach(units::add);
        return units.isEmpty() ? List.of(incident.unit()) : units;
    }

    private void open(Actor actor, Incident incident, JurisdictionCode unit) {
        var id = UuidV7.next(clock);
        var now = Timestamp.from(clock.instant());
        int made = jdbc.sql("""
            insert into incident.loss_survey (id, incident, asked_by, title, exercise, known_at, jurisdiction, district, opened_at, ended_at)
            values (:id, :incident, :by, :title, :exercise, :known, :unit, :district, :now, :ended) on conflict do nothing\
            """)
                .param("id", id)
                .param("incident", incident.id())
                .param("by", incident.unit().value())
                .param("title", incident.title())
                .param("exercise", incident.exercise())
                .param("known", Timestamp.from(incident.knownAt()))
                .param("unit", unit.value())
                .param("district", unit.district())
                .param("now", now)
                .param("ended", incident.state().isRunning() ? null : now, Types.TIMESTAMP)
                .update();
        if (made == 1) {
            owe(actor, find(id), ObligationKind.LOSS_REPORT, REPORT);
            remember(actor, id, unit, "loss-survey.opened");
        }
    }

    /** Exercises owe nothing to the ledger. */
    private void owe(Actor actor, LossSurvey survey, ObligationKind kind, String rule) {
        if (!survey.exercise()) {
            book.open(actor, kind, subject(survey.id()), survey.title(), survey.unit(), rule, ChinaTime.today(clock));
        }
    }

    /**
     * Takes a report.
     *
     * @param id made with the form, so that sending it twice reports once
     * @param kind a first one is a first one, whatever is said; a zero report repeats the numbers of the one before
     */
    public Outcome<UUID> report(Actor actor, UUID id, UUID surveyId, LossReport.Kind kind, Losses losses, String said) {
        var survey = locked(surveyId);
        if (!Checks.works(actor, survey.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        if (survey.reports().stream().anyMatch(one -> one.id().equals(id))) {
            return Outcome.done(surveyId);
        }
        var before = survey.last();
        var taken = before.isEmpty() && kind != LossReport.Kind.VERIFIED ? LossReport.Kind.FIRST : kind;
        var zero = taken == LossReport.Kind.ZERO;
        var verified = taken == LossReport.Kind.VERIFIED;
        var checks = new Checks()
                .atMost("said", said, 1_000)
                .when(losses.isNegative(), IncidentRefusal.NUMBER.refusal())
                .when(zero && !losses.isUnknown(), IncidentRefusal.ZERO.at("kind"))
                .when(verified && !losses.isComplete(), IncidentRefusal.MISSING.at("affected"))
                .when(verified && survey.endedAt() == null, IncidentRefusal.LOSS_RUNNING.at("kind"))
                .when(survey.isVerified(), IncidentRefusal.LOSS_VERIFIED.refusal());
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        var numbers = zero ? before.map(LossReport::losses).orElse(losses) : losses;
        insert(actor, id, survey, taken, numbers, said);
        settle(actor, survey, verified);
        remember(actor, surveyId, survey.unit(), "loss-survey.reported");
        return Outcome.done(surveyId);
    }

    private void insert(Actor actor, UUID id, LossSurvey survey, LossReport.Kind kind, Losses losses, String said) {
        jdbc.sql("""
            insert into incident.loss_report (id, survey, jurisdiction, district, number, kind, affected, dead, missing, hurt, moved, trapped,
              thirsty, collapsed, damaged, loss, farm_loss, needy, helped, said, reported_at, reported_by)
            values (:id, :survey, :unit, :district, :number, :kind, :affected, :dead, :missing, :hurt, :moved, :trapped, :thirsty, :collapsed,
              :damaged, :loss, :farm, :needy, :helped, :said, :at, :by)\
            """)
                .param("id", id)
                .param("survey", survey.id())
                .param("unit", survey.unit().value())
                .param("district", survey.unit().district())
                .param("number", survey.reports().size() + 1)
                .param("kind", kind.name())
                .param("affected", losses.affected(), Types.INTEGER)
                .param("dead", losses.dead(), Types.INTEGER)
                .param("missing", losses.missing(), Types.INTEGER)
                .param("hurt", losses.hurt(), Types.INTEGER)
                .param("moved", losses.moved(), Types.INTEGER)
                .param("trapped", losses.trapped(), Types.INTEGER)
                .param("thirsty", losses.thirsty(), Types.INTEGER)
                .param("collapsed", losses.collapsed(), Types.INTEGER)
                .param("damaged", losses.damaged(), Types.INTEGER)
                .param("loss", losses.loss(), Types.NUMERIC)
                .param("farm", losses.farmLoss(), Types.NUMERIC)
                .param("needy", losses.needy(), Types.INTEGER)
                .param("helped", losses.helped(), Types.INTEGER)
                .param("said", said.strip())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .update();
    }

    /** What was owed is fulfilled; while the incident runs the next report is owed. */
    private void settle(Actor actor, LossSurvey survey, boolean verified) {
        var evidence = new Evidence("loss-survey", survey.id(), survey.title());
        var today = ChinaTime.today(clock);
        book.fulfilBegun(actor, subject(survey.id()), ObligationKind.LOSS_REPORT, evidence, today);
        if (verified) {
            book.fulfilBegun(actor, subject(survey.id()), ObligationKind.LOSS_VERIFICATION, evidence, today);
        } else if (survey.endedAt() == null) {
            owe(actor, survey, ObligationKind.LOSS_REPORT, REPORT);
        }
    }

    /** The unit above has looked at the last report; or returns it and says what is missing, and it counts no longer. */
    public Outcome<UUID> check(Actor actor, UUID surveyId, String missing) {
        var survey = locked(surveyId);
        if (!Checks.works(actor, survey.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        var own = actor.scope().unit().filter(survey.unit()::equals).isPresent();
        var last = survey.reports().stream().findFirst();
        var checks = new Checks()
                .atMost("missing", missing, 500)
                .when(own, IncidentRefusal.OWN_LOSS.refusal())
                .when(last.filter(one -> one.checkedAt() == null).isEmpty(), IncidentRefusal.LOSS_CHECKED.refusal());
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        jdbc.sql("update incident.loss_report set checked_at = ?, checked_by = ?, returned = ? where id = ?")
                .params(
                        Timestamp.from(clock.instant()),
                        actor.name(),
                        missing.strip(),
                        last.orElseThrow().id())
                .update();
        if (!missing.isBlank()) {
            var ended = survey.endedAt() != null;
            owe(
                    actor,
                    survey,
                    ended ? ObligationKind.LOSS_VERIFICATION : ObligationKind.LOSS_REPORT,
                    ended ? VERIFICATION : REPORT);
        }
        remember(actor, surveyId, survey.unit(), missing.isBlank() ? "loss-survey.checked" : "loss-survey.returned");
        return Outcome.done(surveyId);
    }

    /** When an incident ends the daily reports end, and losses are to be verified; what was a false alarm is owed no longer. */
    @EventListener
    void moved(IncidentMoved moved) {
        var over = moved.state() == IncidentState.ENDED || moved.state() == IncidentState.FALSE_ALARM;
        if (!over) {
            return;
        }
        for (var survey : of(moved.incident())) {
            jdbc.sql("update incident.loss_survey set ended_at = ? where id = ? and ended_at is null")
                    .params(Timestamp.from(clock.instant()), survey.id())
                    .update();
            book.end(moved.actor(), subject(survey.id()), ObligationKind.LOSS_REPORT, survey.title());
            if (moved.state() == IncidentState.ENDED && !survey.isVerified()) {
                owe(moved.actor(), survey, ObligationKind.LOSS_VERIFICATION, VERIFICATION);
            }
        }
    }

    /** Of an incident, in the order of units. */
    @Transactional(readOnly = true)
    public List<LossSurvey> of(UUID incident) {
        return read(jdbc.sql("select * from incident.loss_survey where incident = ? order by jurisdiction")
                .param(incident));
    }

    /** Those of the scope, the newest first. */
    @Transactional(readOnly = true)
    public List<LossSurvey> all() {
        return read(jdbc.sql("select * from incident.loss_survey order by entered desc limit " + MOST));
    }

    @Transactional(readOnly = true)
    public LossSurvey find(UUID id) {
        return found(id, "");
    }

    private LossSurvey locked(UUID id) {
        return found(id, " for update");
    }

    private LossSurvey found(UUID id, String lock) {
        return read(jdbc.sql("select * from incident.loss_survey where id = ?" + lock)
                        .param(id))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Two statements, however many. */
    private List<LossSurvey> read(JdbcClient.StatementSpec statement) {
        var surveys = statement.query(LossSurveys::survey).list();
        var reports = reports(surveys.stream().map(LossSurvey::id).toList());
        return surveys.stream()
                .map(one -> with(one, reports.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<LossReport>> reports(Collection<UUID> surveys) {
        return jdbc
                .sql("select * from incident.loss_report where survey = any (?::uuid[]) order by number desc")
                .param(surveys.stream().map(UUID::toString).toArray(String[]::new))
                .query(LossSurveys::report)
                .list()
                .stream()
                .collect(Collectors.groupingBy(LossReport::survey));
    }

    private static LossSurvey with(LossSurvey one, List<LossReport> reports) {
        return new LossSurvey(
                one.id(),
                one.incident(),
                one.askedBy(),
                one.unit(),
                one.title(),
                one.exercise(),
                one.knownAt(),
                one.endedAt(),
                reports);
    }

    private static LossSurvey survey(ResultSet row, int number) throws SQLException {
        return new LossSurvey(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                new JurisdictionCode(row.getString("asked_by")),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("title"),
                row.getBoolean("exercise"),
                row.getTimestamp("known_at").toInstant(),
                moment(row, "ended_at"),
                List.of());
    }

    private static LossReport report(ResultSet row, int number) throws SQLException {
        return new LossReport(
                row.getObject("id", UUID.class),
                row.getObject("survey", UUID.class),
                row.getInt("number"),
                LossReport.Kind.valueOf(row.getString("kind")),
                losses(row),
                row.getString("said"),
                row.getTimestamp("reported_at").toInstant(),
                row.getString("reported_by"),
                moment(row, "checked_at"),
                row.getString("checked_by"),
                row.getString("returned"));
    }

    private static Losses losses(ResultSet row) throws SQLException {
        return new Losses(
                whole(row, "affected"),
                whole(row, "dead"),
                whole(row, "missing"),
                whole(row, "hurt"),
                whole(row, "moved"),
                whole(row, "trapped"),
                whole(row, "thirsty"),
                whole(row, "collapsed"),
                whole(row, "damaged"),
                row.getObject("loss", BigDecimal.class),
                row.getObject("farm_loss", BigDecimal.class),
                whole(row, "needy"),
                whole(row, "helped"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Subject subject(UUID id) {
        return new Subject("loss-survey", id);
    }

    private void remember(Actor actor, UUID id, JurisdictionCode unit, String action) {
        audit.record(actor, AuditEntry.of(action, subject(id), unit, Map.of()));
    }
}
