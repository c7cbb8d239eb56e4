package org.youbei.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.consultation.Consultations;
import org.youbei.plan.consultation.Opinion;
import org.youbei.workflow.StepRecord;

/** Nobody is waited for any more, the public had its time, and every comment has been decided on. */
@Component
class ConsultationEndRule implements PlanStepRule<Step.ConsultationEnd> {
    private final Consultations consultations;

    ConsultationEndRule(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public Class<Step.ConsultationEnd> step() {
        return Step.ConsultationEnd.class;
    }

    @Override
    public void check(VersionRequest asked, Step.ConsultationEnd step, Objections found) {
        found.past("on", step.on(), open(asked).openedOn());
        found.atMost("summary", step.summary(), Objections.LONG);
    }

    @Override
    public List<Refusal> demands(VersionRequest asked, Step.ConsultationEnd step) {
        var round = open(asked);
        var found = new ArrayList<Refusal>();
        var waited = round.waitedFor(step.on());
        if (!waited.isEmpty()) {
            var names = waited.stream().map(Opinion::party).collect(Collectors.joining("、"));
            found.add(PlanRefusal.ANSWERS_OUTSTANDING.refusal(names, round.answerBy()));
        }
        var until = round.publicTo();
        if (until != null && !step.on().isAfter(until)) {
            found.add(PlanRefusal.PUBLIC_PERIOD_RUNNING.refusal(until));
        }
        if (!round.undecided().isEmpty()) {
            found.add(PlanRefusal.COMMENTS_OPEN.refusal(round.undecided().size()));
        }
        return found;
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.ConsultationEnd step) {
        consultations.end(open(asked).id(), step.on(), step.summary(), false, asked.now());
        return asked.take(step, step.on(), step.summary());
    }

    private Consultation open(VersionRequest asked) {
        return consultations.open(asked.version().getId()).orElseThrow();
    }
}
