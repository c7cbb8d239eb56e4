package org.youbei.obligation.calendar;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes the shipped holidays in at the start, before anything computes a due date. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ShippedCalendar implements ApplicationRunner {
    private final WorkingCalendar calendar;

    ShippedCalendar(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        calendar.takeShipped();
    }
}
