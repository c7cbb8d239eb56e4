package org.youbei.expert;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;
import org.youbei.person.PersonRows;

/** Experts by their names, and what of them merging two people moves. */
@Configuration(proxyBeanMethods = false)
class ExpertNames {
    @Bean
    ThingNames namesOfExperts(JdbcClient jdbc) {
        return new NamedRows(jdbc, "expert", "expert.expert", "name", "/experts/");
    }

    @Bean
    PersonRows expertsMoved(JdbcClient jdbc) {
        return new PersonRows(jdbc, "expert", "expert.expert", "false");
    }
}
