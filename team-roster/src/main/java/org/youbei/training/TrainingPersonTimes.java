package org.youbei.training;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.ChinaTime;
import org.youbei.model.EvidenceFigure;
import org.youbei.model.EvidenceMeasure;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.EvidenceSource;
import org.youbei.model.JurisdictionCode;

/** How many people came to trainings, each time counted: 培训人次. It rests on the sessions of the time in which somebody was noted. */
@Component
class TrainingPersonTimes implements EvidenceSource {
    private final JdbcClient jdbc;

    TrainingPersonTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "training-person-times";
    }

    @Override
    public EvidenceMeasure measure() {
        return EvidenceMeasure.COUNT;
    }

    @Override
    public Map<JurisdictionCode, EvidenceFigure> figures(EvidenceQuestion question) {
        var figures = new HashMap<JurisdictionCode, EvidenceFigure>();
        jdbc.sql("""
            select u.code, count(p.id)::int as times, count(distinct s.id)::int as held, count(distinct p.session)::int as noted
            from unnest(cast(:units as text[])) u (code)
              left join training.session s on s.jurisdiction >= u.code collate "C" and s.jurisdiction < (u.code || '~') collate "C"
                and s.cancelled_on is null and s.starts_at >= :from and s.starts_at < :before
              left join training.place p on p.session = s.id and p.withdrawn_at is null and p.came_at is not null
            group by u.code\
            """)
                .param("units", question.codes())
                .param("from", start(question.from()))
                .param("before", start(question.to().plusDays(1)))
                .query(row -> {
                    var unit = new JurisdictionCode(row.getString("code"));
                    figures.put(
                            unit,
                            new EvidenceFigure(
                                    BigDecimal.valueOf(row.getInt("times")),
                                    row.getInt("noted"),
                                    row.getInt("held"),
                                    "/trainings",
                                    question.asOf()));
                });
        return figures;
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ChinaTime.ZONE).toInstant());
    }
}
