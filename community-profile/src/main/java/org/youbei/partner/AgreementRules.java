package org.youbei.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;

/** What speaks against a step of an agreement: the right, the place in the table, then what the person says. */
final class AgreementRules {
    private static final int REMARK = 500;
    private static final BigDecimal MOST = new BigDecimal("99999999");
    private static final int LONGEST_LEAD = 43_200;

    private AgreementRules() {}

    /** The neighbour confirms; everything else is the unit's that may call. */
    static boolean mayTake(Actor actor, AgreementStep step, Agreement agreement) {
        return step == AgreementStep.CONFIRMATION
                ? agreement.other().map(other -> Texts.works(actor, other)).orElse(false)
                : Texts.works(actor, agreement.unit());
    }

    static List<Refusal> objections(Actor actor, Agreement agreement, Step step, LocalDate today) {
        if (!mayTake(actor, step.kind(), agreement)) {
            return List.of(PartnerRefusal.NOT_YOURS.refusal());
        }
        if (!step.kind().fits(agreement.state())) {
            return List.of(PartnerRefusal.OUT_OF_ORDER.refusal());
        }
        var texts = new Texts().atMost("remark", step.remark(), REMARK);
        var terms = agreement.terms();
        switch (step.kind()) {
            case CONFIRMATION -> texts.when(agreement.confirmedOn() != null, PartnerRefusal.CONFIRMED.refusal());
            case SIGNING ->
                texts.when(
                                agreement.other().isPresent() && agreement.confirmedOn() == null,
                                PartnerRefusal.NOT_CONFIRMED.refusal())
                        .when(
                                agreement.other().isEmpty() && agreement.signedFile() == null,
                                PartnerRefusal.NOT_SIGNED.refusal())
                        .when(terms.endsOn().isBefore(today), PartnerRefusal.DATE_PAST.refusal());
            case CALL -> {
                if (step instanceof Step.Call call) {
                    call(agreement, call, today, texts);
                } else {
                    texts.when(true, PartnerRefusal.RETURN_MISSING.at("back"));
                }
            }
            case RETURN, TEST, ENDING, WITHDRAWAL -> texts.required("remark", step.remark(), REMARK);
        }
        return texts.found();
    }

    private static void call(Agreement agreement, Step.Call call, LocalDate today, Texts texts) {
        var terms = agreement.terms();
        texts.required("remark", call.remark(), REMARK)
                .when(!terms.isInForce(today), PartnerRefusal.NOT_IN_FORCE.refusal(terms.startsOn(), terms.endsOn()))
                .when(call.amount().signum() <= 0, PartnerRefusal.NUMBER.at("amount"))
                .when(
                        call.amount().compareTo(terms.ceiling()) > 0,
                        PartnerRefusal.ABOVE_CEILING.at(
                                "amount", terms.ceiling().stripTrailingZeros().toPlainString(), terms.unit()));
        var back = call.back();
        if (back == null) {
            texts.when(true, PartnerRefusal.RETURN_MISSING.at("back"));
        } else {
            texts.when(back.isBefore(today), PartnerRefusal.DATE_PAST.at("back"))
                    .when(back.isAfter(terms.endsOn()), PartnerRefusal.RETURN_LATE.at("back", terms.endsOn()));
        }
    }

    /** What speaks against the terms of a draft. */
    static List<Refusal> objections(Terms terms, LocalDate today) {
        return new Texts()
                .required("title", terms.title(), 200)
                .required("what", terms.what(), 300)
                .required("measure", terms.unit(), 20)
                .required("contact", terms.contact(), 120)
                .required("standIn", terms.standIn(), 120)
                .when(
                        terms.ceiling().signum() <= 0 || terms.ceiling().compareTo(MOST) > 0,
                        PartnerRefusal.NUMBER.at("ceiling"))
                .when(terms.lead() < 1 || terms.lead() > LONGEST_LEAD, PartnerRefusal.NUMBER.at("lead"))
                .when(!terms.endsOn().isAfter(terms.startsOn()), PartnerRefusal.DATES.at("endsOn"))
                .when(terms.endsOn().isBefore(today), PartnerRefusal.DATE_PAST.at("endsOn"))
                .found();
    }
}
