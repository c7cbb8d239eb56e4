package org.youbei.training;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Courses and their sessions by the titles of the courses. */
@Configuration(proxyBeanMethods = false)
class TrainingNames {
    @Bean
    ThingNames titlesOfCourses(JdbcClient jdbc) {
        return new NamedRows(jdbc, "training-course", "training.course", "title", "/training-courses/");
    }

    @Bean
    ThingNames titlesOfSessions(JdbcClient jdbc) {
        var title = "(select c.title from training.course c where c.id = course)";
        return new NamedRows(jdbc, "training-session", "training.session", title, "/trainings/");
    }
}
