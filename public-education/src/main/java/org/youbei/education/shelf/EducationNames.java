package org.youbei.education.shelf;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Activities by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class EducationNames {
    @Bean
    ThingNames activityTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "activity", "education.activity", "title", "/activities/");
    }
}
