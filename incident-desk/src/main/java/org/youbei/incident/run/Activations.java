package org.youbei.incident.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.run.RunSheet;
import org.youbei.drill.run.RunStep;
import org.youbei.incident.Checks;
import org.youbei.incident.IncidentRefusal;
import org.youbei.incident.Incidents;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.ResponseLevel;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.plan.response.ActionSteps;
import org.youbei.warning.PlannedActions;

/** Starts, raises, lowers and ends plans for an incident, and leads their run sheets. Everything is in the database, so that no restart loses any. */
@Component
@Transactional
public class Activations {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Incidents incidents;
    private final PlannedActions plans;
    private final ActionSteps actions;
    private final RunSheet sheets;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Activations(
            JdbcClient jdbc,
            Incidents incidents,
            PlannedActions plans,
            ActionSteps actions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.plans = plans;
        this.actions = actions;
        this.sheets = new RunSheet(jdbc, "incident.run_step", "activation");
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a plan into action. The plan must be in force for the unit at this moment, and have steps for the level.
     *
     * @param id made with the form
     */
    public Outcome<UUID> start(
            Actor actor,
            UUID id,
            UUID incidentId,
            UUID plan,
            ResponseLevel level,
            String matter,
            int hours,
            String measures) {
        var incident = incidents.find(incidentId);
        if (!Checks.works(actor, incident.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        if (row(id, "").isPresent()) {
            return Outcome.done(id);
        }
        var inForce = plans.inForce(incident.unit(), plan);
        var checks = new Checks()
                .required("matter", matter, 500)
                .required("measures", measures, 2_000)
                .when(hours < 1 || hours > 720, IncidentRefusal.HOURS.at("hours"))
                .when(!incident.state().isRunning(), IncidentRefusal.OUT_OF_ORDER.refusal())
                .when(inForce.isEmpty(), IncidentRefusal.PLAN_NOT_IN_FORCE.at("plan"))
                .when(
                        of(incidentId).stream()
                                .anyMatch(one -> one.isRunning() && one.plan().equals(plan)),
                        IncidentRefusal.PLAN_RUNS.at("plan"));
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        var version = inForce.orElseThrow().version();
        var steps = steps(plan, version, level, List.of());
        if (steps.isEmpty()) {
            return Outcome.refused(IncidentRefusal.NO_STEPS.at("level"));
        }
        insert(
                actor,
                id,
                incidentId,
                incident.unit(),
                inForce.orElseThrow(),
                level,
                new Order(matter, hours, measures));
        sheets.replace(id, incident.unit(), steps);
        incidents.responding(
                actor, incidentId, inForce.orElseThrow().title() + " " + level.number() + "：" + matter.strip());
        events.publishEvent(new SheetMoved(find(id), null));
        remember(actor, id, incident.unit(), "activation.started", matter);
        return Outcome.done(id);
    }

    private record Order(String matter, int hours, String measures) {}

    private void insert(
            Actor actor,
            UUID id,
            UUID incident,
            JurisdictionCode unit,
            PlannedActions.InForce plan,
            ResponseLevel level,
            Order order) {
        jdbc.sql("""
            insert into incident.activation (id, incident, jurisdiction, district, plan, version, plan_title, level, matter, hours, measures,
              started_at, started_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        id,
                        incident,
                        unit.value(),
                        unit.district(),
                        plan.id(),
                        plan.version(),
                        plan.title(),
                        level.number(),
                        order.matter().strip(),
                        order.hours(),
                        order.measures().strip(),
                        Timestamp.from(clock.instant()),
                        actor.name())
                .update();
    }

    /** The steps of a level that a sheet does not have yet, behind those that it has. */
    private List<RunStep> steps(UUID plan, UUID version, ResponseLevel level, List<RunStep> there) {
        var steps = new ArrayList<RunStep>();
        for (var step : actions.of(version)) {
            var known = there.stream()
                    .anyMatch(one ->
                            one.action().equals(step.action()) && one.post().equals(step.post()));
            if (step.isDoneAt(level) && !known) {
                steps.add(new RunStep(
                        UuidV7.next(clock),
                        there.size() + steps.size(),
                        RunStep.Kind.STEP,
                        step.post(),
                        step.action(),
                        step.minutes(),
                        plan,
                        step.section(),
                        null,
                        null,
                        null,
                        "",
                        null,
                        ""));
            }
        }
        return steps;
    }

    /** Raises or lowers the level. Steps of a higher level come to the sheet; none that is there is taken away. */
    public Outcome<UUID> change(Actor actor, UUID id, ResponseLevel level, String reason) {
        return running(actor, id, activation -> {
            var checks = new Checks()
                    .required("reason", reason, 500)
                    .when(activation.level() == level, IncidentRefusal.OUT_OF_ORDER.at("level"));
            if (!checks.sound()) {
                return Outcome.refused(checks.found());
            }
            jdbc.sql("update incident.activation set level = ? where id = ?")
                    .params(level.number(), id)
                    .update();
            sheets.add(id, activation.unit(), steps(activation.plan(), activation.version(), level, sheets.of(id)));
            var said = activation.planTitle() + " " + activation.level().number() + " → " + level.number() + "："
                    + reason.strip();
            incidents.line(actor, activation.incident(), activation.unit(), "level-changed", said);
            events.publishEvent(new SheetMoved(find(id), null));
            remember(actor, id, activation.unit(), "activation.level-changed", reason);
            return Outcome.done(id);
        });
    }

    public Outcome<UUID> end(Actor actor, UUID id, String reason) {
        return running(actor, id, activation -> {
            var checks = new Checks().required("reason", reason, 500);
            if (!checks.sound()) {
                return Outcome.refused(checks.found());
            }
            jdbc.sql("update incident.activation set ended_at = ?, ended_by = ?, end_reason = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), actor.name(), reason.strip(), id)
                    .update();
            incidents.line(
                    actor,
                    activation.incident(),
                    activation.unit(),
                    "activation-ended",
                    activation.planTitle() + "：" + reason.strip());
            events.publishEvent(new SheetMoved(find(id), null));
            remember(actor, id, activation.unit(), "activation.ended", reason);
            return Outcome.done(id);
        });
    }

    /** Somebody did a step. It is stamped once, whoever comes at the same moment; the same person twice is not told otherwise. */
    public Outcome<UUID> stamp(Actor actor, UUID id, UUID step, String remark) {
        var activation = find(id);
        if (!Checks.works(actor, activation.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        var known = sheets.find(id, step).orElseThrow(() -> new NotFound(step));
        var checks = new Checks()
                .atMost("remark", remark, 500)
                .when(!activation.isRunning(), IncidentRefusal.ENDED.refusal());
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        var stamp = stamped(actor, activation, known, remark);
        if (!known.isStamped() && sheets.stamp(id, stamp)) {
            events.publishEvent(new SheetMoved(activation, stamp));
            incidents.line(
                    actor, activation.incident(), activation.unit(), "step-done", known.post() + "：" + known.action());
            remember(actor, id, activation.unit(), "activation.step-done", known.action());
            return Outcome.done(id);
        }
        var now = sheets.find(id, step).orElseThrow();
        return actor.account().equals(now.stampedBy())
                ? Outcome.done(id)
                : Outcome.refused(IncidentRefusal.STAMPED.refusal(now.stampedName()));
    }

    private RunStep stamped(Actor actor, Activation activation, RunStep step, String remark) {
        var now = clock.instant();
        return new RunStep(
                step.id(),
                step.position(),
                step.kind(),
                step.post(),
                step.action(),
                step.plannedMinutes(),
                step.plan(),
                step.section(),
                now,
                Duration.between(activation.startedAt(), now).toSeconds(),
                actor.account(),
                actor.name(),
                null,
                remark.strip());
    }

    @FunctionalInterface
    private interface Change {
        Outcome<UUID> of(Activation activation);
    }

    private Outcome<UUID> running(Actor actor, UUID id, Change change) {
        var activation = row(id, " for update").orElseThrow(() -> new NotFound(id));
        if (!Checks.works(actor, activation.unit())) {
            return Outcome.refused(IncidentRefusal.NOT_YOURS.refusal());
        }
        return activation.isRunning() ? change.of(activation) : Outcome.refused(IncidentRefusal.ENDED.refusal());
    }

    @Transactional(readOnly = true)
    public List<RunStep> sheet(UUID id) {
        return sheets.of(id);
    }

    @Transactional(readOnly = true)
    public Activation find(UUID id) {
        return row(id, "").orElseThrow(() -> new NotFound(id));
    }

    /** Of an incident, the newest first. */
    @Transactional(readOnly = true)
    public List<Activation> of(UUID incident) {
        return jdbc.sql("select * from incident.activation where incident = ? order by entered desc")
                .param(incident)
                .query(Activations::activation)
                .list();
    }

    /** Those of the scope that run. */
    @Transactional(readOnly = true)
    public List<Activation> running() {
        return jdbc.sql("select * from incident.activation where ended_at is null order by level, started_at limit "
                        + MOST)
                .query(Activations::activation)
                .list();
    }

    private Optional<Activation> row(UUID id, String lock) {
        return jdbc.sql("select * from incident.activation where id = ?" + lock)
                .param(id)
                .query(Activations::activation)
                .optional();
    }

    private static Activation activation(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Activation(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getObject("plan", UUID.class),
                row.getObject("version", UUID.class),
                row.getString("plan_title"),
                ResponseLevel.of(row.getInt("level")),
                row.getString("matter"),
                row.getInt("hours"),
                row.getString("measures"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }

    private void remember(Actor actor, UUID id, JurisdictionCode unit, String action, String said) {
        audit.record(actor, AuditEntry.of(action, new Subject("activation", id), unit, Map.of("said", said)));
    }
}
