package org.youbei.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.plan.inheritance.Inheritances;

/**
 * What falls due because of a plan: filing and publication of each version issued, evaluation and drills of the plan. A new version
 * starts filing, publication and evaluation anew; a running drill period goes on, because article 32 counts the drills of a plan and
 * not of its versions.
 */
@Component
class PlanDuties {
    private static final List<ObligationKind> REPLACED =
            List.of(ObligationKind.PLAN_FILING, ObligationKind.PLAN_PUBLICATION, ObligationKind.PLAN_EVALUATION);

    private final DutyBook book;

    PlanDuties(DutyBook book) {
        this.book = book;
    }

    static Subject subject(UUID plan) {
        return new Subject("plan", plan);
    }

    void issued(Actor actor, Plan plan, LocalDate on) {
        var kind = plan.entry().kind();
        if (kind.isFiledAndPublished()) {
            open(actor, plan, ObligationKind.PLAN_FILING, "plan-filing", on);
            open(actor, plan, ObligationKind.PLAN_PUBLICATION, "plan-publication", on);
        }
        open(actor, plan, ObligationKind.PLAN_EVALUATION, "plan-evaluation", on);
        if (kind.mustBeDrilled()) {
            open(actor, plan, ObligationKind.PLAN_DRILL, "plan-drill", on);
        }
    }

    /** The reason is the number of the version that takes the place. */
    void superseded(Actor actor, Plan plan, DocumentNumber by) {
        var subject = subject(plan.getId());
        for (var kind : REPLACED) {
            book.end(actor, subject, kind, by.toString());
        }
    }

    /** Filing counts from the day the papers were sent: what the receiving unit takes for its answer is not the sender's delay. */
    List<Refusal> filed(Actor actor, PlanVersion version, Step.FilingAcceptance step) {
        var label = step.reference().isEmpty() ? version.documentNumber() : step.reference();
        var sent = Objects.requireNonNull(version.filingSentOn());
        answered(actor, version, label, step.on());
        return fulfil(actor, version, ObligationKind.PLAN_FILING, label, sent);
    }

    /** The receiving unit has answered: taken on file, or returned with everything that is missing. */
    void answered(Actor actor, PlanVersion version, String label, LocalDate on) {
        var evidence = new Evidence("plan", version.plan(), label);
        book.fulfilBegun(
                actor, FilingReviews.subject(version.getId()), ObligationKind.PLAN_FILING_REVIEW, evidence, on);
    }

    List<Refusal> published(Actor actor, PlanVersion version, Step.Publication step) {
        return fulfil(actor, version, ObligationKind.PLAN_PUBLICATION, step.place(), step.on());
    }

    /** What must be kept secret has no publication to wait for. */
    void withheld(Actor actor, Plan plan, String reason) {
        book.end(actor, subject(plan.getId()), ObligationKind.PLAN_PUBLICATION, reason);
    }

    List<Refusal> evaluated(Actor actor, PlanVersion version, Step.Evaluation step) {
        return fulfil(actor, version, ObligationKind.PLAN_EVALUATION, step.evaluator(), step.on());
    }

    /** A reason to revise has been found; a duty that is open already goes on. */
    void toRevise(Actor actor, Plan plan, LocalDate from) {
        open(actor, plan, ObligationKind.PLAN_REVISION, "plan-revision", from);
    }

    /** The superior plan has changed: the unit says how its plan stands to it. */
    void toConfirm(Actor actor, Inheritances.Affected plan, LocalDate from) {
        book.open(
                actor,
                ObligationKind.PLAN_CONFIRMATION,
                subject(plan.plan()),
                plan.title(),
                plan.unit(),
                "plan-confirmation",
                from);
    }

    void confirmed(Actor actor, Plan plan, String number, LocalDate on) {
        var evidence = new Evidence("plan", plan.getId(), number);
        book.fulfilBegun(actor, subject(plan.getId()), ObligationKind.PLAN_CONFIRMATION, evidence, on);
    }

    /** A new version answers a duty to revise; one issued before the duty began ends it without evidence. */
    void revised(Actor actor, PlanVersion version, LocalDate on) {
        var number = version.documentNumber();
        if (!fulfil(actor, version, ObligationKind.PLAN_REVISION, number, on).isEmpty()) {
            book.end(actor, subject(version.plan()), ObligationKind.PLAN_REVISION, number);
        }
    }

    void abolished(Actor actor, Plan plan, String reason) {
        book.end(actor, subject(plan.getId()), reason);
    }

    private List<Refusal> fulfil(Actor actor, PlanVersion version, ObligationKind kind, String label, LocalDate on) {
        return book.fulfil(actor, subject(version.plan()), kind, new Evidence("plan", version.plan(), label), on);
    }

    private void open(Actor actor, Plan plan, ObligationKind kind, String rule, LocalDate from) {
        book.open(actor, kind, subject(plan.getId()), plan.title(), plan.unit(), rule, from);
    }
}
