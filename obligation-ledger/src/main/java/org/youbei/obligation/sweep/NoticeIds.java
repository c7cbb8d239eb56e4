package org.youbei.obligation.sweep;

import java.time.Clock;

/** Ids of version 7 for rows that a statement makes by the hundred thousand. */
final class NoticeIds {
    /** For use with the parameter {@code prefix}; gen_random_uuid() brings the variant bits. */
    static final String SQL = "(:prefix || substr(gen_random_uuid()::text, 16))::uuid";

    private NoticeIds() {}

    static String prefix(Clock clock) {
        var hex = "%012x".formatted(clock.millis());
        return hex.substring(0, 8) + "-" + hex.substring(8) + "-7";
    }
}
