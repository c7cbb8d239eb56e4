package org.youbei.database;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another process does. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private Patience() {}

    /** Whether the condition came true in time. */
    static boolean eventually(Callable<Boolean> condition) throws Exception {
        for (long waited = 0; waited < LIMIT.toNanos(); waited += LOOK_AGAIN.toNanos()) {
            if (condition.call()) {
                return true;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return false;
    }
}
