package org.youbei.web.sweep;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.youbei.obligation.notice.Outbox;
import org.youbei.obligation.sweep.Sweeps;

/**
 * Asks every minute, on every node, whether a sweep is due: none done today, or none within {@code youbei.sweep.interval}.
 * {@code youbei.sweep.schedule=off} leaves it to the page and the command line.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "youbei.sweep.schedule", havingValue = "on", matchIfMissing = true)
class SweepSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(SweepSchedule.class);

    private final Sweeps sweeps;
    private final Outbox outbox;
    private final Duration interval;

    SweepSchedule(Sweeps sweeps, Outbox outbox, @Value("${youbei.sweep.interval:PT1H}") Duration interval) {
        this.sweeps = sweeps;
        this.outbox = outbox;
        this.interval = interval;
    }

    @Scheduled(initialDelayString = "${youbei.sweep.delay:PT10S}", fixedDelayString = "${youbei.sweep.ask:PT1M}")
    void sweep() {
        try {
            sweeps.runIfDue(interval);
            outbox.send();
        } catch (DataAccessException | TransactionException e) {
            LOG.error("the sweep did not come to its end and goes on at the next call", e);
        }
    }
}
