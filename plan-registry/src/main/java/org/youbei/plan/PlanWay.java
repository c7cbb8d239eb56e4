package org.youbei.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;

/**
 * The way of a version from the draft to its end. Each step is taken once, by who may, where {@link PlanStep} allows it, and leaves
 * its line in the timeline and its entry in the audit trail.
 */
@Component
@Transactional
public class PlanWay {
    private final Plans plans;
    private final PlanVersions versions;
    private final PlanText text;
    private final PlanDuties duties;
    private final PlanEvents events;
    private final PlanEvaluations evaluations;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanWay(
            Plans plans,
            PlanVersions versions,
            PlanText text,
            PlanDuties duties,
            PlanEvents events,
            PlanEvaluations evaluations,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.text = text;
        this.duties = duties;
        this.events = events;
        this.evaluations = evaluations;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is needed to take a step. */
    private record Taking(Actor actor, Plan plan, PlanVersion version, UUID request) {}

    /**
     * Takes a step.
     *
     * @param request the id that the form carried: the same form sent twice has one effect and the same answer
     */
    public Outcome<Plan> take(Actor actor, UUID id, UUID request, Step step) {
        var plan = plans.locked(id).orElseThrow(() -> new PlanNotFound(id));
        if (events.knows(id, request)) {
            return Outcome.done(plan);
        }
        if (!Authority.mayTake(actor, step.kind(), plan.unit())) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var version = plan.target(step.kind()).flatMap(versions::findById);
        if (version.isEmpty() || !step.kind().possibleIn(version.get().standing())) {
            return Outcome.refused(PlanRefusal.outOfOrder(step.kind()));
        }
        return taken(new Taking(actor, plan, version.get(), request), step);
    }

    /** Begins a version with a text from outside instead of that of the version in force, or replaces the text of the draft. */
    public Outcome<Plan> revise(Actor actor, UUID id, UUID request, String reason, PlanContent content) {
        var plan = plans.locked(id).orElseThrow(() -> new PlanNotFound(id));
        if (events.knows(id, request)) {
            return Outcome.done(plan);
        }
        if (!Authority.keeps(actor, plan.unit())) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var base = plan.inForce().flatMap(versions::findById);
        if (base.isEmpty() || plan.working().isPresent()) {
            return Outcome.refused(PlanRefusal.DRAFT_IN_WORK.refusal());
        }
        var taking = new Taking(actor, plan, base.get(), request);
        begin(taking, new Step.Revision(reason), content);
        return Outcome.done(plan);
    }

    private Outcome<Plan> taken(Taking taking, Step step) {
        var objections = StepRules.objections(taking.plan(), taking.version(), step, today());
        if (objections.isEmpty()) {
            objections = demands(taking, step);
        }
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        apply(taking, step);
        taking.plan().touch(clock.instant());
        return Outcome.done(taking.plan());
    }

    /** What other things than the words of the step may object: the text, other plans' numbers, the ledger. */
    private List<Refusal> demands(Taking taking, Step step) {
        return switch (step) {
            case Step.Submission s -> SubmissionPolicy.objections(text.draft(taking.plan(), taking.version()));
            case Step.Issue s -> issueObjections(taking, s);
            case Step.FilingAcceptance s -> duties.filed(taking.actor(), taking.version(), s);
            case Step.Publication s -> duties.published(taking.actor(), taking.version(), s);
            case Step.Evaluation s -> duties.evaluated(taking.actor(), taking.version(), s);
            default -> List.of();
        };
    }

    private void apply(Taking taking, Step step) {
        var version = taking.version();
        var before = version.state();
        switch (step) {
            case Step.Submission s -> {
                version.submit(s, clock.instant());
                note(taking, step, before, today(), s.note());
            }
            case Step.Approval s -> {
                version.approve(s);
                note(taking, step, before, s.on(), s.approver());
            }
            case Step.Issue s -> issue(taking, s);
            case Step.Return s -> {
                version.returnTo(s.to());
                note(taking, step, before, today(), s.reason());
            }
            case Step.Withdrawal s -> {
                version.end(today(), s.reason());
                taking.plan().giveUpWork(clock.instant());
                note(taking, step, before, today(), s.reason());
            }
            case Step.Filing s -> {
                version.file(s, Authority.receivingUnit(version.unit()));
                note(taking, step, before, s.on(), s.note());
            }
            case Step.FilingAcceptance s -> {
                version.acceptFiling(s);
                note(taking, step, before, s.on(), s.reference());
            }
            case Step.FilingReturn s -> {
                version.returnFiling(s);
                note(taking, step, before, s.on(), s.missing());
            }
            case Step.Publication s -> {
                version.publish(s);
                note(taking, step, before, s.on(), s.place());
            }
            case Step.Evaluation s -> {
                evaluations.add(version, s);
                note(taking, step, before, s.on(), s.evaluator());
            }
            case Step.Revision s -> begin(taking, s, null);
            case Step.Abolition s -> abolish(taking, s);
        }
    }

    private void issue(Taking taking, Step.Issue step) {
        var plan = taking.plan();
        var number = DocumentNumber.parse(step.number()).orElseThrow();
        var old = plan.inForce().flatMap(versions::findById);
        old.ifPresent(version -> {
            version.supersede(step.on());
            log(
                    taking.actor(),
                    version,
                    UuidV7.next(clock),
                    PlanEvents.SUPERSESSION,
                    VersionState.ISSUED,
                    step.on(),
                    "");
            versions.saveAndFlush(version);
            duties.superseded(taking.actor(), plan, number);
        });
        taking.version().issue(number, step.on());
        plan.issue(taking.version().getId(), clock.instant());
        note(taking, step, VersionState.APPROVED, step.on(), number.toString());
        duties.issued(taking.actor(), plan, step.on());
    }

    private void begin(Taking taking, Step.Revision step, @Nullable PlanContent content) {
        var base = taking.version();
        var source = content == null ? PlanSource.BY_HAND : content.source();
        var next = new PlanVersion(
                UuidV7.next(clock), base.plan(), base.unit(), nextNumber(base.plan()), source, clock.instant());
        versions.saveAndFlush(next);
        taking.plan().begin(next.getId(), clock.instant());
        if (content == null) {
            text.copy(base, next);
        } else {
            text.fill(next, content);
        }
        note(new Taking(taking.actor(), taking.plan(), next, taking.request()), step, null, today(), step.reason());
    }

    private void abolish(Taking taking, Step.Abolition step) {
        var plan = taking.plan();
        plan.working().flatMap(versions::findById).ifPresent(draft -> {
            var before = draft.state();
            draft.end(today(), step.reason());
            log(taking.actor(), draft, UuidV7.next(clock), PlanStep.WITHDRAWAL.name(), before, today(), step.reason());
        });
        taking.version().end(step.on(), step.reason());
        plan.abolish(clock.instant());
        note(taking, step, VersionState.ISSUED, step.on(), step.reason());
        duties.abolished(taking.actor(), plan, step.reason());
    }

    private List<Refusal> issueObjections(Taking taking, Step.Issue step) {
        var number = DocumentNumber.parse(step.number()).orElseThrow();
        var unit = taking.plan().unit().value();
        // Two plans of a unit under one number: the second waits here and then sees the first.
        plans.await("document number of " + unit);
        var taken = jdbc.sql("""
                select exists (select from plan.plan_version where jurisdiction = ? and document_number = ?)""")
                .params(unit, number.toString())
                .query(Boolean.class)
                .single();
        if (taken) {
            return List.of(PlanRefusal.NUMBER_TAKEN.at("number", number.toString()));
        }
        return taking.plan().inForce().flatMap(versions::findById).map(PlanVersion::issuedOn).stream()
                .filter(before -> step.on().isBefore(before))
                .map(before -> PlanRefusal.DATE_TOO_EARLY.at("on", before))
                .toList();
    }

    private int nextNumber(UUID plan) {
        return versions.findByPlanOrderByNumberDesc(plan).getFirst().number() + 1;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PlanRegistry.CHINA);
    }

    private void note(Taking taking, Step step, @Nullable VersionState before, LocalDate on, String remark) {
        var version = taking.version();
        log(taking.actor(), version, taking.request(), step.kind().name(), before, on, remark);
        Map<String, Object> was = before == null ? Map.of() : Map.of("state", before.name());
        Map<String, Object> is = Map.of(
                "state", version.state().name(), "version", version.number(), "on", on.toString(), "remark", remark);
        audit.record(
                taking.actor(),
                new AuditEntry(
                        "plan." + step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        PlanDuties.subject(version.plan()),
                        version.unit(),
                        was,
                        is));
    }

    private void log(
            Actor actor,
            PlanVersion version,
            UUID request,
            String what,
            @Nullable VersionState before,
            LocalDate on,
            String remark) {
        events.add(actor, new PlanEvents.Line(version, request, what, before, on, remark));
    }
}
