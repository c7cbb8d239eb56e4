package org.youbei.person;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** People by their masked names. */
@Configuration(proxyBeanMethods = false)
class PersonNames {
    @Bean
    ThingNames peopleMasked(JdbcClient jdbc) {
        return new NamedRows(jdbc, "person", "person.person", "name_shown", "/people/");
    }
}
