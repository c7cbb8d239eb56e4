package org.youbei.incident.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.improvement.Element;
import org.youbei.drill.improvement.Finding;
import org.youbei.incident.Checks;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentRefusal;
import org.youbei.incident.IncidentState;
import org.youbei.incident.Incidents;
import org.youbei.incident.run.Activations;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;
import org.youbei.separation.Separation;
import org.youbei.separation.Separations;

/**
 * Reviews incidents that have ended: replays them, notes what was wanting, and follows each finding on the way of the findings of drills: a duty until
 * done, verified by somebody else. To be called inside a scope.
 */
@Component
@Transactional
public class IncidentReviews {
    private static final String SUBJECT = "incident-finding";

    private final JdbcClient jdbc;
    private final Incidents incidents;
    private final Activations activations;
    private final DutyBook book;
    private final Separations separations;
    private final AuditTrail audit;
    private final Clock clock;

    IncidentReviews(
            JdbcClient jdbc,
            Incidents incidents,
            Activations activations,
            DutyBook book,
            Separations separations,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.activations = activations;
        this.book = book;
        this.separations = separations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Replay replay(Incident incident) {
        var steps = new ArrayList<Replay.Compared>();
        for (var activation : activations.of(incident.id()).reversed()) {
            activations.sheet(activation.id()).stream()
                    .map(step -> Replay.Compared.of(activation.planTitle(), step))
                    .forEach(steps::add);
        }
        var timeline = incidents.timeline(incident.id()).reversed();
        return new Replay(Replay.merged(incident.knownAt(), List.of(timeline)), steps);
    }

    /** What a person says about a finding. */
    public record Words(String capability, String text, String measure, Element element, String ownerPosition) {}

    /**
     * Notes a finding of an incident that has ended and is not archived.
     *
     * @param id made with the form, so that sending it twice notes one finding
     */
    public Outcome<UUID> note(Actor actor, UUID id, UUID incidentId, Words said) {
        var incident = incidents.find(incidentId);
        if (!Checks.works(actor, incident.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks()
                .required("capability", said.capability(), 200)
                .required("text", said.text(), 1_000)
                .atMost("measure", said.measure(), 1_000)
                .atMost("ownerPosition", said.ownerPosition(), 120)
                .when(
                        incident.state() != IncidentState.ENDED && incident.state() != IncidentState.REVIEWED,
                        IncidentRefusal.OUT_OF_ORDER.refusal());
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        int made = jdbc.sql("""
            insert into incident.finding (id, incident, jurisdiction, district, capability, text, measure, element, owner_position, found_at,
              found_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        id,
                        incidentId,
                        incident.unit().value(),
                        incident.unit().district(),
                        said.capability().strip(),
                        said.text().strip(),
                        said.measure().strip(),
                        said.element().name(),
                        said.ownerPosition().strip(),
                        Timestamp.from(clock.instant()),
                        actor.name())
                .update();
        if (made == 1) {
            owe(actor, incident, id, said);
            incidents.line(actor, incidentId, incident.unit(), "finding", said.text());
            remember(actor, id, incident.unit(), "incident-finding.noted", said.text());
        }
        return Outcome.done(incidentId);
    }

    /** An exercise owes to the ledger too: what it found wanting is wanting. */
    private void owe(Actor actor, Incident incident, UUID id, Words said) {
        var title =
                said.measure().isBlank() ? said.text().strip() : said.measure().strip();
        var owner = said.ownerPosition().strip();
        book.open(
                actor,
                new Opening(
                        ObligationKind.DRILL_IMPROVEMENT,
                        subject(id),
                        title.substring(0, Math.min(title.length(), 200)),
                        incident.unit(),
                        owner.isEmpty() ? null : owner,
                        null,
                        "drill-improvement",
                        today()));
    }

    /** Done, not yet verified: the duty is fulfilled, the finding is not gone before another look shows it. */
    public Outcome<UUID> finish(Actor actor, UUID id, String remark) {
        var finding = locked(id);
        if (!Checks.works(actor, finding.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks()
                .required("remark", remark, 500)
                .when(finding.state() != Finding.State.OPEN, IncidentRefusal.OUT_OF_ORDER.refusal());
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        jdbc.sql("update incident.finding set done_on = ?, done_by = ?, done_account = ?, done_remark = ? where id = ?")
                .params(today(), actor.name(), actor.account(), remark.strip(), id)
                .update();
        var evidence = new Evidence(SUBJECT, id, remark.strip());
        book.fulfilBegun(actor, subject(id), ObligationKind.DRILL_IMPROVEMENT, evidence, today());
        remember(actor, id, finding.unit(), "incident-finding.done", remark);
        return Outcome.done(finding.incident());
    }

    /**
     * Somebody else has seen that it is gone.
     *
     * @param label what showed it: a later drill, an inspection, another incident
     */
    public Outcome<UUID> verify(Actor actor, UUID id, String label) {
        var finding = locked(id);
        if (!Checks.works(actor, finding.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks()
                .required("label", label, 300)
                .when(finding.state() != Finding.State.DONE, IncidentRefusal.OUT_OF_ORDER.refusal());
        separations
                .objection(Separation.DRILL_FINDING, actor, finding.unit(), () -> remedied(id))
                .ifPresent(objection -> checks.when(true, objection));
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        jdbc.sql("update incident.finding set verified_on = ?, verified_by = ?, verified_label = ? where id = ?")
                .params(today(), actor.name(), label.strip(), id)
                .update();
        remember(actor, id, finding.unit(), "incident-finding.verified", label);
        return Outcome.done(finding.incident());
    }

    private List<UUID> remedied(UUID id) {
        return jdbc.sql("select done_account from incident.finding where id = ? and done_account is not null")
                .param(id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Of an incident, in the order in which they were noted. */
    @Transactional(readOnly = true)
    public List<IncidentFinding> findings(UUID incident) {
        return jdbc.sql("select * from incident.finding where incident = ? order by entered")
                .param(incident)
                .query(IncidentReviews::finding)
                .list();
    }

    @Transactional(readOnly = true)
    public IncidentFinding find(UUID id) {
        return found(id, "");
    }

    private IncidentFinding locked(UUID id) {
        return found(id, " for update");
    }

    private IncidentFinding found(UUID id, String lock) {
        return jdbc.sql("select * from incident.finding where id = ?" + lock)
                .param(id)
                .query(IncidentReviews::finding)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static IncidentFinding finding(ResultSet row, int number) throws SQLException {
        return new IncidentFinding(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("capability"),
                row.getString("text"),
                row.getString("measure"),
                Element.valueOf(row.getString("element")),
                row.getString("owner_position"),
                row.getTimestamp("found_at").toInstant(),
                row.getString("found_by"),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_by"),
                row.getString("done_remark"),
                row.getObject("verified_on", LocalDate.class),
                row.getString("verified_by"),
                row.getString("verified_label"));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private static Subject subject(UUID id) {
        return new Subject(SUBJECT, id);
    }

    private void remember(Actor actor, UUID id, JurisdictionCode unit, String action, String said) {
        audit.record(actor, AuditEntry.of(action, subject(id), unit, Map.of("said", said.strip())));
    }
}
