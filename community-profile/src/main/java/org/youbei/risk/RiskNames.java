package org.youbei.risk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Risks and gauges by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class RiskNames {
    @Bean
    ThingNames riskTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "risk", "risk.risk", "title", "/risks/");
    }

    @Bean
    ThingNames gaugeTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "gauge", "risk.gauge", "name", "/gauges/");
    }
}
