package org.youbei.drill;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.drill.improvement.Finding;
import org.youbei.drill.preparation.Cover;
import org.youbei.model.Actor;
import org.youbei.model.Subject;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;

/**
 * What falls due around drills. A duty to drill is fulfilled by a drill that was evaluated and whose attendance was confirmed, on the
 * day it took place, and only for plans and requirements of its own unit and those below: a street's drill is not its district's.
 */
@Component
class DrillDuties {
    private static final int LONGEST_TITLE = 300;

    private final ObligationLedger ledger;
    private final JdbcClient jdbc;

    DrillDuties(ObligationLedger ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    static Subject subject(UUID drill) {
        return new Subject("drill", drill);
    }

    /** Duties whose clock started after the drill ask for another one; they stay open. */
    void drilled(Actor actor, Drill drill, List<Cover> covers) {
        var evidence = new Evidence("drill", drill.getId(), drill.title());
        for (var cover : covers) {
            if (drill.unit().contains(cover.unit())) {
                open(cover.subject(), drill.day())
                        .forEach(duty -> ledger.fulfil(actor, duty, evidence, drill.day())
                                .orElseThrow());
            }
        }
    }

    private List<UUID> open(Subject subject, LocalDate day) {
        return jdbc.sql("""
                select id from obligation.obligation
                where subject_type = ? and subject_id = ? and kind = 'PLAN_DRILL' and closed_as is null and clock_start <= ?""")
                .params(subject.type(), subject.id(), day)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void found(Actor actor, Finding finding, LocalDate on) {
        var title = finding.measure().isBlank() ? finding.text() : finding.measure();
        ledger.open(
                        actor,
                        new Opening(
                                ObligationKind.DRILL_IMPROVEMENT,
                                new Subject(Finding.SUBJECT, finding.id()),
                                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                                finding.unit(),
                                finding.ownerPosition().isBlank() ? null : finding.ownerPosition(),
                                null,
                                "drill-improvement",
                                on))
                .orElseThrow();
    }

    void finished(Actor actor, Finding finding, String remark, LocalDate on) {
        var label = remark.isBlank() ? finding.text() : remark;
        ledger.fulfil(
                        actor,
                        new Subject(Finding.SUBJECT, finding.id()),
                        ObligationKind.DRILL_IMPROVEMENT,
                        new Evidence(Finding.SUBJECT, finding.id(), label.substring(0, Math.min(label.length(), 300))),
                        on)
                .orElseThrow();
    }
}
