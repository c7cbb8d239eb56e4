package org.youbei.incident.loss;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Until when losses are reported (自然灾害情况统计调查制度, 应急〔2020〕19号; the hours of the first report are for the district to confirm): first within
 * two hours of when the incident was known, then within 24 hours of the report before, whether anything changed or not, while it runs; verified within
 * five days of its end. At the limit is in time.
 */
public final class LossClock {
    public static final Duration FIRST = Duration.ofHours(2);
    public static final Duration DAILY = Duration.ofHours(24);
    public static final Duration VERIFIED = Duration.ofDays(5);

    private LossClock() {}

    /**
     * Until when the next report is in time.
     *
     * @param last when the last report was made; null for none
     * @param ended when the incident ended; null while it runs
     */
    public static LocalDateTime due(LocalDateTime known, @Nullable LocalDateTime last, @Nullable LocalDateTime ended) {
        if (last == null) {
            return known.plus(FIRST);
        }
        return ended == null ? last.plus(DAILY) : ended.plus(VERIFIED);
    }
}
