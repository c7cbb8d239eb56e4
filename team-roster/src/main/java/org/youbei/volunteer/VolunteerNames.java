package org.youbei.volunteer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Volunteers by their masked names, shifts by their titles. */
@Configuration(proxyBeanMethods = false)
class VolunteerNames {
    @Bean
    ThingNames volunteersMasked(JdbcClient jdbc) {
        return new NamedRows(jdbc, "volunteer", "volunteer.volunteer", "name_shown", "/volunteers/");
    }

    @Bean
    ThingNames shiftTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "shift", "volunteer.shift", "title", "/shifts/");
    }
}
