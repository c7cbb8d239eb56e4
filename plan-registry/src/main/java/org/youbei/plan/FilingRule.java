package org.youbei.plan;

import org.springframework.stereotype.Component;

/** The papers go to the receiving unit of article 26. */
@Component
class FilingRule implements StepRule<Step.Filing> {

    @Override
    public Class<Step.Filing> step() {
        return Step.Filing.class;
    }

    @Override
    public void check(Taking taking, Step.Filing step, Objections found) {
        found.past("on", step.on(), taking.version().issuedOn());
        found.atMost("note", step.note(), Objections.LONG);
    }

    @Override
    public Mark apply(Taking taking, Step.Filing step) {
        var before = taking.version().state();
        var unit = taking.plan().unit();
        taking.version()
                .file(step, FilingRoute.of(taking.plan().entry().kind(), unit).receiver(unit));
        return new Mark(taking.version(), before, step.on(), step.note());
    }
}
