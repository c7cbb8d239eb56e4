package org.youbei.risk.gauge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Secret;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;
import org.youbei.risk.Risk;
import org.youbei.risk.RiskClosed;
import org.youbei.risk.RiskRefusal;
import org.youbei.risk.RiskRegister;

/**
 * Watches risks: a missing reading is a duty, a crossed threshold opens an alarm that tells the risk's owner at once what the register says
 * must happen. To be called inside a scope.
 */
@Component
@Transactional
public class Gauges {
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration BEHIND = Duration.ofDays(366);
    private static final int DECIMALS = 3;

    private final StoredGauges rows;
    private final RiskRegister risks;
    private final DutyBook duties;
    private final Clock clock;

    Gauges(StoredGauges rows, RiskRegister risks, DutyBook duties, Clock clock) {
        this.rows = rows;
        this.risks = risks;
        this.duties = duties;
        this.clock = clock;
    }

    public Outcome<Threshold> set(Actor actor, UUID riskId, Threshold threshold) {
        var risk = risks.find(riskId);
        var found = keeping(actor, risk);
        text("action", threshold.action(), 500, found);
        if (threshold.plan().length() > 300) {
            found.add(RiskRefusal.TOO_LONG.at("plan", 300));
        }
        if (!threshold.quantity().believes(threshold.bound())) {
            found.add(unbelieved("bound", threshold.quantity()));
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        if (rows.add(risk, threshold)) {
            risks.note(actor, risk, threshold.id(), "THRESHOLD", said(threshold) + "：" + threshold.action());
        }
        return Outcome.done(threshold);
    }

    public Outcome<UUID> end(Actor actor, UUID riskId, UUID threshold) {
        var risk = risks.find(riskId);
        var found = keeping(actor, risk);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var ended = rows.thresholds(riskId).stream()
                .filter(one -> one.id().equals(threshold))
                .findFirst();
        if (ended.isEmpty() || !rows.end(riskId, threshold, today())) {
            throw new NotFound(threshold);
        }
        risks.note(actor, risk, UuidV7.next(clock), "THRESHOLD_ENDED", said(ended.get()));
        return Outcome.done(threshold);
    }

    public Outcome<Gauge> install(Actor actor, UUID riskId, UUID id, String name, Quantity quantity, Rhythm rhythm) {
        var risk = risks.find(riskId);
        var found = keeping(actor, risk);
        text("name", name, 120, found);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var gauge = new Gauge(id, riskId, name.strip(), quantity, rhythm, false, null);
        if (rows.add(risk, gauge)) {
            duties.open(actor, reading(risk, gauge));
            risks.note(actor, risk, id, "GAUGE", gauge.name());
        }
        return Outcome.done(gauge);
    }

    private static Opening reading(Risk risk, Gauge gauge, LocalDate from) {
        return new Opening(
                ObligationKind.GAUGE_READING,
                subject(gauge.id()),
                gauge.name(),
                risk.unit(),
                risk.entry().owner(),
                null,
                gauge.rhythm().rule(),
                from);
    }

    private Opening reading(Risk risk, Gauge gauge) {
        return reading(risk, gauge, today());
    }

    public Outcome<UUID> retire(Actor actor, UUID id, String remark) {
        var gauge = rows.locked(id).orElseThrow(() -> new NotFound(id));
        var risk = risks.find(gauge.risk());
        var found = keeping(actor, risk);
        text("remark", remark, 500, found);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        if (!gauge.isRunning()) {
            return Outcome.refused(RiskRefusal.DONE.refusal());
        }
        rows.retire(id, today());
        duties.end(actor, subject(id), remark);
        risks.note(actor, risk, UuidV7.next(clock), "GAUGE_RETIRED", gauge.name() + "：" + remark.strip());
        return Outcome.done(id);
    }

    /** A new token for the gauge's device, shown once; an earlier one ends. */
    public Outcome<Secret> token(Actor actor, UUID id) {
        var gauge = rows.locked(id).orElseThrow(() -> new NotFound(id));
        var risk = risks.find(gauge.risk());
        var found = keeping(actor, risk);
        if (found.isEmpty() && !gauge.isRunning()) {
            found.add(RiskRefusal.DONE.refusal());
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var token = Secret.next();
        rows.token(id, token.hash());
        risks.remember(actor, risk, "risk.device-token", Map.of("gauge", gauge.name()));
        return Outcome.done(token);
    }

    /** A person's reading. */
    public Outcome<List<Alarm>> read(Actor actor, UUID id, BigDecimal value, Instant at) {
        var gauge = rows.locked(id).orElseThrow(() -> new NotFound(id));
        var risk = risks.find(gauge.risk());
        var found = keeping(actor, risk);
        return found.isEmpty()
                ? taken(actor, actor, risk, gauge, new Reading(at, value, false, actor.name()))
                : Outcome.refused(found);
    }

    /**
     * A reading that a device has posted; sent again it changes nothing. The trail keeps a person's readings and every alarm, not each of a
     * device's thousands, which the table itself keeps unchangeable.
     */
    public Outcome<List<Alarm>> post(Devices.Device device, BigDecimal value, Instant at) {
        var gauge = rows.locked(device.gauge()).orElseThrow(() -> new NotFound(device.gauge()));
        var risk = risks.find(gauge.risk());
        if (!gauge.isRunning() || !risk.isOpen()) {
            return Outcome.refused(RiskRefusal.DEVICE.refusal());
        }
        return taken(device.actor(), Actor.platform(), risk, gauge, new Reading(at, value, true, device.name()));
    }

    /** @param acting who does what follows in the ledger, which knows no devices */
    private Outcome<List<Alarm>> taken(Actor actor, Actor acting, Risk risk, Gauge gauge, Reading said) {
        var found = new ArrayList<Refusal>();
        var now = clock.instant();
        if (!gauge.isRunning()) {
            found.add(RiskRefusal.DONE.refusal());
        }
        if (!gauge.quantity().believes(said.value())) {
            found.add(unbelieved("value", gauge.quantity()));
        }
        if (said.at().isAfter(now.plus(AHEAD)) || said.at().isBefore(now.minus(BEHIND))) {
            found.add(RiskRefusal.MOMENT.at("at"));
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var reading = new Reading(
                said.at().truncatedTo(ChronoUnit.SECONDS),
                said.value().setScale(DECIMALS, RoundingMode.HALF_UP),
                said.device(),
                said.reader());
        var id = UuidV7.next(clock);
        if (!rows.add(risk, gauge.id(), id, reading)) {
            return rows.value(gauge.id(), reading.at()).compareTo(reading.value()) == 0
                    ? Outcome.done(List.of())
                    : Outcome.refused(RiskRefusal.READ_ALREADY.at("at"));
        }
        if (!reading.device()) {
            risks.remember(
                    actor,
                    risk,
                    "risk.reading",
                    Map.of("gauge", gauge.name(), "value", reading.value().toPlainString()));
        }
        fulfilled(acting, gauge, reading);
        return Outcome.done(crossed(actor, acting, risk, gauge, reading));
    }

    /** The period is done by the first reading of it; the many others of a device leave the ledger alone. */
    private void fulfilled(Actor acting, Gauge gauge, Reading reading) {
        var day = ChinaTime.day(reading.at());
        duties.open(subject(gauge.id()), ObligationKind.GAUGE_READING)
                .filter(duty -> day.isAfter(duties.start(duty.id())))
                .ifPresent(duty -> duties.fulfil(
                        acting,
                        subject(gauge.id()),
                        ObligationKind.GAUGE_READING,
                        new Evidence(
                                "gauge",
                                gauge.id(),
                                number(reading.value()) + " " + gauge.quantity().unit()),
                        day));
    }

    /** Only the latest reading speaks of now: one that was entered later about an earlier day raises nothing. */
    private List<Alarm> crossed(Actor actor, Actor acting, Risk risk, Gauge gauge, Reading reading) {
        if (!rows.isLatest(gauge.id(), reading.at())) {
            return List.of();
        }
        var raised = new ArrayList<UUID>();
        for (var threshold : rows.thresholds(risk.getId())) {
            var id = UuidV7.next(clock);
            if (threshold.quantity() == gauge.quantity()
                    && threshold.isCrossedBy(reading.value())
                    && rows.raise(risk, id, threshold, gauge.id(), reading, clock.instant())) {
                raise(actor, acting, risk, new Subject("risk-alarm", id), threshold, reading);
                raised.add(id);
            }
        }
        return raised.isEmpty()
                ? List.of()
                : rows.alarms(risk.getId(), 50).stream()
                        .filter(alarm -> raised.contains(alarm.id()))
                        .toList();
    }

    private void raise(Actor actor, Actor acting, Risk risk, Subject alarm, Threshold threshold, Reading reading) {
        var title = number(reading.value()) + " " + threshold.quantity().unit() + "（" + said(threshold) + "）："
                + threshold.action();
        duties.alarm(
                acting,
                new Opening(
                        ObligationKind.RISK_ALARM,
                        alarm,
                        risk.entry().title() + " " + title,
                        risk.unit(),
                        risk.entry().owner(),
                        null,
                        "risk-alarm",
                        today()));
        risks.note(
                actor, risk, alarm.id(), "ALARM", threshold.plan().isEmpty() ? title : title + "；" + threshold.plan());
    }

    /** Somebody has acted. */
    public Outcome<UUID> handle(Actor actor, UUID riskId, UUID alarm, String remark) {
        var risk = risks.find(riskId);
        var found = working(actor, risk);
        text("remark", remark, 500, found);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var known = rows.alarms(riskId, 500).stream()
                .filter(one -> one.id().equals(alarm))
                .findFirst()
                .orElseThrow(() -> new NotFound(alarm));
        if (!rows.handle(riskId, alarm, clock.instant(), actor.name(), remark.strip())) {
            return Outcome.refused(RiskRefusal.DONE.refusal());
        }
        var evidence = new Evidence("risk-alarm", alarm, remark.strip());
        duties.fulfil(actor, new Subject("risk-alarm", alarm), ObligationKind.RISK_ALARM, evidence, today());
        risks.note(actor, risk, UuidV7.next(clock), "ALARM_HANDLED", known.action() + "：" + remark.strip());
        return Outcome.done(alarm);
    }

    /** A risk that has ended is watched no more. */
    @EventListener
    void closed(RiskClosed event) {
        for (var gauge : rows.gauges(event.risk())) {
            if (gauge.isRunning()) {
                rows.retire(gauge.id(), today());
                duties.end(Actor.platform(), subject(gauge.id()), "risk closed");
            }
        }
        rows.alarms(event.risk(), 500).stream().filter(Alarm::isOpen).forEach(open -> {
            rows.handle(event.risk(), open.id(), clock.instant(), "", "risk closed");
            duties.end(Actor.platform(), new Subject("risk-alarm", open.id()), "risk closed");
        });
    }

    @Transactional(readOnly = true)
    public Gauge find(UUID id) {
        return rows.gauge(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<Threshold> thresholds(UUID risk) {
        return rows.thresholds(risk);
    }

    @Transactional(readOnly = true)
    public List<Gauge> of(UUID risk) {
        return rows.gauges(risk);
    }

    /** The risk that an alarm belongs to. */
    @Transactional(readOnly = true)
    public UUID riskOfAlarm(UUID alarm) {
        return rows.riskOfAlarm(alarm).orElseThrow(() -> new NotFound(alarm));
    }

    /** Those that are open first, then the latest. */
    @Transactional(readOnly = true)
    public List<Alarm> alarms(UUID risk) {
        return rows.alarms(risk, 50);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Reading> readings(UUID gauge, int most) {
        return rows.readings(gauge, most);
    }

    public static Subject subject(UUID gauge) {
        return new Subject("gauge", gauge);
    }

    private static List<Refusal> working(Actor actor, Risk risk) {
        var found = new ArrayList<Refusal>();
        if (!RiskRegister.mayRegister(actor, risk.unit())) {
            found.add(RiskRefusal.NOT_YOURS.refusal());
        }
        return found;
    }

    private static List<Refusal> keeping(Actor actor, Risk risk) {
        var found = working(actor, risk);
        if (found.isEmpty() && !risk.isOpen()) {
            found.add(RiskRefusal.CLOSED.refusal());
        }
        return found;
    }

    private static void text(String field, String said, int most, List<Refusal> found) {
        if (said.isBlank()) {
            found.add(RiskRefusal.MISSING.at(field));
        } else if (said.length() > most) {
            found.add(RiskRefusal.TOO_LONG.at(field, most));
        }
    }

    private static Refusal unbelieved(String field, Quantity quantity) {
        return RiskRefusal.VALUE.at(field, number(quantity.lowest()), number(quantity.highest()), quantity.unit());
    }

    private static String said(Threshold threshold) {
        return (threshold.atLeast() ? "≥ " : "≤ ") + number(threshold.bound()) + " "
                + threshold.quantity().unit();
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
