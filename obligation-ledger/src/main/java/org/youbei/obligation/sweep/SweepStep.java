package org.youbei.obligation.sweep;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One part of a sweep: one set-based change in a transaction of its own. Running it twice changes nothing the second time,
 * because what it looks for is the absence of what it notes.
 */
interface SweepStep {
    /** Which count of the run it adds to. */
    enum Counter {
        OVERDUE("overdue"),
        REMINDED("reminded"),
        ESCALATED("escalated"),
        MESSAGES("messages");

        private final String column;

        Counter(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    Counter counter();

    /** @return how many duties (or messages) it noted */
    long run(UUID run, LocalDate today);
}
