package org.youbei.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;

/** Issued under a number that the unit never used before; what was in force is superseded, and the clocks start. */
@Component
class IssueRule implements StepRule<Step.Issue> {
    private final Plans plans;
    private final PlanVersions versions;
    private final PlanDuties duties;
    private final PlanChronicle chronicle;
    private final JdbcClient jdbc;

    IssueRule(Plans plans, PlanVersions versions, PlanDuties duties, PlanChronicle chronicle, JdbcClient jdbc) {
        this.plans = plans;
        this.versions = versions;
        this.duties = duties;
        this.chronicle = chronicle;
        this.jdbc = jdbc;
    }

    @Override
    public Class<Step.Issue> step() {
        return Step.Issue.class;
    }

    @Override
    public void check(Taking taking, Step.Issue step, Objections found) {
        found.past("on", step.on(), null);
        if (DocumentNumber.parse(step.number()).isEmpty()) {
            found.add(PlanRefusal.NUMBER_FORM.at("number"));
        }
    }

    @Override
    public List<Refusal> demands(Taking taking, Step.Issue step) {
        var number = DocumentNumber.parse(step.number()).orElseThrow();
        // Two plans of a unit under one number: the second waits here and then sees the first.
        plans.await("document number of " + taking.plan().unit().value());
        if (isTaken(taking, number)) {
            return List.of(PlanRefusal.NUMBER_TAKEN.at("number", number.toString()));
        }
        return taking.plan().inForce().flatMap(versions::findById).map(PlanVersion::issuedOn).stream()
                .filter(before -> step.on().isBefore(before))
                .map(before -> PlanRefusal.DATE_TOO_EARLY.at("on", before))
                .toList();
    }

    @Override
    public Mark apply(Taking taking, Step.Issue step) {
        var number = DocumentNumber.parse(step.number()).orElseThrow();
        var plan = taking.plan();
        plan.inForce().flatMap(versions::findById).ifPresent(old -> supersede(taking, old, step, number));
        var before = taking.version().state();
        taking.version().issue(number, step.on());
        plan.issue(taking.version().getId(), taking.now());
        duties.issued(taking.actor(), plan, step.on());
        return new Mark(taking.version(), before, step.on(), number.toString());
    }

    private void supersede(Taking taking, PlanVersion old, Step.Issue step, DocumentNumber by) {
        old.supersede(step.on());
        chronicle.log(taking.actor(), PlanEvents.SUPERSESSION, new Mark(old, VersionState.ISSUED, step.on(), ""));
        versions.saveAndFlush(old);
        duties.superseded(taking.actor(), taking.plan(), by);
    }

    private boolean isTaken(Taking taking, DocumentNumber number) {
        return jdbc.sql("""
                select exists (select from plan.plan_version where jurisdiction = ? and document_number = ?)""")
                .params(taking.plan().unit().value(), number.toString())
                .query(Boolean.class)
                .single();
    }
}
