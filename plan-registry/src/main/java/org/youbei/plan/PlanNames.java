package org.youbei.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Plans by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class PlanNames {
    @Bean
    ThingNames planTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "plan", "plan.plan", "title", "/plans/");
    }
}
