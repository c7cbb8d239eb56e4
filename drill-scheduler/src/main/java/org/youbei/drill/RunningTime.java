package org.youbei.drill;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a drill runs: from its start to its end, holds left out. */
@Embeddable
class RunningTime {
    private @Nullable Instant startedAt;
    private @Nullable Instant heldSince;
    private long heldSeconds;
    private @Nullable Instant endedAt;

    protected RunningTime() {}

    void start(Instant now) {
        startedAt = now;
    }

    void hold(Instant now) {
        heldSince = now;
    }

    void goOn(Instant now) {
        if (heldSince != null) {
            heldSeconds += Duration.between(heldSince, now).toSeconds();
            heldSince = null;
        }
    }

    void end(Instant now) {
        goOn(now);
        endedAt = now;
    }

    /** Seconds until then; 0 before the start. */
    long seconds(Instant until) {
        if (startedAt == null) {
            return 0;
        }
        var end = endedAt != null ? endedAt : heldSince != null ? heldSince : until;
        return Math.max(0, Duration.between(startedAt, end).toSeconds() - heldSeconds);
    }

    boolean isHeld() {
        return heldSince != null;
    }

    Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
