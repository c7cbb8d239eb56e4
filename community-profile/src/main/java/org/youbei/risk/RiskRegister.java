package org.youbei.risk;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.rule.RuleFigures;
import org.youbei.place.Near;
import org.youbei.risk.matrix.RiskMatrix;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.Fact;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.Workflow;

/** The risk register. To be called inside a scope; what is outside of it does not exist. */
@Component
@Transactional
public class RiskRegister {
    private static final BigDecimal MOST_MONEY = new BigDecimal("9999999999");

    private static final double NEAR_METRES = 500;
    private static final int MOST_NEAR = 10;

    private final StoredRisks risks;
    private final RiskWay way;
    private final Workflow<Risk, Step> workflow;
    private final Chronicle chronicle;
    private final Measures measures;
    private final RiskDuties duties;
    private final Jurisdictions units;
    private final AuditTrail audit;
    private final Clock clock;

    RiskRegister(
            StoredRisks risks,
            RiskWay way,
            Measures measures,
            RiskDuties duties,
            Jurisdictions units,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.risks = risks;
        this.way = way;
        this.chronicle = way.chronicle();
        this.workflow = new Workflow<>("risk", this::locked, way, chronicle, audit, events, clock);
        this.measures = measures;
        this.duties = duties;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public static Subject subject(UUID risk) {
        return RiskDuties.subject(risk);
    }

    public static boolean mayRegister(Actor actor, JurisdictionCode unit) {
        return RiskRules.works(actor, unit);
    }

    /** The matrix with its source. */
    public RuleFigures figures() {
        return way.figures();
    }

    public RiskMatrix matrix() {
        return way.matrix();
    }

    /** The last day that the rule leaves for the first review of a risk that is registered today. */
    @Transactional(readOnly = true)
    public LocalDate latestReview(JurisdictionCode unit) {
        return duties.latestReview(unit, today());
    }

    /**
     * Registers a risk of a unit.
     *
     * @param id made with the form, so that sending it twice makes one
     * @param review when it is looked at again; refused where it is missing, past, or later than the rule allows
     */
    public Outcome<Risk> register(
            Actor actor, UUID id, JurisdictionCode unit, RiskEntry entry, @Nullable LocalDate review) {
        if (!RiskRules.works(actor, unit)) {
            return Outcome.refused(RiskRefusal.NOT_YOURS.refusal());
        }
        var known = risks.findById(id);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        if (units.find(unit).isEmpty()) {
            return Outcome.refused(RiskRefusal.UNIT.at("unit"));
        }
        var found = objections(unit, entry);
        if (review == null) {
            found.add(RiskRefusal.REVIEW_MISSING.at("review"));
            return Outcome.refused(found);
        }
        reviewable(unit, review, found);
        return found.isEmpty() ? Outcome.done(registered(actor, id, unit, entry, review)) : Outcome.refused(found);
    }

    /** Of the words themselves, and of a point that the boundary of the unit does not hold. */
    private List<Refusal> objections(JurisdictionCode unit, RiskEntry entry) {
        var found = RiskRules.objections(entry);
        way.outside(unit, entry).ifPresent(metres -> found.add(RiskRefusal.OUTSIDE.at("longitude", metres)));
        return found;
    }

    private void reviewable(JurisdictionCode unit, LocalDate review, List<Refusal> found) {
        var latest = duties.latestReview(unit, today());
        if (!review.isAfter(today())) {
            found.add(RiskRefusal.DATE_PAST.at("review"));
        } else if (review.isAfter(latest)) {
            found.add(RiskRefusal.REVIEW_LATE.at("review", latest));
        }
    }

    private Risk registered(Actor actor, UUID id, JurisdictionCode unit, RiskEntry entry, LocalDate review) {
        var risk = risks.saveAndFlush(new Risk(id, unit, entry, today(), review));
        workflow.note(actor, risk, id, StepRecord.of("REGISTERED", null, risk.state(), today(), entry.title()));
        duties.registered(actor, risk, today(), review);
        way.place(risk);
        return risk;
    }

    /** @param revision of the risk when the form was opened; refused where somebody changed it since */
    public Outcome<Risk> change(Actor actor, UUID id, UUID request, int revision, RiskEntry entry) {
        var risk = locked(id);
        if (!RiskRules.works(actor, risk.unit())) {
            return Outcome.refused(RiskRefusal.NOT_YOURS.refusal());
        }
        if (chronicle.knows(id, request)) {
            return Outcome.done(risk);
        }
        if (!risk.isOpen()) {
            return Outcome.refused(RiskRefusal.CLOSED.refusal());
        }
        if (risk.revision() != revision) {
            return Outcome.refused(RiskRefusal.CHANGED.refusal());
        }
        var found = objections(risk.unit(), entry);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        risk.describe(entry);
        risks.saveAndFlush(risk);
        way.place(risk);
        note(actor, risk, request, "CHANGED", entry.title());
        return Outcome.done(risk);
    }

    public Outcome<Risk> take(Actor actor, UUID id, UUID request, Step step) {
        return workflow.take(actor, id, request, step);
    }

    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, Risk risk, Step step) {
        return workflow.objections(actor, risk, step);
    }

    /** The steps that the actor may take now, in the order of the table; each form then says what is missing. */
    @Transactional(readOnly = true)
    public List<RiskStep> possible(Actor actor, Risk risk) {
        return Arrays.stream(RiskStep.values())
                .filter(step -> step.fits(risk.state()) && RiskRules.mayTake(actor, step, risk))
                .filter(step -> switch (step) {
                    case CONFIRMATION -> risk.confirmedOn() == null;
                    case TREATMENT, ACCEPTANCE -> risk.confirmedOn() != null;
                    default -> true;
                })
                .toList();
    }

    /** Adds something to be done; a duty of its owner until the day agreed on. */
    public Outcome<Measure> plan(Actor actor, UUID id, Measure measure) {
        var risk = locked(id);
        if (!RiskRules.works(actor, risk.unit())) {
            return Outcome.refused(RiskRefusal.NOT_YOURS.refusal());
        }
        if (!risk.isOpen()) {
            return Outcome.refused(RiskRefusal.CLOSED.refusal());
        }
        var texts = new RiskRules.Texts(new java.util.ArrayList<>());
        texts.required("text", measure.text(), 500);
        texts.required("owner", measure.owner(), 120);
        if (measure.money().signum() < 0 || measure.money().compareTo(MOST_MONEY) > 0) {
            texts.found().add(RiskRefusal.MONEY.at("money"));
        }
        if (!measure.due().isAfter(today())) {
            texts.found().add(RiskRefusal.DATE_PAST.at("due"));
        }
        if (!texts.found().isEmpty()) {
            return Outcome.refused(texts.found());
        }
        if (measures.add(risk, measure)) {
            duties.agreed(actor, risk, measure, today());
            note(actor, risk, measure.id(), "MEASURE", measure.text());
        }
        return Outcome.done(measure);
    }

    public Outcome<UUID> complete(Actor actor, UUID id, UUID measure, String remark) {
        var risk = locked(id);
        var found = measures.of(id).stream()
                .filter(one -> one.id().equals(measure))
                .findFirst()
                .orElseThrow(() -> new NotFound(measure));
        if (!RiskRules.works(actor, risk.unit())) {
            return Outcome.refused(RiskRefusal.NOT_YOURS.refusal());
        }
        if (remark.isBlank()) {
            return Outcome.refused(RiskRefusal.MISSING.at("remark"));
        }
        if (remark.length() > 500) {
            return Outcome.refused(RiskRefusal.TOO_LONG.at("remark", 500));
        }
        if (!measures.complete(measure, today(), remark.strip())) {
            return Outcome.refused(RiskRefusal.DONE.refusal());
        }
        duties.completed(actor, found, today());
        note(actor, risk, org.youbei.model.UuidV7.next(clock), "MEASURE_DONE", found.text() + "：" + remark.strip());
        return Outcome.done(measure);
    }

    /** The risk that a measure belongs to. */
    @Transactional(readOnly = true)
    public UUID riskOfMeasure(UUID measure) {
        return measures.risk(measure).orElseThrow(() -> new NotFound(measure));
    }

    @Transactional(readOnly = true)
    public List<Measure> measures(UUID risk) {
        return measures.of(risk);
    }

    /** Writes down what happened to a risk otherwise than by a step. */
    public void note(Actor actor, Risk risk, UUID request, String what, String remark) {
        var cut = remark.substring(0, Math.min(remark.length(), 1_000));
        workflow.note(actor, risk, request, StepRecord.of(what, risk.state(), risk.state(), today(), cut));
    }

    /** Remembers what has no place in the timeline. */
    public void remember(Actor actor, Risk risk, String action, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of(action, subject(risk.getId()), risk.unit(), values));
    }

    /** What lies within half a kilometre of a risk that has a point: inspection points, other risks, whatever modules have placed there. */
    @Transactional(readOnly = true)
    public List<Near> near(Risk risk) {
        return way.near(risk, NEAR_METRES, MOST_NEAR);
    }

    @Transactional(readOnly = true)
    public Risk find(UUID id) {
        return risks.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** What a risk is called; nothing of one outside of the scope. */
    @Transactional(readOnly = true)
    public Optional<String> title(UUID id) {
        return risks.findById(id).map(risk -> risk.entry().title());
    }

    @Transactional(readOnly = true)
    public List<Fact<RiskState>> timeline(UUID risk) {
        return chronicle.of(risk, RiskState.class);
    }

    private Risk locked(UUID id) {
        return risks.locked(id).orElseThrow(() -> new NotFound(id));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
