package org.youbei.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youbei.drill.DrillState;
import org.youbei.drill.DrillStep;
import org.youbei.model.ChinaTime;
import org.youbei.model.UuidV7;

/** The timeline of a demo drill. */
final class DemoDrillEvents {
    private final DemoDrill of;

    DemoDrillEvents(DemoDrill of) {
        this.of = of;
    }

    void write() {
        event("REGISTRATION", null, DrillState.PLANNED, of.days(-35), "");
        if (!of.story().isPrepared()) {
            return;
        }
        event(DrillStep.PREPARATION.name(), DrillState.PLANNED, DrillState.PREPARED, of.days(-5), "");
        if (of.story().state() == DrillState.CANCELLED) {
            event(
                    "CANCELLATION",
                    DrillState.PREPARED,
                    DrillState.CANCELLED,
                    of.start().minusSeconds(3_600),
                    of.texts().text("cancelled"));
        }
        if (!of.story().isStarted()) {
            return;
        }
        event("START", DrillState.PREPARED, DrillState.RUNNING, of.start(), "");
        if (of.over()) {
            event("END", DrillState.RUNNING, DrillState.RUNNING, of.end(), "");
        }
        if (of.story().state().counts()) {
            event("ATTENDANCE", DrillState.RUNNING, DrillState.RUNNING, of.end().plusSeconds(600), "");
            event(
                    "EVALUATION",
                    DrillState.RUNNING,
                    DrillState.EVALUATED,
                    of.days(2),
                    of.texts().text("summary"));
        }
        if (of.story().isReported()) {
            event("REPORT_APPROVAL", DrillState.EVALUATED, DrillState.REPORTED, of.days(6), "");
        }
        if (of.story().isImproving()) {
            event("IMPROVEMENT", DrillState.REPORTED, DrillState.IMPROVING, of.days(7), "");
        }
        if (of.story().state() == DrillState.CLOSED) {
            event("CLOSING", DrillState.IMPROVING, DrillState.CLOSED, of.days(45), "");
        }
    }

    private void event(String step, @Nullable DrillState from, DrillState to, Instant at, String remark) {
        var event = UuidV7.next(of.clock());
        of.sheet()
                .add(
                        "drill.event (id, drill, jurisdiction, district, request, step, state_before, state_after,"
                                + " account, name, effective_on, remark, happened_at)",
                        event,
                        of.id(),
                        of.plan().unit(),
                        of.district(),
                        event,
                        step,
                        from,
                        to,
                        of.keeper().account(),
                        of.keeper().name(),
                        ChinaTime.day(at),
                        remark,
                        at);
    }
}
