package org.youbei.team;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.person.PersonRows;

/** What of a person merging moves in the tables of this package. */
@Configuration(proxyBeanMethods = false)
class RowsOfTeams {
    @Bean
    PersonRows holdingsMoved(JdbcClient jdbc) {
        return new PersonRows(jdbc, "holding", "team.holding", "false");
    }

    @Bean
    PersonRows membersMoved(JdbcClient jdbc) {
        return new PersonRows(jdbc, "member", "team.member", "o.until is null and t.until is null and o.team = t.team");
    }

    @Bean
    PersonRows calleesMoved(JdbcClient jdbc) {
        return new PersonRows(jdbc, "callee", "team.callee", "o.call = t.call");
    }
}
