package org.youbei.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Accounts and posts by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class AccountNames {
    @Bean
    ThingNames accountTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "account", "account.account", "name", "/accounts/").openToAdministrators();
    }

    @Bean
    ThingNames positionTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "position", "account.position", "name", "/positions").openToAdministrators();
    }
}
