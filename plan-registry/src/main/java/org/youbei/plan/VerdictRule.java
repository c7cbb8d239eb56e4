package org.youbei.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.plan.preparation.Drafters;
import org.youbei.plan.review.Expert;
import org.youbei.plan.review.Judgement;
import org.youbei.plan.review.Review;
import org.youbei.plan.review.ReviewVerdict;
import org.youbei.plan.review.Reviews;
import org.youbei.workflow.StepRecord;

/** All six points of article 24 are judged, whoever took part has signed, nobody of them drafted it, and it passes no failed point. */
@Component
class VerdictRule implements PlanStepRule<Step.Verdict> {
    private final Reviews reviews;
    private final Drafters drafters;

    VerdictRule(Reviews reviews, Drafters drafters) {
        this.reviews = reviews;
        this.drafters = drafters;
    }

    @Override
    public Class<Step.Verdict> step() {
        return Step.Verdict.class;
    }

    @Override
    public void check(VersionRequest asked, Step.Verdict step, Objections found) {
        found.past("on", step.on(), open(asked).heldOn());
        if (step.verdict() == ReviewVerdict.PASSED) {
            found.atMost("opinion", step.opinion(), Objections.LONG);
        } else {
            found.required("opinion", step.opinion(), Objections.LONG);
        }
    }

    @Override
    public List<Refusal> demands(VersionRequest asked, Step.Verdict step) {
        var review = open(asked);
        var found = new ArrayList<Refusal>();
        if (review.experts().stream().noneMatch(Expert::takesPart)) {
            found.add(PlanRefusal.EXPERTS_MISSING.refusal());
        }
        var drafted = Recusals.drafted(drafters.of(asked.version().getId()), review.experts());
        if (!drafted.isEmpty()) {
            found.add(PlanRefusal.EXPERT_DRAFTED.refusal(Recusals.names(drafted)));
        }
        if (!review.isJudged()) {
            found.add(PlanRefusal.POINTS_MISSING.refusal());
        }
        if (!review.unsigned().isEmpty()) {
            found.add(PlanRefusal.SIGNATURES_MISSING.refusal(Recusals.names(review.unsigned())));
        }
        failed(review, step).forEach(found::add);
        return found;
    }

    @Override
    public StepRecord apply(VersionRequest asked, Step.Verdict step) {
        reviews.conclude(open(asked).id(), step.verdict(), step.opinion(), step.on(), asked.now());
        return asked.take(step, step.on(), step.opinion());
    }

    private static List<Refusal> failed(Review review, Step.Verdict step) {
        return step.verdict() == ReviewVerdict.REWORK
                ? List.of()
                : review.points().stream()
                        .filter(point -> point.judgement() == Judgement.NOT_MET)
                        .map(point -> PlanRefusal.POINT_NOT_MET.at("verdict", point.point()))
                        .toList();
    }

    private Review open(VersionRequest asked) {
        return reviews.open(asked.version().getId()).orElseThrow();
    }
}
