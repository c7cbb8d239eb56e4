package org.youbei.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.youbei.drill.evaluation.Rating;
import org.youbei.drill.improvement.Finding;
import org.youbei.drill.preparation.Evaluator;
import org.youbei.drill.preparation.Participant;
import org.youbei.drill.preparation.Preparation;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;

/** What speaks against a step: first the right, then the place in the table, then the gates, each with its own reason. */
final class DrillRules {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_TEXT = 5_000;

    private final Drill drill;
    private final Facts facts;
    private final List<Refusal> found = new ArrayList<>();

    private DrillRules(Drill drill, Facts facts) {
        this.drill = drill;
        this.facts = facts;
    }

    /**
     * What the gates look at.
     *
     * @param notInForce titles of the plans covered that have no version in force
     * @param superseded titles of the plans of which another version is in force than the one prepared for
     * @param ratings all that were handed in; looked up for the evaluation only
     * @param unrated objectives that some evaluator has said nothing about
     * @param sheet number of lines that the run sheet has or would have
     */
    record Facts(
            Preparation preparation,
            List<String> notInForce,
            List<String> superseded,
            List<Rating> ratings,
            int unrated,
            int sheet,
            List<Finding> findings) {}

    static List<Refusal> objections(Actor actor, Drill drill, Step step, Facts facts) {
        if (!DrillAuthority.keeps(actor, drill.unit())) {
            return List.of(DrillRefusal.NOT_YOURS.refusal());
        }
        if (!step.kind().fits(drill.state())) {
            return List.of(DrillRefusal.OUT_OF_ORDER.refusal());
        }
        var rules = new DrillRules(drill, facts);
        rules.check(step);
        return rules.found;
    }

    static List<Refusal> entry(Actor actor, DrillEntry entry) {
        if (!actor.isPlatform() && !actor.scope().contains(entry.unit())) {
            return List.of(DrillRefusal.UNIT_OUTSIDE.at("unit"));
        }
        if (!DrillAuthority.keeps(actor, entry.unit())) {
            return List.of(DrillRefusal.NOT_YOURS.at("unit"));
        }
        var found = new ArrayList<Refusal>();
        if (entry.title().isEmpty()) {
            found.add(DrillRefusal.MISSING.at("title"));
        }
        atMost(found, "title", entry.title(), DrillEntry.LONGEST_TITLE);
        atMost(found, "scenario", entry.scenario(), DrillEntry.LONGEST_TEXT);
        atMost(found, "site", entry.site(), DrillEntry.LONGEST_TITLE);
        atMost(found, "controller", entry.controller(), DrillEntry.LONGEST_NAME);
        atMost(found, "safetyOfficer", entry.safetyOfficer(), DrillEntry.LONGEST_NAME);
        if (!entry.endsAt().isAfter(entry.startsAt())) {
            found.add(DrillRefusal.END_BEFORE_START.at("endsAt"));
        }
        return found;
    }

    static void atMost(List<Refusal> found, String field, String text, int most) {
        if (text.length() > most) {
            found.add(DrillRefusal.TOO_LONG.at(field, most));
        }
    }

    private void check(Step step) {
        switch (step.kind()) {
            case PREPARATION -> preparation();
            case RESCHEDULING -> rescheduling(step);
            case START ->
                facts.superseded().forEach(title -> found.add(DrillRefusal.VERSION_SUPERSEDED.refusal(title)));
            case HOLD -> {
                demand(!drill.isEnded(), DrillRefusal.ENDED);
                demand(!drill.isHeld(), DrillRefusal.HELD);
            }
            case RESUMPTION -> demand(drill.isHeld(), DrillRefusal.NOT_HELD);
            case END -> demand(!drill.isEnded(), DrillRefusal.ENDED);
            case ATTENDANCE -> attendance();
            case EVALUATION -> evaluation(step);
            case IMPROVEMENT -> demand(!facts.findings().isEmpty(), DrillRefusal.NO_FINDINGS);
            case CLOSING ->
                demand(
                        facts.findings().stream().noneMatch(finding -> finding.state() == Finding.State.OPEN),
                        DrillRefusal.FINDINGS_OPEN);
            case REOPENING, CANCELLATION -> reason(step);
            case REPORT_APPROVAL -> {}
        }
    }

    private void preparation() {
        var ready = facts.preparation();
        demand(!ready.covers().isEmpty(), DrillRefusal.NO_COVER);
        demand(!ready.objectives().isEmpty(), DrillRefusal.NO_OBJECTIVE);
        demand(!ready.participants().isEmpty(), DrillRefusal.NO_PARTICIPANT);
        demand(!ready.evaluators().isEmpty(), DrillRefusal.NO_EVALUATOR);
        demand(facts.sheet() > 0, DrillRefusal.NO_STEPS);
        var entry = drill.entry();
        if (entry.form() == DrillForm.LIVE) {
            demand(!entry.safetyOfficer().isEmpty() && !entry.site().isEmpty(), DrillRefusal.SAFETY_MISSING);
        }
        facts.notInForce().forEach(title -> found.add(DrillRefusal.NOT_IN_FORCE.refusal(title)));
    }

    private void rescheduling(Step step) {
        reason(step);
        Instant from = step.startsAt();
        Instant to = step.endsAt();
        if (from == null || to == null) {
            found.add(DrillRefusal.MISSING.at(from == null ? "startsAt" : "endsAt"));
        } else if (!to.isAfter(from)) {
            found.add(DrillRefusal.END_BEFORE_START.at("endsAt"));
        }
    }

    private void attendance() {
        demand(!drill.hasConfirmedAttendance(), DrillRefusal.ATTENDANCE_CONFIRMED);
        demand(
                facts.preparation().participants().stream()
                        .map(Participant::attendedAt)
                        .anyMatch(Objects::nonNull),
                DrillRefusal.NOBODY_PRESENT);
    }

    private void evaluation(Step step) {
        demand(drill.isEnded(), DrillRefusal.NOT_ENDED);
        demand(drill.hasConfirmedAttendance(), DrillRefusal.ATTENDANCE_OPEN);
        var missing = facts.preparation().evaluators().stream()
                .filter(evaluator -> evaluator.submittedAt() == null)
                .map(Evaluator::name)
                .toList();
        if (!missing.isEmpty()) {
            found.add(DrillRefusal.NOT_SUBMITTED.refusal(String.join("、", missing)));
        } else if (facts.unrated() > 0) {
            found.add(DrillRefusal.UNRATED.refusal(facts.unrated()));
        }
        atMost(found, "remark", step.remark(), LONGEST_TEXT);
        atMost(found, "strengths", step.strengths(), LONGEST_TEXT);
    }

    private void reason(Step step) {
        if (step.remark().isBlank()) {
            found.add(DrillRefusal.MISSING.at("remark"));
        }
        atMost(found, "remark", step.remark(), LONGEST_REASON);
    }

    private void demand(boolean holds, DrillRefusal otherwise) {
        if (!holds) {
            found.add(otherwise.refusal());
        }
    }
}
