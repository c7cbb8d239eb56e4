package org.youbei.inspection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Inspections by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class InspectionNames {
    @Bean
    ThingNames inspectionPointTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "inspection-point", "inspection.point", "name", "/inspection-points/");
    }

    @Bean
    ThingNames hazardTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "hazard", "inspection.hazard", "point_name", "/hazards/");
    }

    @Bean
    ThingNames visitTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "visit", "inspection.visit", "point_name", "/visits/");
    }

    @Bean
    ThingNames checklistTitles(JdbcClient jdbc) {
        return new NamedRows(jdbc, "checklist", "inspection.checklist", "title", "/checklists/");
    }

    @Bean
    ThingNames supervisionOrderTitles(JdbcClient jdbc) {
        return new NamedRows(
                jdbc, "supervision-order", "inspection.supervision_order", "title", "/supervision-orders/");
    }
}
