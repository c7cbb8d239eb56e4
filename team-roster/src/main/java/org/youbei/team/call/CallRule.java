package org.youbei.team.call;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When somebody who was called counts as reached: by an act of the person within the limit, its last second included. That a message was delivered is no
 * answer. Who is not reached in time is followed by the stand-in at once, and is late where an answer comes afterwards.
 */
public record CallRule(LocalDateTime start, Duration limit) {
    /** What a device says by itself, without an act of its owner. */
    private static final Set<String> NO_ACT = Set.of("sent", "queued", "delivered", "ringing", "voicemail", "read");

    /** How the call of a person stands. */
    public enum Reached {
        IN_TIME,
        LATE,
        UNANSWERED
    }

    /**
     * One person called.
     *
     * @param signal the last that was heard of the call, such as {@code phone} or {@code delivered}
     */
    public record Called(
            String who,
            @Nullable LocalDateTime answeredAt,
            @Nullable String signal) {
        boolean answered() {
            return answeredAt != null && (signal == null || !NO_ACT.contains(signal));
        }
    }

    public Reached of(Called called) {
        var at = called.answeredAt();
        if (at == null || !called.answered()) {
            return Reached.UNANSWERED;
        }
        return at.isAfter(start.plus(limit)) ? Reached.LATE : Reached.IN_TIME;
    }

    /** The names of those who stand so, in the order in which they were called. */
    public List<String> those(List<Called> all, Reached reached) {
        return all.stream().filter(one -> of(one) == reached).map(Called::who).toList();
    }
}
