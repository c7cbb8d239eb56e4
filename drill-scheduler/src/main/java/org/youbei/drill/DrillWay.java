package org.youbei.drill;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.drill.improvement.Finding;
import org.youbei.drill.improvement.Findings;
import org.youbei.drill.preparation.Place;
import org.youbei.drill.run.RunSteps;
import org.youbei.drill.run.SheetChanged;
import org.youbei.model.Refusal;
import org.youbei.model.RevisionProposed;
import org.youbei.model.Subject;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;
import org.youbei.workflow.StepRule;

/** What a step of a drill looks at, what it brings, and where it is written down. */
@Component
class DrillWay implements StepRule<Drill, Step> {
    /** Article 35 (5): a response or a drill showed problems. */
    private static final int GROUND = 5;

    private final StoredDrills drills;
    private final Gates gates;
    private final DrillDuties duties;
    private final Findings findings;
    private final RunSteps steps;
    private final ApplicationEventPublisher publisher;
    private final Chronicle chronicle;

    DrillWay(
            StoredDrills drills,
            Gates gates,
            DrillDuties duties,
            Findings findings,
            RunSteps steps,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            Clock clock) {
        this.drills = drills;
        this.gates = gates;
        this.duties = duties;
        this.findings = findings;
        this.steps = steps;
        this.publisher = publisher;
        this.chronicle = new Chronicle(jdbc, clock, "drill.event", "drill");
    }

    Chronicle chronicle() {
        return chronicle;
    }

    @Override
    public List<Refusal> objections(StepRequest<Drill> asked, Step step) {
        return asked.thing().objections(asked, step, gates.facts(asked.thing(), step));
    }

    @Override
    public StepRecord apply(StepRequest<Drill> asked, Step step) {
        var drill = asked.thing();
        var taken = drill.take(asked, step, gates.facts(drill, step)).orElseThrow();
        drills.saveAndFlush(drill);
        follow(asked, step);
        return taken.telling(new SheetChanged(drill.getId(), null));
    }

    /** What else a step brings with it. */
    private void follow(StepRequest<Drill> asked, Step step) {
        var drill = asked.thing();
        switch (step.kind()) {
            case PREPARATION -> {
                gates.fixVersions(drill);
                steps.replace(new Place(drill.getId(), drill.unit()), gates.sheet(drill));
            }
            case EVALUATION ->
                duties.drilled(asked.actor(), drill, gates.preparation(drill).covers());
            case REPORT_APPROVAL -> {
                findings.recount(drill.getId());
                publisher.publishEvent(new ReportApproved(asked.actor(), drill));
            }
            case IMPROVEMENT -> findings.of(drill.getId()).forEach(finding -> begin(asked, finding));
            default -> {}
        }
    }

    private void begin(StepRequest<Drill> asked, Finding finding) {
        duties.found(asked.actor(), finding, asked.today());
        Optional.ofNullable(finding.plan())
                .ifPresent(plan -> publisher.publishEvent(new RevisionProposed(
                        plan,
                        finding.section(),
                        GROUND,
                        asked.thing().title() + "：" + finding.text(),
                        new Subject(Finding.SUBJECT, finding.id()),
                        asked.actor())));
    }
}
