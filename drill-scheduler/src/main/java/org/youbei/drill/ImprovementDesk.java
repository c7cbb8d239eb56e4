package org.youbei.drill;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.improvement.Element;
import org.youbei.drill.improvement.Finding;
import org.youbei.drill.improvement.Findings;
import org.youbei.drill.preparation.People;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.separation.Separation;
import org.youbei.separation.Separations;

/** Notes findings until the report is approved, and follows each until another look has shown that it is gone. */
@Component
@Transactional
public class ImprovementDesk {
    private static final int LONGEST_TEXT = 1_000;

    private final StoredDrills drills;
    private final Findings findings;
    private final People people;
    private final DrillDuties duties;
    private final Separations separations;
    private final AuditTrail audit;
    private final Clock clock;

    ImprovementDesk(
            StoredDrills drills,
            Findings findings,
            People people,
            DrillDuties duties,
            Separations separations,
            AuditTrail audit,
            Clock clock) {
        this.drills = drills;
        this.findings = findings;
        this.people = people;
        this.duties = duties;
        this.separations = separations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a person says about a finding. */
    public record Words(
            String capability,
            String text,
            String measure,
            Element element,
            String ownerPosition,
            @Nullable UUID plan,
            @Nullable UUID section,
            String sectionLabel) {
        public Words {
            capability = capability.strip();
            text = text.strip();
            measure = measure.strip();
            ownerPosition = ownerPosition.strip();
        }
    }

    @Transactional(readOnly = true)
    public List<Finding> of(UUID drill) {
        return findings.of(drill);
    }

    /** @param finding its id, chosen by the form, so that the same form sent twice notes one finding */
    public Outcome<UUID> note(Actor actor, UUID id, UUID finding, Words words) {
        findings.takeTurns(id);
        var drill = drills.findById(id).orElseThrow(() -> new NotFound(id));
        var objections = noting(actor, drill);
        if (objections.isEmpty()) {
            objections = objections(words);
        }
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        var found = found(actor, drill, finding, words, 0, null);
        var earlier = findings.alike(found);
        findings.add(found(actor, drill, finding, words, earlier.count(), earlier.latest()));
        record(actor, "drill.finding-noted", drill, finding);
        return Outcome.done(finding);
    }

    /** Whoever leads the drill takes back any of its findings, an evaluator the own ones. */
    public Outcome<UUID> withdraw(Actor actor, UUID id, UUID finding) {
        findings.takeTurns(id);
        var drill = drills.findById(id).orElseThrow(() -> new NotFound(id));
        var known = findings.find(id, finding);
        var objections = known.isPresent() && !mayWithdraw(actor, drill, known.get())
                ? List.of(DrillRefusal.NOT_YOURS.refusal())
                : noting(actor, drill);
        if (!objections.isEmpty()) {
            return Outcome.refused(objections);
        }
        findings.remove(id, finding);
        record(actor, "drill.finding-withdrawn", drill, finding);
        return Outcome.done(finding);
    }

    /** Whether the finding is the person's to take back, as long as the report is open. */
    public static boolean mayWithdraw(Actor actor, Drill drill, Finding finding) {
        return DrillAuthority.keeps(actor, drill.unit()) || actor.account().equals(finding.notedBy());
    }

    /** Done, not yet verified: the duty is fulfilled, the finding is not gone before another look shows it. */
    public Outcome<UUID> finish(Actor actor, UUID id, UUID finding, String remark) {
        var drill = drills.findById(id).orElseThrow(() -> new NotFound(id));
        var known = findings.locked(id, finding).orElseThrow(() -> new NotFound(finding));
        if (!DrillAuthority.keeps(actor, drill.unit())) {
            return Outcome.refused(DrillRefusal.NOT_YOURS.refusal());
        }
        if (drill.state() != DrillState.IMPROVING) {
            return Outcome.refused(DrillRefusal.OUT_OF_ORDER.refusal());
        }
        if (known.state() != Finding.State.OPEN) {
            return Outcome.refused(DrillRefusal.FINDING_DONE.refusal());
        }
        if (remark.isBlank() || remark.length() > 500) {
            return Outcome.refused(DrillRefusal.MISSING.at("remark"));
        }
        findings.finish(finding, today(), actor.account(), actor.name(), remark.strip());
        duties.finished(actor, known, remark.strip(), today());
        record(actor, "drill.finding-done", drill, finding);
        return Outcome.done(finding);
    }

    /**
     * Verifies what was done.
     *
     * @param later the drill that showed it, evaluated and held on the day it was done or after; nothing for an inspection
     * @param label what the inspection was; of no use beside a drill
     */
    public Outcome<UUID> verify(Actor actor, UUID id, UUID finding, @Nullable UUID later, String label) {
        var drill = drills.findById(id).orElseThrow(() -> new NotFound(id));
        var known = findings.locked(id, finding).orElseThrow(() -> new NotFound(finding));
        if (!DrillAuthority.keeps(actor, drill.unit())) {
            return Outcome.refused(DrillRefusal.NOT_YOURS.refusal());
        }
        if (known.state() != Finding.State.DONE) {
            return Outcome.refused(
                    known.state() == Finding.State.OPEN
                            ? DrillRefusal.FINDING_NOT_DONE.refusal()
                            : DrillRefusal.FINDING_VERIFIED.refusal());
        }
        var own = separations.objection(
                Separation.DRILL_FINDING, actor, drill.unit(), () -> findings.remediedBy(finding));
        if (own.isPresent()) {
            return Outcome.refused(own.get());
        }
        if (later == null && (label.isBlank() || label.length() > 300)) {
            return Outcome.refused(DrillRefusal.MISSING.at("label"));
        }
        var name = label.strip();
        if (later != null) {
            var done = Objects.requireNonNull(known.doneOn());
            var other = drills.findById(later).orElseThrow(() -> new NotFound(later));
            if (!other.state().counts() || later.equals(id) || other.day().isBefore(done)) {
                return Outcome.refused(DrillRefusal.NOT_LATER.at("later"));
            }
            name = other.title();
        }
        findings.verify(finding, today(), actor.name(), later, name);
        record(actor, "drill.finding-verified", drill, finding);
        return Outcome.done(finding);
    }

    /** Whoever leads the drill or evaluates it notes findings, from its end until its report is approved. */
    private List<Refusal> noting(Actor actor, Drill drill) {
        var evaluates = people.evaluators(drill.getId()).stream()
                .anyMatch(evaluator -> evaluator.account().equals(actor.account()));
        if (!evaluates && !DrillAuthority.keeps(actor, drill.unit())) {
            return List.of(DrillRefusal.NOT_YOURS.refusal());
        }
        if (drill.reportApprovedAt().isPresent()) {
            return List.of(DrillRefusal.LOCKED.refusal());
        }
        return drill.isEnded() && drill.state() != DrillState.CANCELLED
                ? List.of()
                : List.of(DrillRefusal.NOT_ENDED.refusal());
    }

    private static List<Refusal> objections(Words words) {
        var found = new ArrayList<Refusal>();
        if (words.capability().isEmpty()) {
            found.add(DrillRefusal.MISSING.at("capability"));
        }
        if (words.text().isEmpty()) {
            found.add(DrillRefusal.MISSING.at("text"));
        }
        DrillRules.atMost(found, "capability", words.capability(), 200);
        DrillRules.atMost(found, "text", words.text(), LONGEST_TEXT);
        DrillRules.atMost(found, "measure", words.measure(), LONGEST_TEXT);
        DrillRules.atMost(found, "ownerPosition", words.ownerPosition(), 120);
        return found;
    }

    private Finding found(Actor actor, Drill drill, UUID id, Words words, int repeats, @Nullable UUID repeatOf) {
        return new Finding(
                id,
                drill.getId(),
                drill.unit(),
                words.capability(),
                words.text(),
                words.measure(),
                words.element(),
                words.ownerPosition(),
                words.plan(),
                words.section(),
                words.sectionLabel(),
                clock.instant(),
                actor.name(),
                actor.account(),
                repeats,
                repeatOf,
                null,
                "",
                "",
                null,
                "",
                null,
                "",
                null);
    }

    private void record(Actor actor, String action, Drill drill, UUID finding) {
        audit.record(
                actor,
                AuditEntry.of(
                        action,
                        DrillDuties.subject(drill.getId()),
                        drill.unit(),
                        Map.of("finding", finding.toString())));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
