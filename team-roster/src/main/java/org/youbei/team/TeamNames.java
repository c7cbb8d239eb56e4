package org.youbei.team;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Teams by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class TeamNames {
    @Bean
    ThingNames teamTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "team", "team.team", "name", "/teams/");
    }
}
