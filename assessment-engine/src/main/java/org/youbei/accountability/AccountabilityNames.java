package org.youbei.accountability;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Rectifications and cases by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class AccountabilityNames {
    @Bean
    ThingNames rectificationTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "rectification", "accountability.rectification", "title", "/rectifications/");
    }

    @Bean
    ThingNames caseMatters(JdbcClient jdbc) {
        return new NamedRows(
                jdbc, "accountability-case", "accountability.case_file", "matter", "/accountability-cases/");
    }
}
