package org.youbei.person;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of a person merging moves in the tables of this package. */
@Configuration(proxyBeanMethods = false)
class RowsOfPeople {
    @Bean
    PersonRows membershipsMoved(JdbcClient jdbc) {
        return new PersonRows(
                jdbc,
                "membership",
                "person.membership",
                "o.until is null and t.until is null and o.jurisdiction = t.jurisdiction and o.kind = t.kind");
    }

    @Bean
    PersonRows certificatesMoved(JdbcClient jdbc) {
        return new PersonRows(jdbc, "certificate", "person.certificate", "o.kind = t.kind and o.issued = t.issued");
    }

    @Bean
    PersonRows requestsMoved(JdbcClient jdbc) {
        return new PersonRows(jdbc, "request", "person.request", "false");
    }
}
