package org.youbei.resident;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** What the audit trail calls messages of residents. */
@Configuration(proxyBeanMethods = false)
class ResidentNames {
    @Bean
    ThingNames residentMessageNames(JdbcClient jdbc) {
        return new NamedRows(jdbc, "resident-message", "resident.message", "words", "/resident-messages/");
    }
}
