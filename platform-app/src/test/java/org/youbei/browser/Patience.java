package org.youbei.browser;

import java.time.Duration;

/**
 * How long a test waits for what must come: long enough for a machine that does a dozen other things. A test that succeeds never waits that
 * long, so nobody needs a shorter limit, and none stands anywhere else.
 */
final class Patience {
    static final Duration LIMIT = Duration.ofMinutes(2);

    private Patience() {}
}
