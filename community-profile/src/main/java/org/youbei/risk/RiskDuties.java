package org.youbei.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.DutyMoved;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;

/** What falls due because of a risk: looking at it again, and its measures. */
@Component
class RiskDuties {
    private static final ObligationKind REVIEW = ObligationKind.RISK_REVIEW;

    private final DutyBook book;
    private final JdbcClient jdbc;

    RiskDuties(DutyBook book, JdbcClient jdbc) {
        this.book = book;
        this.jdbc = jdbc;
    }

    static Subject subject(UUID risk) {
        return new Subject("risk", risk);
    }

    private static Subject measure(UUID measure) {
        return new Subject("risk-measure", measure);
    }

    /** Lists sort by the day of the review, so that a risk carries a copy of what the ledger knows. */
    @EventListener
    void moved(DutyMoved duty) {
        if (duty.is(REVIEW, "risk")) {
            refresh(duty.subject().id());
        }
    }

    /** Communities review each half-year (民发〔2018〕20号, 2.1), units above by the rule of their own. */
    private static String rule(JurisdictionCode unit) {
        return unit.level().compareTo(JurisdictionLevel.COMMUNITY) >= 0 ? "risk-assessment-community" : "risk-review";
    }

    /** The last day on which a risk registered today may be reviewed. */
    LocalDate latestReview(JurisdictionCode unit, LocalDate today) {
        return book.due(REVIEW, unit, rule(unit), today);
    }

    void registered(Actor actor, Risk risk, LocalDate today, @Nullable LocalDate review) {
        book.open(
                actor,
                opening(risk, REVIEW, subject(risk.getId()), risk.entry().title(), rule(risk.unit()), today, review));
    }

    void happened(Actor actor, Risk risk, LocalDate today) {
        var title = risk.entry().title();
        book.open(actor, opening(risk, REVIEW, subject(risk.getId()), title, "risk-review-after-event", today, null));
    }

    List<Refusal> reviewed(Actor actor, Risk risk, String remark, LocalDate today) {
        var label = remark.isBlank() ? risk.entry().title() : remark;
        var refusals =
                book.fulfil(actor, subject(risk.getId()), REVIEW, new Evidence("risk", risk.getId(), label), today);
        refresh(risk.getId());
        return refusals;
    }

    void ended(Actor actor, Risk risk, List<Measure> measures, String reason) {
        book.end(actor, subject(risk.getId()), reason);
        measures.stream().filter(Measure::isOpen).forEach(open -> book.end(actor, measure(open.id()), reason));
    }

    void agreed(Actor actor, Risk risk, Measure measure, LocalDate today) {
        book.open(
                actor,
                new Opening(
                        ObligationKind.RISK_MEASURE,
                        measure(measure.id()),
                        measure.text(),
                        risk.unit(),
                        measure.owner(),
                        null,
                        "risk-measure",
                        today,
                        measure.due()));
    }

    void completed(Actor actor, Measure measure, LocalDate today) {
        var evidence = new Evidence("risk-measure", measure.id(), measure.text());
        book.fulfil(actor, measure(measure.id()), ObligationKind.RISK_MEASURE, evidence, today);
    }

    private static Opening opening(
            Risk risk,
            ObligationKind kind,
            Subject subject,
            String title,
            String rule,
            LocalDate from,
            @Nullable LocalDate agreed) {
        return new Opening(kind, subject, title, risk.unit(), risk.entry().owner(), null, rule, from, agreed);
    }

    private void refresh(UUID risk) {
        jdbc.sql("""
            update risk.risk set review_due = due.first from (
              select min(due) as first from obligation.duty
              where subject_type = 'risk' and subject_id = :risk and kind = 'RISK_REVIEW' and open) due
            where id = :risk and due.first is not null\
            """).param("risk", risk).update();
    }
}
