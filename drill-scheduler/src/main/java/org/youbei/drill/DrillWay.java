package org.youbei.drill;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.drill.improvement.Finding;
import org.youbei.drill.improvement.Findings;
import org.youbei.drill.preparation.Evaluator;
import org.youbei.drill.preparation.Place;
import org.youbei.drill.run.RunSteps;
import org.youbei.drill.run.SheetChanged;
import org.youbei.model.Refusal;
import org.youbei.model.RevisionProposed;
import org.youbei.model.Subject;
import org.youbei.separation.Separation;
import org.youbei.separation.Separations;
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
    private final Separations separations;
    private final ApplicationEventPublisher publisher;
    private final Chronicle chronicle;

    DrillWay(
            StoredDrills drills,
            Gates gates,
            DrillDuties duties,
            Findings findings,
            RunSteps steps,
            Separations separations,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            Clock clock) {
        this.drills = drills;
        this.gates = gates;
        this.duties = duties;
        this.findings = findings;
        this.steps = steps;
        this.separations = separations;
        this.publisher = publisher;
        this.chronicle = new Chronicle(jdbc, clock, "drill.event", "drill");
    }

    Chronicle chronicle() {
        return chronicle;
    }

    @Override
    public List<Refusal> objections(StepRequest<Drill> asked, Step step) {
        var objections = asked.thing().objections(asked, step, gates.facts(asked.thing(), step));
        return objections.isEmpty() ? apart(asked, step).map(List::of).orElse(List.of()) : objections;
    }

    /** Whoever evaluates the drill does not direct it: neither as the account that leads it on, nor by name as its controller. */
    private Optional<Refusal> apart(StepRequest<Drill> asked, Step step) {
        return switch (step.kind()) {
            case START, HOLD, RESUMPTION, END ->
                separations.objection(
                        Separation.DRILL_EVALUATION,
                        asked.actor(),
                        asked.thing().unit(),
                        () -> evaluators(asked));
            case PREPARATION -> controls(asked.thing());
            default -> Optional.empty();
        };
    }

    private List<UUID> evaluators(StepRequest<Drill> asked) {
        return gates.preparation(asked.thing()).evaluators().stream()
                .map(Evaluator::account)
                .toList();
    }

    private Optional<Refusal> controls(Drill drill) {
        var controller = drill.entry().controller();
        return gates.preparation(drill).evaluators().stream()
                .filter(evaluator -> evaluator.name().equals(controller))
                .filter(evaluator -> separations.holds(Separation.DRILL_EVALUATION, drill.unit()))
                .map(evaluator -> Separation.DRILL_EVALUATION.refusal().as(Refusal.Kind.INVALID))
                .findFirst();
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
