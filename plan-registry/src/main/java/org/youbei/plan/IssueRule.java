package org.youbei.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.workflow.StepRecord;

/** Issued under a number that the unit never used before; what was in force is superseded, and the clocks start. */
@Component
class IssueRule implements PlanStepRule<Step.Issue> {
    private static final String SUPERSESSION = "SUPERSESSION";

    private final Plans plans;
    private final PlanVersions versions;
    private final NumberSeries numbers;
    private final PlanDuties duties;
    private final PlanChronicle chronicle;

    IssueRule(Plans plans, PlanVersions versions, NumberSeries numbers, PlanDuties duties, PlanChronicle chronicle) {
        this.plans = plans;
        this.versions = versions;
        this.numbers = numbers;
        this.duties = duties;
        this.chronicle = chronicle;
    }

    @Override
    public Class<Step.Issue> step() {
        return Step.Issue.class;
    }

    @Override
    public void check(VersionRequest asked, Step.Issue step, Objections found) {
        found.past("on", step.on(), null);
        if (!step.number().isEmpty() && DocumentNumber.parse(step.number()).isEmpty()) {
            found.add(PlanRefusal.NUMBER_FORM.at("number"));
        }
    }

    @Override
    public List<Refusal> demands(VersionRequest asked, Step.Issue step) {
        // Two plans of a unit under one number: the second waits here and then sees the first.
        plans.await("document number of " + asked.plan().unit().value());
        return numbered(asked, step)
                .map(List::of)
                .orElseGet(() -> asked.plan().inForce().flatMap(versions::findById).map(PlanVersion::issuedOn).stream()
                        .filter(before -> step.on().isBefore(before))
                        .map(before -> PlanRefusal.DATE_TOO_EARLY.at("on", before))
                        .toList());
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Issue step) {
        var number = number(asked, step).orElseThrow();
        var plan = asked.plan();
        plan.inForce().flatMap(versions::findById).ifPresent(old -> supersede(asked, old, step, number));
        var taken = asked.take(new Step.Issue(number.toString(), step.on()), step.on(), number.toString());
        versions.saveAndFlush(asked.version());
        plan.issue(asked.version().getId(), asked.now());
        duties.revised(asked.actor(), asked.version(), step.on());
        duties.issued(asked.actor(), plan, step.on());
        return taken;
    }

    /** What is wrong with the number. Of a plan recorded from its papers it is what the papers say. */
    private Optional<Refusal> numbered(VersionRequest asked, Step.Issue step) {
        var unit = asked.plan().unit();
        var number = number(asked, step);
        if (number.isEmpty()) {
            return Optional.of(PlanRefusal.MISSING.at("number"));
        }
        if (numbers.isTaken(unit, number.get())) {
            return Optional.of(
                    PlanRefusal.NUMBER_TAKEN.at("number", number.get().toString()));
        }
        if (asked.version().procedure() == Procedure.RECORDED) {
            return Optional.empty();
        }
        return numbers.next(unit, step.on().getYear())
                .filter(next -> !next.equals(number.get()))
                .map(next -> next.issuer().equals(number.get().issuer())
                        ? PlanRefusal.NUMBER_GAP.at("number", next.toString())
                        : PlanRefusal.NUMBER_PATTERN.at("number", next.toString()));
    }

    private Optional<DocumentNumber> number(VersionRequest asked, Step.Issue step) {
        return step.number().isEmpty()
                ? numbers.next(asked.plan().unit(), step.on().getYear())
                : DocumentNumber.parse(step.number());
    }

    private void supersede(VersionRequest asked, PlanVersion old, Step.Issue step, DocumentNumber by) {
        old.supersede(step.on());
        chronicle.log(asked, VersionRequest.record(old, SUPERSESSION, VersionState.ISSUED, step.on(), ""));
        versions.saveAndFlush(old);
        duties.superseded(asked.actor(), asked.plan(), by);
    }
}
