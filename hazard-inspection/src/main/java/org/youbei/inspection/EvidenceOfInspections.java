package org.youbei.inspection;

import java.sql.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.model.EvidenceFigure;
import org.youbei.model.EvidenceMeasure;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.EvidenceSource;
import org.youbei.model.JurisdictionCode;

/** What inspections say about units by themselves: points visited in a period, and hazards found in it that are closed. */
@Configuration(proxyBeanMethods = false)
class EvidenceOfInspections {
    private static final String POINTS = """
        select u.code, count(p.id)::int as whole,
          count(*) filter (where (p.last_visited_at at time zone 'Asia/Shanghai')::date between :from and :to)::int as good
        from unnest(cast(:units as text[])) u (code)
          left join inspection.point p on p.jurisdiction >= u.code collate "C" and p.jurisdiction < (u.code || '~') collate "C"
            and p.closed_on is null
        group by u.code\
        """;

    private static final String HAZARDS = """
        select u.code, count(h.id)::int as whole, count(*) filter (where h.state = 'CLOSED')::int as good
        from unnest(cast(:units as text[])) u (code)
          left join inspection.hazard h on h.jurisdiction >= u.code collate "C" and h.jurisdiction < (u.code || '~') collate "C"
            and h.found_on between :from and :to and h.state <> 'DISMISSED'
        group by u.code\
        """;

    private record Part(String id, String sql, String page, JdbcClient jdbc) implements EvidenceSource {
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
                    .query(row -> {
                        var unit = new JurisdictionCode(row.getString("code"));
                        figures.put(
                                unit,
                                EvidenceFigure.share(
                                        row.getInt("good"),
                                        row.getInt("whole"),
                                        page + "?unit=" + unit.value(),
                                        question.asOf()));
                    });
            return figures;
        }
    }

    @Bean
    EvidenceSource inspectionCoverage(JdbcClient jdbc) {
        return new Part("inspection-coverage", POINTS, "/inspection-points", jdbc);
    }

    @Bean
    EvidenceSource hazardsClosed(JdbcClient jdbc) {
        return new Part("hazards-closed", HAZARDS, "/hazards", jdbc);
    }
}
