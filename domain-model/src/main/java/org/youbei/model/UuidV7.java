package org.youbei.model;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Ids that sort by time of making (RFC 9562, version 7): 48 bits of milliseconds, 74 random bits. */
public final class UuidV7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    private UuidV7() {}

    public static UUID next(Clock clock) {
        var high = clock.millis() << 16 | 0x7000L | (RANDOM.nextInt() & 0xfffL);
        var low = 0x8000000000000000L | (RANDOM.nextLong() & 0x3fffffffffffffffL);
        return new UUID(high, low);
    }
}
