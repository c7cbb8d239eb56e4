package org.youbei.duty;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Duty rooms, rosters, lines of the log and handovers by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class DutyNames {
    @Bean
    ThingNames dutyStationNames(JdbcClient jdbc) {
        return new NamedRows(jdbc, "duty-station", "duty.station", "name", "/duty-stations/");
    }

    @Bean
    ThingNames dutyRosterNames(JdbcClient jdbc) {
        return new NamedRows(jdbc, "duty-roster", "duty.roster", "to_char(month, 'YYYY-MM')", "/duty-rosters/");
    }

    @Bean
    ThingNames dutyLogNames(JdbcClient jdbc) {
        return new NamedRows(jdbc, "duty-log", "duty.entry", "matter", "/duty-log/");
    }

    @Bean
    ThingNames handoverNames(JdbcClient jdbc) {
        return new NamedRows(
                jdbc,
                "handover",
                "duty.handover",
                "to_char(given_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')",
                "/handovers/");
    }
}
