package org.youbei.inspection.visit;

import java.time.Duration;
import java.time.Instant;

/**
 * When a visit was, whatever the phone's clock says: its error is the difference between the moment of sending by its clock and the
 * moment of receipt by ours. Up to ten minutes it is taken for the way through the network. A visit never ends after its receipt nor
 * before the phone can have kept it.
 *
 * @param errorSeconds how far the phone's clock was ahead (positive) or behind
 */
record CorrectedTime(Instant startedAt, Instant finishedAt, long errorSeconds) {
    static final Duration TOLERATED = Duration.ofMinutes(10);
    /** A phone keeps an unsent visit this long. */
    static final Duration KEPT = Duration.ofDays(60);

    private static final Duration LONGEST_VISIT = Duration.ofDays(1);

    static CorrectedTime of(VisitReport report, Instant receivedAt) {
        var error = Duration.between(receivedAt, report.sentAt());
        var wrong = error.abs().compareTo(TOLERATED) > 0 ? error : Duration.ZERO;
        var finished = within(report.finishedAt().minus(wrong), receivedAt.minus(KEPT), receivedAt);
        var started = within(report.startedAt().minus(wrong), finished.minus(LONGEST_VISIT), finished);
        return new CorrectedTime(started, finished, wrong.toSeconds());
    }

    private static Instant within(Instant moment, Instant earliest, Instant latest) {
        var notAfter = moment.isAfter(latest) ? latest : moment;
        return notAfter.isBefore(earliest) ? earliest : notAfter;
    }
}
