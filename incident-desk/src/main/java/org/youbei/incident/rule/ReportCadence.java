package org.youbei.incident.rule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * How often the toll is reported again, and until when a change of it is (生产安全事故报告和调查处理条例, articles 9 to 13; 生产安全事故信息报告和处置办法):
 * 一般 and 较大 every 24 hours, 重大 and 特别重大 every 12. A change within 30 days from the day of the accident, within 7 for traffic and fire, is
 * reported on the same day.
 */
public final class ReportCadence {
    private static final Duration DAILY = Duration.ofHours(24);
    private static final Duration TWICE_DAILY = Duration.ofHours(12);
    private static final int DAYS = 30;
    private static final int DAYS_TRAFFIC_AND_FIRE = 7;

    private ReportCadence() {}

    /** Until when, itself included, the next report is in time. */
    public static LocalDateTime due(AccidentGrade grade, LocalDateTime last) {
        return last.plus(grade.isGrave() ? TWICE_DAILY : DAILY);
    }

    /**
     * Whether a change of the toll must still be reported.
     *
     * @param trafficOrFire whether it is a traffic accident or a fire
     */
    public static boolean mustReport(LocalDate accident, LocalDate change, boolean trafficOrFire) {
        var days = ChronoUnit.DAYS.between(accident, change);
        return days >= 0 && days <= (trafficOrFire ? DAYS_TRAFFIC_AND_FIRE : DAYS);
    }
}
