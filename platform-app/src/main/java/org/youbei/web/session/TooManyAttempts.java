package org.youbei.web.session;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The throttle refused to hear an attempt. */
class TooManyAttempts extends AuthenticationException {
    private final long minutes;

    TooManyAttempts(Duration remaining) {
        super("too many attempts");
        minutes = Math.max(1, remaining.plusSeconds(59).toMinutes());
    }

    /** Whole minutes to wait, rounded up. */
    long minutes() {
        return minutes;
    }
}
