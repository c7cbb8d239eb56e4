package org.youbei.incident.loss;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.incident.rule.ReportClock;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;

/**
 * What a community is asked about its losses by an incident.
 *
 * @param askedBy the unit that leads the incident
 * @param unit the one that is asked
 * @param title of the incident
 * @param endedAt when the incident ended; null while it runs
 * @param reports the newest first
 */
public record LossSurvey(
        UUID id,
        UUID incident,
        JurisdictionCode askedBy,
        JurisdictionCode unit,
        String title,
        boolean exercise,
        Instant knownAt,
        @Nullable Instant endedAt,
        List<LossReport> reports) {
    public LossSurvey {
        reports = List.copyOf(reports);
    }

    /** The newest that was not sent back. */
    public Optional<LossReport> last() {
        return reports.stream().filter(LossReport::counts).findFirst();
    }

    public boolean isVerified() {
        return last().filter(one -> one.kind() == LossReport.Kind.VERIFIED).isPresent();
    }

    /** Until when the next report is due; nothing once verified. */
    public Optional<LocalDateTime> due() {
        if (isVerified()) {
            return Optional.empty();
        }
        var reported = last().map(one -> local(one.reportedAt())).orElse(null);
        return Optional.of(LossClock.due(local(knownAt), reported, endedAt == null ? null : local(endedAt)));
    }

    /** Where the clock of the next report stands; nothing once verified. */
    public Optional<ReportClock.Standing> standing(Instant now) {
        return due().map(due -> ReportClock.standing(due, null, local(now)));
    }

    /** Whether the first report was made in time; nothing while there is none. */
    public Optional<ReportClock.Standing> first() {
        return reports.stream()
                .reduce((one, other) -> other)
                .map(one -> ReportClock.standing(
                        local(knownAt).plus(LossClock.FIRST), local(one.reportedAt()), local(one.reportedAt())));
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ChinaTime.ZONE);
    }
}
