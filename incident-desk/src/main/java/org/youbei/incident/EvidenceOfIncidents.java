package org.youbei.incident;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.incident.loss.LossClock;
import org.youbei.incident.report.IncidentReports;
import org.youbei.model.EvidenceFigure;
import org.youbei.model.EvidenceMeasure;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.EvidenceSource;
import org.youbei.model.JurisdictionCode;

/**
 * What incidents say about units by themselves, during and after: first reports in time, losses reported in time, incidents reviewed. Exercises, false
 * alarms and incidents merged into others count nowhere; what is still within its limit counts later.
 */
@Configuration(proxyBeanMethods = false)
class EvidenceOfIncidents {
    /** One row for each incident of the period. */
    private static final String INCIDENTS = """
        from unnest(cast(:units as text[])) u (code)
          left join incident.incident i on i.jurisdiction >= u.code collate "C" and i.jurisdiction < (u.code || '~') collate "C"
            and not i.exercise and i.state not in ('FALSE_ALARM', 'MERGED')
            and (i.known_at at time zone 'Asia/Shanghai')::date between :from and :to
        """;

    private static final String REPORTED = """
        select u.code, count(*) filter (where r.sent_at <= i.known_at + :limit * interval '1 second')::int as good,
          count(*) filter (where r.sent_at is not null or i.known_at + :limit * interval '1 second' < :now)::int as whole
        %s left join incident.report r on r.incident = i.id and r.number = 1
        group by u.code\
        """.formatted(INCIDENTS);

    private static final String LOSSES = """
        select u.code, count(*) filter (where r.reported_at <= s.known_at + :limit * interval '1 second')::int as good,
          count(*) filter (where r.reported_at is not null or s.known_at + :limit * interval '1 second' < :now)::int as whole
        from unnest(cast(:units as text[])) u (code)
          left join incident.loss_survey s on s.jurisdiction >= u.code collate "C" and s.jurisdiction < (u.code || '~') collate "C"
            and not s.exercise and (s.known_at at time zone 'Asia/Shanghai')::date between :from and :to
          left join incident.loss_report r on r.survey = s.id and r.number = 1
        group by u.code\
        """;

    private static final String REVIEWED = """
        select u.code, count(*) filter (where i.state in ('REVIEWED', 'ARCHIVED'))::int as good,
          count(*) filter (where i.state in ('ENDED', 'REVIEWED', 'ARCHIVED'))::int as whole
        %s group by u.code\
        """.formatted(INCIDENTS);

    /** @param sql answers with a unit, how many were as they should, and of how many */
    private record Share(String id, String link, String sql, Duration limit, JdbcClient jdbc, Clock clock)
            implements EvidenceSource {
        @Override
        public EvidenceMeasure measure() {
            return EvidenceMeasure.SHARE;
        }

        @Override
        public Map<JurisdictionCode, EvidenceFigure> figures(EvidenceQuestion question) {
            var figures = new HashMap<JurisdictionCode, EvidenceFigure>();
            jdbc.sql(sql)
                    .param("units", question.codes())
                    .param("from", Date.valueOf(question.from()))
                    .param("to", Date.valueOf(question.to()))
                    .param("limit", limit.toSeconds())
                    .param("now", Timestamp.from(clock.instant()))
                    .query(row -> {
                        figures.put(
                                new JurisdictionCode(row.getString("code")),
                                EvidenceFigure.share(row.getInt("good"), row.getInt("whole"), link, question.asOf()));
                    });
            return figures;
        }
    }

    @Bean
    EvidenceSource firstReportsOnTime(JdbcClient jdbc, Clock clock) {
        var limit = IncidentReports.CLOCK.written();
        return new Share("first-reports-on-time", "/incidents", REPORTED, limit, jdbc, clock);
    }

    @Bean
    EvidenceSource lossesReportedOnTime(JdbcClient jdbc, Clock clock) {
        return new Share("losses-on-time", "/loss-surveys", LOSSES, LossClock.FIRST, jdbc, clock);
    }

    @Bean
    EvidenceSource incidentsReviewed(JdbcClient jdbc, Clock clock) {
        return new Share("incidents-reviewed", "/incidents", REVIEWED, Duration.ZERO, jdbc, clock);
    }
}
