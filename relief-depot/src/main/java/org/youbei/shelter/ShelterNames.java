package org.youbei.shelter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Shelters and their openings by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class ShelterNames {
    @Bean
    ThingNames sheltersByName(JdbcClient jdbc) {
        return new NamedRows(jdbc, "shelter", "shelter.shelter", "name", "/shelters/");
    }

    @Bean
    ThingNames openingsByReference(JdbcClient jdbc) {
        return new NamedRows(jdbc, "occupancy", "shelter.opening", "reference", "/occupancies/");
    }
}
