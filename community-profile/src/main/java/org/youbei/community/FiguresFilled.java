package org.youbei.community;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.EvidenceFigure;
import org.youbei.model.EvidenceMeasure;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.EvidenceSource;
import org.youbei.model.JurisdictionCode;

/** What profiles say about units by themselves: of the figures that communities are asked for, how many are there. */
@Component
class FiguresFilled implements EvidenceSource {
    private final JdbcClient jdbc;

    FiguresFilled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "figures-filled";
    }

    @Override
    public EvidenceMeasure measure() {
        return EvidenceMeasure.SHARE;
    }

    @Override
    public Map<JurisdictionCode, EvidenceFigure> figures(EvidenceQuestion question) {
        var figures = new HashMap<JurisdictionCode, EvidenceFigure>();
        int asked = FigureCatalogue.SHIPPED.all().size();
        jdbc.sql("""
            select u.code, count(b.jurisdiction)::int as communities, coalesce(sum(least(coalesce(p.missing, :asked), :asked)), 0)::int as missing
            from unnest(cast(:units as text[])) u (code)
              left join jurisdiction.unit b on b.jurisdiction >= u.code collate "C" and b.jurisdiction < (u.code || '~') collate "C"
                and length(b.jurisdiction) = 12
              left join community.profile p on p.jurisdiction = b.jurisdiction
            group by u.code\
            """).param("units", question.codes()).param("asked", asked).query(row -> {
            var unit = new JurisdictionCode(row.getString("code"));
            int whole = row.getInt("communities") * asked;
            figures.put(
                    unit,
                    EvidenceFigure.share(
                            whole - row.getInt("missing"),
                            whole,
                            "/communities?unit=" + unit.value(),
                            question.asOf()));
        });
        return figures;
    }
}
