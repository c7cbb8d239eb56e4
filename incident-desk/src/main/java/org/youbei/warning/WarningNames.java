package org.youbei.warning;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Warnings by their headlines. */
@Configuration(proxyBeanMethods = false)
class WarningNames {
    @Bean
    ThingNames warningHeadlines(JdbcClient jdbc) {
        return new NamedRows(
                jdbc, "warning", "warning.message", "coalesce(nullif(headline, ''), identifier)", "/warnings/");
    }
}
