package org.youbei.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.plan.review.Expert;
import org.youbei.plan.review.Judgement;
import org.youbei.plan.review.Review;
import org.youbei.plan.review.ReviewPoint;
import org.youbei.plan.review.Reviews;

/** Keeps the minutes of the expert review of the version in work: who takes part, what they judge, who signed. Inside a scope. */
@Component
@Transactional
public class PlanReviews {
    private final DraftDesk desk;
    private final Reviews reviews;
    private final Recusals recusals;
    private final Clock clock;

    PlanReviews(DraftDesk desk, Reviews reviews, Recusals recusals, Clock clock) {
        this.desk = desk;
        this.reviews = reviews;
        this.recusals = recusals;
        this.clock = clock;
    }

    /** The reviews of a version, the latest first. */
    @Transactional(readOnly = true)
    public List<Review> of(UUID version) {
        return reviews.of(version);
    }

    public Outcome<UUID> addExpert(Actor actor, UUID plan, String name, String unit) {
        var expert = Expert.asked(UuidV7.next(clock), Wording.line(name), Wording.line(unit));
        return inReview(actor, plan, "plan.expert-added", (version, review) -> {
            var found = new Objections(today());
            found.required("name", expert.name(), Objections.SHORT);
            found.atMost("unit", expert.unit(), Objections.SHORT);
            recusals.objections(version, List.of(expert), "name").forEach(found::add);
            if (found.found().isEmpty() && !reviews.add(version.unit(), review.id(), expert)) {
                found.add(PlanRefusal.EXPERT_KNOWN.at("name", expert.name()));
            }
            return found.found().isEmpty()
                    ? Outcome.done(Map.of("name", expert.name(), "unit", expert.unit()))
                    : Outcome.refused(found.found());
        });
    }

    /** The expert has signed the minutes on that day; the person who says so records it. Once signed is signed. */
    public Outcome<UUID> sign(Actor actor, UUID plan, UUID expert, LocalDate on, Proof proof) {
        return inReview(actor, plan, "plan.review-signed", (version, review) -> {
            var signer = expert(review, expert);
            var found = new Objections(today());
            var signedOn = signer.signedOn();
            if (signedOn != null) {
                return Outcome.refused(PlanRefusal.EXPERT_SIGNED.refusal(signer.name(), signedOn));
            }
            found.past("signedOn", on, review.heldOn());
            proof.objection().ifPresent(found::add);
            if (!signer.takesPart()) {
                found.add(PlanRefusal.EXPERT_DRAFTED.refusal(signer.name()));
            }
            if (!found.found().isEmpty()) {
                return Outcome.refused(found.found());
            }
            reviews.sign(review.id(), expert, on, actor.name(), proof.scan(), proof.reason());
            return Outcome.done(Map.of("name", signer.name(), "on", on.toString(), "proof", proof.reason()));
        });
    }

    /** The expert takes no part, for a reason, and the signature given before does not count. */
    public Outcome<UUID> recuse(Actor actor, UUID plan, UUID expert, String because) {
        var reason = Wording.line(because);
        return inReview(actor, plan, "plan.expert-recused", (version, review) -> {
            var recused = expert(review, expert);
            var found = new Objections(today());
            found.required("reason", reason, 500);
            if (!found.found().isEmpty()) {
                return Outcome.refused(found.found());
            }
            reviews.recuse(review.id(), expert, reason);
            return Outcome.done(Map.of("name", recused.name(), "reason", reason));
        });
    }

    /** What is judged on some of the six points; what is not fully met needs a remark. */
    public Outcome<UUID> judge(Actor actor, UUID plan, List<ReviewPoint> points) {
        return inReview(actor, plan, "plan.review-judged", (version, review) -> {
            var found = new Objections(today());
            points.forEach(point -> check(point, found));
            if (!found.found().isEmpty()) {
                return Outcome.refused(found.found());
            }
            points.forEach(point -> reviews.judge(version.unit(), review.id(), point));
            return Outcome.done(Map.of("points", points.toString()));
        });
    }

    private static void check(ReviewPoint point, Objections found) {
        var field = "remark" + point.point();
        if (point.judgement() == Judgement.MET) {
            found.atMost(field, point.remark(), Objections.LONG);
        } else {
            found.required(field, point.remark(), Objections.LONG);
        }
    }

    private Outcome<UUID> inReview(
            Actor actor,
            UUID plan,
            String action,
            BiFunction<PlanVersion, Review, Outcome<Map<String, Object>>> change) {
        return desk.change(
                actor,
                plan,
                action,
                VersionState.REVIEW::equals,
                PlanRefusal.ROUND_ENDED,
                version -> change.apply(version, reviews.open(version.getId()).orElseThrow()));
    }

    private static Expert expert(Review review, UUID id) {
        return review.experts().stream()
                .filter(expert -> expert.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
