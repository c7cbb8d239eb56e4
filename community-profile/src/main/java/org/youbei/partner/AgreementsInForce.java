package org.youbei.partner;

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

/** What agreements say about units by themselves: how many a unit and those below it have in force on a day. */
@Component
class AgreementsInForce implements EvidenceSource {
    private final JdbcClient jdbc;

    AgreementsInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "agreements-in-force";
    }

    @Override
    public EvidenceMeasure measure() {
        return EvidenceMeasure.COUNT;
    }

    @Override
    public Map<JurisdictionCode, EvidenceFigure> figures(EvidenceQuestion question) {
        var figures = new HashMap<JurisdictionCode, EvidenceFigure>();
        jdbc.sql("""
            select u.code, count(distinct a.id)::int as found from unnest(cast(:units as text[])) u (code)
              left join partner.agreement a on a.state in ('IN_FORCE', 'CALLED', 'RETURNED') and :day between a.starts_on and a.ends_on
                and (a.jurisdiction >= u.code collate "C" and a.jurisdiction < (u.code || '~') collate "C"
                  or a.other >= u.code collate "C" and a.other < (u.code || '~') collate "C")
            group by u.code\
            """)
                .param("units", question.codes())
                .param("day", Date.valueOf(question.asOf()))
                .query(row -> {
                    var unit = new JurisdictionCode(row.getString("code"));
                    int found = row.getInt("found");
                    figures.put(
                            unit,
                            EvidenceFigure.of(
                                    BigDecimal.valueOf(found),
                                    found,
                                    "/agreements?unit=" + unit.value(),
                                    question.asOf()));
                });
        return figures;
    }
}
