package org.youbei.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;

/** Issued under a number that the unit never used before; what was in force is superseded, and the clocks start. */
@Component
class IssueRule implements StepRule<Step.Issue> {
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
    public void check(Taking taking, Step.Issue step, Objections found) {
        found.past("on", step.on(), null);
        if (!step.number().isEmpty() && DocumentNumber.parse(step.number()).isEmpty()) {
            found.add(PlanRefusal.NUMBER_FORM.at("number"));
        }
    }

    @Override
    public List<Refusal> demands(Taking taking, Step.Issue step) {
        // Two plans of a unit under one number: the second waits here and then sees the first.
        plans.await("document number of " + taking.plan().unit().value());
        return numbered(taking, step)
                .map(List::of)
                .orElseGet(() -> taking.plan().inForce().flatMap(versions::findById).map(PlanVersion::issuedOn).stream()
                        .filter(before -> step.on().isBefore(before))
                        .map(before -> PlanRefusal.DATE_TOO_EARLY.at("on", before))
                        .toList());
    }

    @Override
    public Mark apply(Taking taking, Step.Issue step) {
        var number = number(taking, step).orElseThrow();
        var plan = taking.plan();
        plan.inForce().flatMap(versions::findById).ifPresent(old -> supersede(taking, old, step, number));
        var before = taking.version().state();
        taking.version().issue(number, step.on());
        versions.saveAndFlush(taking.version());
        plan.issue(taking.version().getId(), taking.now());
        duties.revised(taking.actor(), taking.version(), step.on());
        duties.issued(taking.actor(), plan, step.on());
        return new Mark(taking.version(), before, step.on(), number.toString());
    }

    /** What is wrong with the number. Of a plan recorded from its papers it is what the papers say. */
    private Optional<Refusal> numbered(Taking taking, Step.Issue step) {
        var unit = taking.plan().unit();
        var number = number(taking, step);
        if (number.isEmpty()) {
            return Optional.of(PlanRefusal.MISSING.at("number"));
        }
        if (numbers.isTaken(unit, number.get())) {
            return Optional.of(
                    PlanRefusal.NUMBER_TAKEN.at("number", number.get().toString()));
        }
        if (taking.version().procedure() == Procedure.RECORDED) {
            return Optional.empty();
        }
        return numbers.next(unit, step.on().getYear())
                .filter(next -> !next.equals(number.get()))
                .map(next -> next.issuer().equals(number.get().issuer())
                        ? PlanRefusal.NUMBER_GAP.at("number", next.toString())
                        : PlanRefusal.NUMBER_PATTERN.at("number", next.toString()));
    }

    private Optional<DocumentNumber> number(Taking taking, Step.Issue step) {
        return step.number().isEmpty()
                ? numbers.next(taking.plan().unit(), step.on().getYear())
                : DocumentNumber.parse(step.number());
    }

    private void supersede(Taking taking, PlanVersion old, Step.Issue step, DocumentNumber by) {
        old.supersede(step.on());
        chronicle.log(taking.actor(), PlanEvents.SUPERSESSION, new Mark(old, VersionState.ISSUED, step.on(), ""));
        versions.saveAndFlush(old);
        duties.superseded(taking.actor(), taking.plan(), by);
    }
}
