package org.youbei.assessment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Indicator systems, judgements, campaigns and the units in them by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class AssessmentNames {
    @Bean
    ThingNames indicatorSystemTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "indicator-system", "assessment.indicator_system", "title", "/indicator-systems/");
    }

    @Bean
    ThingNames judgementTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "judgement", "assessment.judgement", "title", "/judgements/");
    }

    @Bean
    ThingNames campaignTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "campaign", "assessment.campaign", "title", "/campaigns/");
    }

    @Bean
    ThingNames campaignUnitNames(JdbcClient jdbc) {
        return new NamedRows(jdbc, "campaign-unit", "assessment.participant", "name", "/campaign-units/");
    }
}
