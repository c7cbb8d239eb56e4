package org.youbei.job;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.youbei.community.group.GroupRegister;
import org.youbei.jurisdiction.Scopes;
import org.youbei.obligation.notice.Outbox;
import org.youbei.obligation.sweep.Sweeps;
import org.youbei.plan.FilingReviews;
import org.youbei.plan.health.HealthChecks;

/** Looks every few minutes whether a sweep is due, so that a node that was down catches up; sends what waits in the outbox. */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "youbei.jobs.enabled", matchIfMissing = true)
class Timetable {
    private final Sweeps sweeps;
    private final Outbox outbox;
    private final FilingReviews filings;
    private final HealthChecks health;
    private final GroupRegister groups;
    private final Duration interval;

    Timetable(
            Sweeps sweeps,
            Outbox outbox,
            FilingReviews filings,
            HealthChecks health,
            GroupRegister groups,
            @Value("${youbei.sweep.interval:PT1H}") Duration interval) {
        this.sweeps = sweeps;
        this.outbox = outbox;
        this.filings = filings;
        this.health = health;
        this.groups = groups;
        this.interval = interval;
    }

    @Scheduled(initialDelayString = "${youbei.sweep.delay:PT20S}", fixedDelayString = "${youbei.sweep.check:PT5M}")
    void sweep() {
        filings.settle();
        health.runIfDue();
        Scopes.wholeTree(groups::removeEnded);
        sweeps.runIfDue(interval);
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "${youbei.notices.interval:PT1M}")
    void send() {
        outbox.send();
    }
}
