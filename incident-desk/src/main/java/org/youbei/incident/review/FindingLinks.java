package org.youbei.incident.review;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.incident.Checks;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentRefusal;
import org.youbei.incident.Incidents;
import org.youbei.incident.run.Activations;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.Outcome;
import org.youbei.model.RevisionProposed;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.risk.RiskFilter;
import org.youbei.risk.RiskList;
import org.youbei.risk.RiskRegister;
import org.youbei.risk.RiskRow;
import org.youbei.risk.RiskStep;
import org.youbei.risk.Step;
import org.youbei.warning.PlannedActions;

/**
 * Leads a finding on to where something has to change: to the keepers of a plan, to the risk register, to a rectification. Each link is made once and
 * stays. To be called inside a scope.
 */
@Component
@Transactional
public class FindingLinks {
    /** 突发事件应急预案管理办法, article 35, case 5: a response or a drill showed problems. */
    private static final int GROUND = 5;

    private static final int MOST_RISKS = 200;
    private static final int LABEL = 300;

    private final JdbcClient jdbc;
    private final Incidents incidents;
    private final IncidentReviews reviews;
    private final Activations activations;
    private final PlannedActions plans;
    private final RiskRegister risks;
    private final RiskList riskList;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FindingLinks(
            JdbcClient jdbc,
            Incidents incidents,
            IncidentReviews reviews,
            Activations activations,
            PlannedActions plans,
            RiskRegister risks,
            RiskList riskList,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.reviews = reviews;
        this.activations = activations;
        this.plans = plans;
        this.risks = risks;
        this.riskList = riskList;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Plans that were in action and those in force of the unit, by their titles. */
    @Transactional(readOnly = true)
    public Map<UUID, String> plans(Incident incident) {
        var found = new LinkedHashMap<UUID, String>();
        activations.of(incident.id()).forEach(one -> found.put(one.plan(), one.planTitle()));
        plans.inForce(incident.unit()).forEach(one -> found.putIfAbsent(one.id(), one.title()));
        return found;
    }

    /**
     * Open risks of the unit and below it, by their titles.
     *
     * @param words a part of the title; null for the first ones
     */
    @Transactional(readOnly = true)
    public Map<UUID, String> risks(Incident incident, @Nullable String words) {
        var found = new LinkedHashMap<UUID, String>();
        var asked = words == null ? RiskFilter.OPEN : RiskFilter.OPEN.about(words);
        riskList.first(Scope.of(incident.unit()), asked, MOST_RISKS).forEach(one -> found.put(one.id(), label(one)));
        return found;
    }

    private static String label(RiskRow one) {
        return one.title() + "（" + one.unitName() + "）";
    }

    /** Proposes to those who keep a plan to revise it; they decide. */
    public Outcome<UUID> toPlan(Actor actor, UUID findingId, UUID plan) {
        var finding = reviews.find(findingId);
        if (!Checks.works(actor, finding.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        var incident = incidents.find(finding.incident());
        var title = plans(incident).get(plan);
        if (title == null) {
            return Outcome.refused(IncidentRefusal.PLAN_NOT_IN_FORCE.at("plan"));
        }
        if (made(actor, finding, FindingLink.Kind.PLAN, plan, title)) {
            events.publishEvent(new RevisionProposed(
                    plan,
                    null,
                    GROUND,
                    incident.title() + "：" + finding.text(),
                    new Subject("incident-finding", findingId),
                    actor));
        }
        return Outcome.done(findingId);
    }

    /** Counts the incident as an event of a risk, once however many findings speak of it; the risk is then looked at again. */
    public Outcome<UUID> toRisk(Actor actor, UUID findingId, UUID risk) {
        var finding = reviews.find(findingId);
        if (!Checks.works(actor, finding.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        var incident = incidents.find(finding.incident());
        if (incident.exercise()) {
            return Outcome.refused(IncidentRefusal.EXERCISE.refusal());
        }
        var title = title(incident, risk);
        if (title == null) {
            return Outcome.refused(IncidentRefusal.RISK.at("risk"));
        }
        if (known(findingId, FindingLink.Kind.RISK, risk)) {
            return Outcome.done(findingId);
        }
        var event = new Step.Plain(RiskStep.EVENT, incident.title() + "：" + finding.text());
        return risks.take(actor, risk, once(incident.id(), risk), event).then(counted -> {
            made(actor, finding, FindingLink.Kind.RISK, risk, title);
            return Outcome.done(findingId);
        });
    }

    /** Of an open risk of the unit or below it, however many there are; null of any other. */
    private @Nullable String title(Incident incident, UUID risk) {
        return risks.title(risk).map(title -> risks(incident, title).get(risk)).orElse(null);
    }

    /** The request by which the register knows that this incident was counted. */
    private static UUID once(UUID incident, UUID risk) {
        return UUID.nameUUIDFromBytes(("incident " + incident + " risk " + risk).getBytes(StandardCharsets.UTF_8));
    }

    /** Remembers the rectification that was opened because of a finding. */
    public Outcome<UUID> toRectification(Actor actor, UUID findingId, UUID rectification, String title) {
        var finding = reviews.find(findingId);
        var objections = objections(actor, finding);
        if (!objections.sound()) {
            return Outcome.refused(objections.found());
        }
        made(actor, finding, FindingLink.Kind.RECTIFICATION, rectification, title);
        return Outcome.done(findingId);
    }

    /** What speaks against a rectification because of a finding: nothing is put right for what was only played. */
    @Transactional(readOnly = true)
    public Checks objections(Actor actor, IncidentFinding finding) {
        return new Checks()
                .when(!Checks.works(actor, finding.unit()), IncidentRefusal.NOT_YOURS.refusal())
                .when(incidents.find(finding.incident()).exercise(), IncidentRefusal.EXERCISE.refusal());
    }

    private boolean known(UUID finding, FindingLink.Kind kind, UUID target) {
        return jdbc.sql("select exists (select from incident.finding_link where finding = ? and kind = ? and target ="
                        + " ?)")
                .params(finding, kind.name(), target)
                .query(Boolean.class)
                .single();
    }

    /** @return false where it was made before */
    private boolean made(Actor actor, IncidentFinding finding, FindingLink.Kind kind, UUID target, String label) {
        var said = label.substring(0, Math.min(label.length(), LABEL));
        int made = jdbc.sql("""
            insert into incident.finding_link (id, finding, jurisdiction, district, kind, target, label, made_at, made_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        UuidV7.next(clock),
                        finding.id(),
                        finding.unit().value(),
                        finding.unit().district(),
                        kind.name(),
                        target,
                        said,
                        Timestamp.from(clock.instant()),
                        actor.name())
                .update();
        if (made == 1) {
            audit.record(
                    actor,
                    AuditEntry.of(
                            "incident-finding.led-on",
                            new Subject("incident-finding", finding.id()),
                            finding.unit(),
                            Map.of("leads", kind.name(), "said", said)));
        }
        return made == 1;
    }

    /** Of a finding, in the order in which they were made. */
    @Transactional(readOnly = true)
    public List<FindingLink> of(UUID finding) {
        return jdbc.sql("select * from incident.finding_link where finding = ? order by entered")
                .param(finding)
                .query((row, n) -> new FindingLink(
                        FindingLink.Kind.valueOf(row.getString("kind")),
                        row.getObject("target", UUID.class),
                        row.getString("label"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by")))
                .list();
    }

    /** How many links each finding of an incident has; those without any are missing. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> counts(UUID incident) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
            select l.finding, count(*)::int as n from incident.finding_link l join incident.finding f on f.id = l.finding
            where f.incident = ? group by l.finding\
            """).param(incident).query(row -> {
            counts.put(row.getObject("finding", UUID.class), row.getInt("n"));
        });
        return counts;
    }
}
