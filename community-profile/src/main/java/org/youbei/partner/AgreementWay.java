package org.youbei.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;
import org.youbei.workflow.StepRule;

/** What a step of an agreement brings: its end, its tests and its returns fall due for the unit that may call. */
@Component
class AgreementWay implements StepRule<Agreement, Step> {
    private final StoredAgreements agreements;
    private final DutyBook duties;
    private final List<AgreementUse> uses;
    private final Chronicle chronicle;

    AgreementWay(
            StoredAgreements agreements,
            DutyBook duties,
            ObjectProvider<AgreementUse> uses,
            JdbcClient jdbc,
            Clock clock) {
        this.uses = uses.orderedStream().toList();
        this.agreements = agreements;
        this.duties = duties;
        this.chronicle = new Chronicle(jdbc, clock, "partner.agreement_fact", "agreement");
    }

    Chronicle chronicle() {
        return chronicle;
    }

    static Subject subject(UUID agreement) {
        return new Subject("agreement", agreement);
    }

    @Override
    public List<Refusal> objections(StepRequest<Agreement> asked, Step step) {
        var agreement = asked.thing();
        var objections = agreement.objections(asked, step);
        return objections.isEmpty() && step.kind() == AgreementStep.ENDING
                ? uses.stream().flatMap(use -> use.open(agreement).stream()).toList()
                : objections;
    }

    @Override
    public StepRecord apply(StepRequest<Agreement> asked, Step step) {
        var agreement = asked.thing();
        var taken = agreement.take(asked, step).orElseThrow();
        agreements.saveAndFlush(agreement);
        var actor = asked.actor();
        switch (step.kind()) {
            case SIGNING -> {
                open(
                        actor,
                        agreement,
                        ObligationKind.AGREEMENT_END,
                        "agreement-end",
                        asked.today(),
                        agreement.terms().endsOn());
                open(actor, agreement, ObligationKind.AGREEMENT_TEST, "agreement-test", asked.today(), null);
            }
            case TEST -> done(actor, agreement, ObligationKind.AGREEMENT_TEST, step.remark(), asked.today());
            case CALL ->
                open(
                        actor,
                        agreement,
                        ObligationKind.AGREEMENT_RETURN,
                        "agreement-return",
                        asked.today(),
                        agreement.returnOn());
            case RETURN -> done(actor, agreement, ObligationKind.AGREEMENT_RETURN, step.remark(), asked.today());
            case ENDING -> {
                done(actor, agreement, ObligationKind.AGREEMENT_END, step.remark(), asked.today());
                duties.end(actor, subject(agreement.getId()), step.remark());
            }
            case CONFIRMATION, WITHDRAWAL -> {}
        }
        return taken;
    }

    private void open(
            Actor actor,
            Agreement agreement,
            ObligationKind kind,
            String rule,
            LocalDate today,
            @Nullable LocalDate agreed) {
        duties.open(
                actor,
                new Opening(
                        kind,
                        subject(agreement.getId()),
                        agreement.terms().title() + " · " + agreement.otherName(),
                        agreement.unit(),
                        null,
                        null,
                        rule,
                        today,
                        agreed));
    }

    private void done(Actor actor, Agreement agreement, ObligationKind kind, String remark, LocalDate today) {
        var evidence = new Evidence("agreement", agreement.getId(), remark);
        duties.fulfil(actor, subject(agreement.getId()), kind, evidence, today);
    }
}
