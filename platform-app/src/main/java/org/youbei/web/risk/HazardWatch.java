package org.youbei.web.risk;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardFound;
import org.youbei.risk.RiskWatch;

/** A major hazard has the risks of its place looked at again. */
@Component
class HazardWatch {
    private final RiskWatch watch;

    HazardWatch(RiskWatch watch) {
        this.watch = watch;
    }

    @EventListener
    void found(HazardFound event) {
        var position = event.discovery().point().entry().position();
        if (event.grade() == HazardGrade.MAJOR && position != null) {
            watch.hazardAt(event.actor(), position, event.discovery().description());
        }
    }
}
