package org.youbei.incident.call;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.team.call.CallRule;

/**
 * Somebody who was called out, masked. Sent is not answered.
 *
 * @param callee of the call of the roster, by which an answer is noted
 * @param post for which the person is called, or for which it stands in
 * @param standsIn whether the person was called because somebody else did not answer
 * @param askedAt when
 * @param coveredAt when somebody who was called in the place of this person answered; null where nobody was or did
 */
public record Called(
        UUID callee,
        UUID person,
        String post,
        boolean standsIn,
        String name,
        String phone,
        Instant askedAt,
        @Nullable Instant answeredAt,
        CallRule.Reached reached,
        @Nullable Instant coveredAt) {
    /** What became of the post for which a person was called. */
    public enum Result {
        ANSWERED,
        /** The person did not answer, but who stands in did. */
        COVERED,
        /** Neither did. */
        NOBODY
    }

    public Result result() {
        if (reached != CallRule.Reached.UNANSWERED) {
            return Result.ANSWERED;
        }
        return coveredAt == null ? Result.NOBODY : Result.COVERED;
    }

    Called covered(@Nullable Instant at) {
        return new Called(callee, person, post, standsIn, name, phone, askedAt, answeredAt, reached, at);
    }

    /** Whole minutes until the answer, or until now. */
    public long minutes(Instant now) {
        var until = answeredAt;
        return Duration.between(askedAt, until == null ? now : until).toMinutes();
    }
}
