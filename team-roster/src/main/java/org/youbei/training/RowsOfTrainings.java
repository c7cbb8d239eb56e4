package org.youbei.training;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.person.PersonRows;

/** What of a person merging moves in the tables of this package. */
@Configuration(proxyBeanMethods = false)
class RowsOfTrainings {
    @Bean
    PersonRows placesMoved(JdbcClient jdbc) {
        return new PersonRows(
                jdbc,
                "training-place",
                "training.place",
                "o.withdrawn_at is null and t.withdrawn_at is null and o.session = t.session");
    }
}
