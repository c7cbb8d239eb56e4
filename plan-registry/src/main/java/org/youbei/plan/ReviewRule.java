package org.youbei.plan;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;
import org.youbei.plan.review.Expert;
import org.youbei.plan.review.Review;
import org.youbei.plan.review.Reviews;
import org.youbei.workflow.StepRecord;

/** Experts who did not draft it meet over a text that stands still meanwhile (article 22). */
@Component
class ReviewRule implements PlanStepRule<Step.Review> {
    private final Reviews reviews;
    private final Recusals recusals;
    private final Clock clock;

    ReviewRule(Reviews reviews, Recusals recusals, Clock clock) {
        this.reviews = reviews;
        this.recusals = recusals;
        this.clock = clock;
    }

    @Override
    public Class<Step.Review> step() {
        return Step.Review.class;
    }

    @Override
    public void check(VersionRequest asked, Step.Review step, Objections found) {
        found.past("on", step.on(), null);
        if (experts(step).isEmpty()) {
            found.add(PlanRefusal.MISSING.at("experts"));
        }
        if (experts(step).stream()
                .anyMatch(e -> Math.max(e.name().length(), e.unit().length()) > Objections.SHORT)) {
            found.add(PlanRefusal.PARTY_TOO_LONG.at("experts", Objections.SHORT));
        }
    }

    @Override
    public List<Refusal> demands(VersionRequest asked, Step.Review step) {
        return recusals.objections(asked.version(), experts(step), "experts");
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Review step) {
        var version = asked.version();
        var number = reviews.of(version.getId()).size() + 1;
        var id = UuidV7.next(clock);
        var experts = experts(step);
        reviews.begin(
                version.unit(),
                new Review(id, version.getId(), number, step.on(), null, "", null, false, experts, List.of()));
        return asked.take(step, step.on(), experts.stream().map(Expert::name).collect(Collectors.joining("、")));
    }

    private List<Expert> experts(Step.Review step) {
        return step.experts()
                .lines()
                .map(Wording::line)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("[,，、\\s\u3000]+", 2))
                .map(said -> Expert.asked(UuidV7.next(clock), said[0], said.length > 1 ? said[1] : ""))
                .toList();
    }
}
