package org.youbei.job;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.youbei.duty.log.Handovers;
import org.youbei.incident.call.CallOuts;
import org.youbei.jurisdiction.Scopes;

/** What the duty desk looks after by the minute. */
@Component
@ConditionalOnBooleanProperty(name = "youbei.jobs.enabled", matchIfMissing = true)
class DutyTimetable {
    private final Handovers handovers;
    private final CallOuts callOuts;

    DutyTimetable(Handovers handovers, CallOuts callOuts) {
        this.handovers = handovers;
        this.callOuts = callOuts;
    }

    @Scheduled(initialDelayString = "PT50S", fixedDelayString = "${youbei.duty.check:PT1M}")
    void look() {
        Scopes.wholeTree(handovers::noticeMissed);
        Scopes.wholeTree(callOuts::followUp);
    }
}
