package org.youbei.plan;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.EvidenceFigure;
import org.youbei.model.EvidenceMeasure;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.EvidenceSource;
import org.youbei.model.JurisdictionCode;

/** What plans say about units by themselves: of a unit and those below it, how many have a general plan in force. */
@Component
class PlansInForce implements EvidenceSource {
    private final JdbcClient jdbc;

    PlansInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "plans-in-force";
    }

    @Override
    public EvidenceMeasure measure() {
        return EvidenceMeasure.SHARE;
    }

    @Override
    public Map<JurisdictionCode, EvidenceFigure> figures(EvidenceQuestion question) {
        var figures = new HashMap<JurisdictionCode, EvidenceFigure>();
        jdbc.sql("""
            select u.code, count(*)::int as whole, count(*) filter (where p.jurisdiction is not null)::int as good
            from unnest(cast(:units as text[])) u (code)
              join jurisdiction.unit b on b.jurisdiction >= u.code collate "C" and b.jurisdiction < (u.code || '~') collate "C"
              left join (select distinct jurisdiction from plan.plan where kind = 'GENERAL' and in_force is not null) p
                on p.jurisdiction = b.jurisdiction
            where length(b.jurisdiction) <= 12 group by u.code\
            """).param("units", question.codes()).query(row -> {
            var unit = new JurisdictionCode(row.getString("code"));
            figures.put(
                    unit,
                    EvidenceFigure.share(
                            row.getInt("good"), row.getInt("whole"), "/plans?unit=" + unit.value(), question.asOf()));
        });
        return figures;
    }
}
