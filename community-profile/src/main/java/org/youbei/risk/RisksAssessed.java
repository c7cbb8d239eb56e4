package org.youbei.risk;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.EvidenceFigure;
import org.youbei.model.EvidenceMeasure;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.EvidenceSource;
import org.youbei.model.JurisdictionCode;

/** What the risk register says about units by itself: of the open risks, how many have been assessed. */
@Component
class RisksAssessed implements EvidenceSource {
    private final JdbcClient jdbc;

    RisksAssessed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "risks-assessed";
    }

    @Override
    public EvidenceMeasure measure() {
        return EvidenceMeasure.SHARE;
    }

    @Override
    public Map<JurisdictionCode, EvidenceFigure> figures(EvidenceQuestion question) {
        var figures = new HashMap<JurisdictionCode, EvidenceFigure>();
        jdbc.sql("""
            select u.code, count(r.id)::int as whole, count(r.colour)::int as good from unnest(cast(:units as text[])) u (code)
              left join risk.risk r on r.jurisdiction >= u.code collate "C" and r.jurisdiction < (u.code || '~') collate "C" and r.open
            group by u.code\
            """).param("units", question.codes()).query(row -> {
            var unit = new JurisdictionCode(row.getString("code"));
            figures.put(
                    unit,
                    EvidenceFigure.share(
                            row.getInt("good"), row.getInt("whole"), "/risks?unit=" + unit.value(), question.asOf()));
        });
        return figures;
    }
}
