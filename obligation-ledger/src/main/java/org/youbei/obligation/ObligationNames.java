package org.youbei.obligation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Duties by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class ObligationNames {
    @Bean
    ThingNames obligationTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "obligation", "obligation.obligation", "title", "/obligations/")
                .openToAdministrators();
    }
}
