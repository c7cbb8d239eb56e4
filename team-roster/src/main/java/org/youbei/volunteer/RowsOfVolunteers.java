package org.youbei.volunteer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.person.PersonRows;

/** What of a person merging moves in the tables of this package. */
@Configuration(proxyBeanMethods = false)
class RowsOfVolunteers {
    @Bean
    PersonRows volunteersMoved(JdbcClient jdbc) {
        return new PersonRows(jdbc, "volunteer", "volunteer.volunteer", "false");
    }
}
