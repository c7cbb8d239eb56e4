package org.youbei.plan.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting of experts over a version. */
public record Review(
        UUID id,
        UUID version,
        int number,
        LocalDate heldOn,
        @Nullable ReviewVerdict verdict,
        String opinion,
        @Nullable LocalDate endedOn,
        boolean brokenOff,
        List<Expert> experts,
        List<ReviewPoint> points) {
    public Review {
        experts = List.copyOf(experts);
        points = List.copyOf(points);
    }

    public boolean isOpen() {
        return endedOn == null;
    }

    /** Who takes part and has not signed. */
    public List<Expert> unsigned() {
        return experts.stream()
                .filter(Expert::takesPart)
                .filter(expert -> expert.signedOn() == null)
                .toList();
    }

    public boolean isJudged() {
        return points.size() == ReviewPoint.POINTS;
    }
}
