package org.youbei.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.consultation.Consultations;
import org.youbei.plan.consultation.Opinion;

/** Nobody is waited for any more, the public had its time, and every comment has been decided on. */
@Component
class ConsultationEndRule implements StepRule<Step.ConsultationEnd> {
    private final Consultations consultations;

    ConsultationEndRule(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public Class<Step.ConsultationEnd> step() {
        return Step.ConsultationEnd.class;
    }

    @Override
    public void check(Taking taking, Step.ConsultationEnd step, Objections found) {
        found.past("on", step.on(), open(taking).openedOn());
        found.atMost("summary", step.summary(), Objections.LONG);
    }

    @Override
    public List<Refusal> demands(Taking taking, Step.ConsultationEnd step) {
        var round = open(taking);
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
    public Mark apply(Taking taking, Step.ConsultationEnd step) {
        var version = taking.version();
        var before = version.state();
        consultations.end(open(taking).id(), step.on(), step.summary(), false, taking.now());
        version.writeAgain();
        return new Mark(version, before, step.on(), step.summary());
    }

    private Consultation open(Taking taking) {
        return consultations.open(taking.version().getId()).orElseThrow();
    }
}
