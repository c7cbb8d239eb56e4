package org.youbei.duty.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody writes into the log; name and number of a caller as typed, sealed before they are kept. */
public record Writing(
        LogEntry.Kind kind,
        Instant happenedAt,
        String matter,
        String place,
        String otherUnit,
        String caller,
        String phone,
        String danger,
        String action,
        String asked,
        boolean followUp,
        @Nullable UUID answers) {
    public static Writing note(LogEntry.Kind kind, Instant at, String matter, boolean followUp) {
        return new Writing(kind, at, matter, "", "", "", "", "", "", "", followUp, null);
    }

    /** Answers an earlier line. */
    public static Writing answer(Instant at, String matter, UUID line) {
        return new Writing(LogEntry.Kind.NOTE, at, matter, "", "", "", "", "", "", "", false, line);
    }
}
