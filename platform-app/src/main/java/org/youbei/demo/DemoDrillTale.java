package org.youbei.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.demo.DemoDrillRows.DrilledPlan;
import org.youbei.demo.DemoDrillRows.Sheet;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;

/** Writes the rows of one demo drill, from its registration to wherever its story ends. */
@Component
class DemoDrillTale {
    private final DemoDrillRows rows;
    private final Clock clock;

    DemoDrillTale(DemoDrillRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A drill that was told. */
    record Told(DemoDrillStory story, UUID id, DrilledPlan plan, String title, LocalDate day, List<Found> findings) {}

    /** A finding with the days on which it was found, done and verified. */
    record Found(
            UUID id,
            String capability,
            String measure,
            String owner,
            LocalDate on,
            @Nullable LocalDate doneOn) {
        void duty(ObligationLedger ledger, Actor keeper, Told told) {
            var subject = new Subject("drill-finding", id);
            var unit = new JurisdictionCode(told.plan().unit());
            ledger.open(
                            keeper,
                            new Opening(
                                    ObligationKind.DRILL_IMPROVEMENT,
                                    subject,
                                    measure,
                                    unit,
                                    owner,
                                    null,
                                    "drill-improvement",
                                    on))
                    .orElseThrow();
            if (doneOn != null) {
                ledger.fulfil(
                                keeper,
                                subject,
                                ObligationKind.DRILL_IMPROVEMENT,
                                new Evidence("drill-finding", id, measure),
                                doneOn)
                        .orElseThrow();
            }
        }
    }

    Told tell(Sheet sheet, DemoDrillTexts texts, DemoDrillStory story, DrilledPlan plan, @Nullable Told before) {
        var drill = DemoDrill.of(sheet, texts, story, plan, before, rows.sections(plan.version()), clock);
        new DemoDrillEntry(drill).write();
        new DemoDrillPreparation(drill).write();
        if (story.isPrepared()) {
            new DemoDrillRun(drill).write();
        }
        var findings = List.<Found>of();
        if (story.state().counts()) {
            new DemoDrillJudgement(drill).write();
            findings = new DemoDrillFindings(drill).write();
        }
        new DemoDrillEvents(drill).write();
        return new Told(story, drill.id(), plan, drill.title(), drill.day(0), findings);
    }
}
