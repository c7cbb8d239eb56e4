package org.youbei.obligation.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one message says: how many notices of each rule a run raised in a unit, and the first of them.
 *
 * @param id the same at every attempt, so that a receiver can drop a repetition
 */
public record Digest(UUID id, Instant madeAt, Map<String, Long> counts, List<Line> first) {
    /** One notice of the message. */
    public record Line(String rule, UUID obligation, String title, String unit, LocalDate due) {}

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
