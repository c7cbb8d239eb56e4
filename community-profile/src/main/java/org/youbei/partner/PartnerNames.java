package org.youbei.partner;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Partners and agreements by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class PartnerNames {
    @Bean
    ThingNames partnerTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "partner", "partner.organisation", "name", "/partners/");
    }

    @Bean
    ThingNames agreementTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "agreement", "partner.agreement", "title", "/agreements/");
    }
}
