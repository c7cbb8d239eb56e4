package org.youbei.drill;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.EvidenceFigure;
import org.youbei.model.EvidenceMeasure;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.EvidenceSource;
import org.youbei.model.JurisdictionCode;

/** What drills say about units by themselves: how many were held in a period, from beginning to end. */
@Component
class DrillsHeld implements EvidenceSource {
    private final JdbcClient jdbc;

    DrillsHeld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "drills-held";
    }

    @Override
    public EvidenceMeasure measure() {
        return EvidenceMeasure.COUNT;
    }

    @Override
    public Map<JurisdictionCode, EvidenceFigure> figures(EvidenceQuestion question) {
        var figures = new HashMap<JurisdictionCode, EvidenceFigure>();
        jdbc.sql("""
            select u.code, count(d.id)::int as held from unnest(cast(:units as text[])) u (code)
              left join drill.drill d on d.jurisdiction >= u.code collate "C" and d.jurisdiction < (u.code || '~') collate "C"
                and d.ended_at is not null and (d.ended_at at time zone 'Asia/Shanghai')::date between :from and :to
            group by u.code\
            """)
                .param("units", question.codes())
                .param("from", Date.valueOf(question.from()))
                .param("to", Date.valueOf(question.to()))
                .query(row -> {
                    var unit = new JurisdictionCode(row.getString("code"));
                    int held = row.getInt("held");
                    figures.put(
                            unit,
                            EvidenceFigure.of(
                                    BigDecimal.valueOf(held), held, "/drills?unit=" + unit.value(), question.asOf()));
                });
        return figures;
    }
}
