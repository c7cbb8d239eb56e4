package org.youbei.plan;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.UuidV7;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.consultation.Consultations;
import org.youbei.plan.consultation.Opinion;
import org.youbei.workflow.StepRecord;

/** Somebody is asked, in time to answer, about a text that stands still meanwhile (article 22). */
@Component
class ConsultationRule implements PlanStepRule<Step.Consultation> {
    private final Consultations consultations;
    private final Clock clock;

    ConsultationRule(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    @Override
    public Class<Step.Consultation> step() {
        return Step.Consultation.class;
    }

    @Override
    public void check(VersionRequest asked, Step.Consultation step, Objections found) {
        found.past("on", step.on(), null);
        found.notBefore("answerBy", step.answerBy(), step.on());
        found.atMost("subject", step.subject(), Objections.LONG);
        found.webAddress("link", step.link());
        period(step.publicFrom(), step.publicTo(), step.on(), found);
        if (step.asked().isEmpty() && step.publicFrom() == null) {
            found.add(PlanRefusal.MISSING.at("parties"));
        }
        if (step.asked().stream().anyMatch(party -> party.length() > Objections.SHORT)) {
            found.add(PlanRefusal.PARTY_TOO_LONG.at("parties", Objections.SHORT));
        }
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Consultation step) {
        var version = asked.version();
        var round = new Consultation(
                UuidV7.next(clock),
                version.getId(),
                consultations.of(version.getId()).size() + 1,
                step.on(),
                step.answerBy(),
                step.subject(),
                step.publicFrom(),
                step.publicTo(),
                step.link(),
                null,
                "",
                false,
                step.asked().stream()
                        .map(party -> Opinion.asked(UuidV7.next(clock), party))
                        .toList());
        consultations.begin(version.unit(), round);
        return asked.take(step, step.on(), String.join("、", step.asked()));
    }

    private static void period(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate on, Objections found) {
        if ((from == null) != (to == null)) {
            found.add(PlanRefusal.PERIOD_INCOMPLETE.at(from == null ? "publicFrom" : "publicTo"));
        }
        if (from != null) {
            found.notBefore("publicFrom", from, on);
        }
        if (to != null) {
            found.notBefore("publicTo", to, from);
        }
    }
}
