package org.youbei.obligation;

import java.sql.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.model.EvidenceFigure;
import org.youbei.model.EvidenceMeasure;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.EvidenceSource;
import org.youbei.model.JurisdictionCode;

/**
 * What the ledger knows about units by itself: of the duties that fell due in a period, how many were done by their day. One source for each kind that
 * assessments ask about, and one over all kinds. What was waived or called off counts neither way; what falls due later counts in a later period.
 */
@Configuration(proxyBeanMethods = false)
class EvidenceOfDuties {
    private static final String STATEMENT = """
        select u.code, count(*) filter (where o.closed_as = 'FULFILLED' and o.closed_on <= o.due)::int as good, count(o.id)::int as whole
        from unnest(cast(:units as text[])) u (code)
          left join obligation.obligation o on o.jurisdiction >= u.code collate "C" and o.jurisdiction < (u.code || '~') collate "C"
            and o.due between :from and :to and (cast(:kind as text) is null or o.kind = :kind)
            and (o.closed_as is null or o.closed_as = 'FULFILLED') and o.paused_since is null
        group by u.code\
        """;

    /** @param kind null for all kinds */
    private record OnTime(String id, @Nullable String kind, JdbcClient jdbc) implements EvidenceSource {
        @Override
        public EvidenceMeasure measure() {
            return EvidenceMeasure.SHARE;
        }

        @Override
        public Map<JurisdictionCode, EvidenceFigure> figures(EvidenceQuestion question) {
            var figures = new HashMap<JurisdictionCode, EvidenceFigure>();
            jdbc.sql(STATEMENT)
                    .param("units", question.codes())
                    .param("from", Date.valueOf(question.from()))
                    .param("to", Date.valueOf(question.to()))
                    .param("kind", kind)
                    .query(row -> {
                        var unit = new JurisdictionCode(row.getString("code"));
                        figures.put(
                                unit,
                                EvidenceFigure.share(
                                        row.getInt("good"), row.getInt("whole"), link(unit), question.asOf()));
                    });
            return figures;
        }

        private String link(JurisdictionCode unit) {
            return "/obligations?unit=" + unit.value() + (kind == null ? "" : "&kind=" + kind);
        }
    }

    private static EvidenceSource of(ObligationKind kind, JdbcClient jdbc) {
        return new OnTime("duty-" + kind.code().toLowerCase(Locale.ROOT).replace('_', '-'), kind.code(), jdbc);
    }

    @Bean
    EvidenceSource dutiesOnTime(JdbcClient jdbc) {
        return new OnTime("duties-on-time", null, jdbc);
    }

    @Bean
    EvidenceSource dutyPlanEvaluationOnTime(JdbcClient jdbc) {
        return of(ObligationKind.PLAN_EVALUATION, jdbc);
    }

    @Bean
    EvidenceSource dutyPlanFilingOnTime(JdbcClient jdbc) {
        return of(ObligationKind.PLAN_FILING, jdbc);
    }

    @Bean
    EvidenceSource dutyPlanPublicationOnTime(JdbcClient jdbc) {
        return of(ObligationKind.PLAN_PUBLICATION, jdbc);
    }

    @Bean
    EvidenceSource dutyPlanDrillOnTime(JdbcClient jdbc) {
        return of(ObligationKind.PLAN_DRILL, jdbc);
    }

    @Bean
    EvidenceSource dutyDrillImprovementOnTime(JdbcClient jdbc) {
        return of(ObligationKind.DRILL_IMPROVEMENT, jdbc);
    }

    @Bean
    EvidenceSource dutyHazardRectificationOnTime(JdbcClient jdbc) {
        return of(ObligationKind.HAZARD_RECTIFICATION, jdbc);
    }

    @Bean
    EvidenceSource dutyCommunityFiguresOnTime(JdbcClient jdbc) {
        return of(ObligationKind.COMMUNITY_FIGURES, jdbc);
    }

    @Bean
    EvidenceSource dutySpecialGroupCheckOnTime(JdbcClient jdbc) {
        return of(ObligationKind.SPECIAL_GROUP_CHECK, jdbc);
    }

    @Bean
    EvidenceSource dutyRiskReviewOnTime(JdbcClient jdbc) {
        return of(ObligationKind.RISK_REVIEW, jdbc);
    }

    @Bean
    EvidenceSource dutyRiskMeasureOnTime(JdbcClient jdbc) {
        return of(ObligationKind.RISK_MEASURE, jdbc);
    }

    @Bean
    EvidenceSource dutySupervisionOrderOnTime(JdbcClient jdbc) {
        return of(ObligationKind.SUPERVISION_ORDER, jdbc);
    }

    @Bean
    EvidenceSource dutyTrainingOnTime(JdbcClient jdbc) {
        return of(ObligationKind.TRAINING, jdbc);
    }

    @Bean
    EvidenceSource dutyStockTakeOnTime(JdbcClient jdbc) {
        return of(ObligationKind.STOCK_TAKE, jdbc);
    }

    @Bean
    EvidenceSource dutyShelterCheckOnTime(JdbcClient jdbc) {
        return of(ObligationKind.SHELTER_CHECK, jdbc);
    }

    @Bean
    EvidenceSource dutyRectificationOnTime(JdbcClient jdbc) {
        return of(ObligationKind.RECTIFICATION, jdbc);
    }
}
