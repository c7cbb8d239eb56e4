package org.youbei.web.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.youbei.plan.review.Expert;
import org.youbei.plan.review.Judgement;
import org.youbei.plan.review.Review;
import org.youbei.plan.review.ReviewPoint;
import org.youbei.web.kit.part.State;

/** An expert review, ready to print. */
record ReviewView(
        String title,
        State state,
        String heldOn,
        String opinion,
        boolean open,
        List<ExpertLine> experts,
        List<PointLine> points) {

    /**
     * An expert with the signature, or why there is none.
     *
     * @param recorded who recorded the signature and how it is known; empty where nobody did
     * @param scan where the signed paper is; empty where there is none
     */
    record ExpertLine(
            String id,
            String name,
            String unit,
            State state,
            String recorded,
            String scan,
            boolean signable,
            boolean recusable) {}

    /** One of the six points. */
    record PointLine(int number, String point, State judgement, String remark) {}

    static ReviewView of(Review review, PlanWords words) {
        return new ReviewView(
                words.say("plan.review.number", review.number()),
                state(review, words),
                words.say("plan.review.held", words.day(review.heldOn())),
                review.opinion(),
                review.isOpen(),
                review.experts().stream()
                        .map(expert -> line(expert, review, words))
                        .toList(),
                IntStream.rangeClosed(1, ReviewPoint.POINTS)
                        .mapToObj(n -> point(n, review, words))
                        .toList());
    }

    private static ExpertLine line(Expert expert, Review review, PlanWords words) {
        var because = expert.recusedBecause();
        var state = because != null
                ? new State(State.Kind.ENDED, words.say("plan.review.recused", because))
                : expert.signedOn() == null
                        ? new State(State.Kind.OPEN, words.say("plan.review.unsigned"))
                        : new State(State.Kind.DONE, words.say("plan.review.signed", words.day(expert.signedOn())));
        var acting = review.isOpen() && expert.takesPart();
        return new ExpertLine(
                expert.id().toString(),
                expert.name(),
                expert.unit(),
                state,
                expert.signedOn() == null ? "" : words.recorded(expert.recordedBy(), expert.proof()),
                PlanFiles.path(expert.scan()),
                acting && expert.signedOn() == null,
                acting);
    }

    private static PointLine point(int number, Review review, PlanWords words) {
        var judged = review.points().stream()
                .filter(point -> point.point() == number)
                .findFirst();
        return new PointLine(
                number,
                words.say("plan.review.points.point" + number),
                judged.map(point -> judgement(point.judgement(), words))
                        .orElseGet(() -> new State(State.Kind.IDLE, words.say("plan.review.unjudged"))),
                judged.map(ReviewPoint::remark).orElse(""));
    }

    private static State judgement(Judgement judgement, PlanWords words) {
        var kind = switch (judgement) {
            case MET -> State.Kind.DONE;
            case PARTLY -> State.Kind.SOON;
            case NOT_MET -> State.Kind.LATE;
        };
        return new State(kind, words.say("plan.judgement." + judgement));
    }

    private static State state(Review review, PlanWords words) {
        var verdict = review.verdict();
        if (verdict != null) {
            return new State(State.Kind.DONE, words.say("plan.verdict." + verdict));
        }
        return review.brokenOff()
                ? new State(State.Kind.ENDED, words.say("plan.round.broken-off"))
                : new State(State.Kind.OPEN, words.say("plan.round.running"));
    }
}
