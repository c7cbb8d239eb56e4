package org.youbei.drill;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Drills by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class DrillNames {
    @Bean
    ThingNames drillTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "drill", "drill.drill", "title", "/drills/");
    }

    @Bean
    ThingNames drillRequirementTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "drill-requirement", "drill.requirement", "name", "/drill-requirements/");
    }

    @Bean
    ThingNames drillFindingTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "drill-finding", "drill.finding", "text", "/drill-findings");
    }
}
