package org.youbei.drill;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.drill.improvement.Finding;
import org.youbei.drill.preparation.Cover;
import org.youbei.model.Actor;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;

/**
 * What falls due around drills. A duty to drill is fulfilled by a drill that was evaluated and whose attendance was confirmed, on the
 * day it took place, and only for plans and requirements of its own unit and those below: a street's drill is not its district's.
 */
@Component
class DrillDuties {
    private final DutyBook book;

    DrillDuties(DutyBook book) {
        this.book = book;
    }

    static Subject subject(UUID drill) {
        return new Subject("drill", drill);
    }

    /** Duties whose clock started after the drill ask for another one; they stay open. */
    void drilled(Actor actor, Drill drill, List<Cover> covers) {
        var evidence = new Evidence("drill", drill.getId(), drill.title());
        covers.stream()
                .filter(cover -> drill.unit().contains(cover.unit()))
                .forEach(cover ->
                        book.fulfilBegun(actor, cover.subject(), ObligationKind.PLAN_DRILL, evidence, drill.day()));
    }

    void found(Actor actor, Finding finding, LocalDate on) {
        book.open(
                actor,
                new Opening(
                        ObligationKind.DRILL_IMPROVEMENT,
                        subject(finding),
                        finding.measure().isBlank() ? finding.text() : finding.measure(),
                        finding.unit(),
                        finding.ownerPosition().isBlank() ? null : finding.ownerPosition(),
                        null,
                        "drill-improvement",
                        on));
    }

    void finished(Actor actor, Finding finding, String remark, LocalDate on) {
        var evidence = new Evidence(Finding.SUBJECT, finding.id(), remark.isBlank() ? finding.text() : remark);
        book.fulfilBegun(actor, subject(finding), ObligationKind.DRILL_IMPROVEMENT, evidence, on);
    }

    private static Subject subject(Finding finding) {
        return new Subject(Finding.SUBJECT, finding.id());
    }
}
