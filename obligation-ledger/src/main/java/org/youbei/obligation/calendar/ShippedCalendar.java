package org.youbei.obligation.calendar;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes the shipped holidays in at the start, before anything that the start itself writes, such as a demo district, computes a due date. */
@Component
class ShippedCalendar implements SmartLifecycle {
    /** What others compute with is there before whatever starts in an ordinary phase; 0 is the first of those. */
    static final int FIRST = -1_000;

    private final WorkingCalendar calendar;
    private volatile boolean running;

    ShippedCalendar(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void start() {
        calendar.takeShipped();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return FIRST;
    }
}
