package org.youbei.inspection.hazard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;

/** What speaks against a step: first the right, then the place in the table, then what the person says, field by field. */
final class HazardRules {
    private static final int REMARK = 1_000;
    private static final int NAME = 100;

    private final Hazard hazard;
    private final LocalDate today;
    private final Circumstances known;
    private final List<Refusal> found = new ArrayList<>();

    private HazardRules(Hazard hazard, LocalDate today, Circumstances known) {
        this.hazard = hazard;
        this.today = today;
        this.known = known;
    }

    static List<Refusal> objections(Actor actor, Hazard hazard, Step step, LocalDate today, Circumstances known) {
        if (!HazardAuthority.mayTake(actor, step.kind(), hazard)) {
            return List.of(HazardRefusal.NOT_YOURS.refusal());
        }
        if (!step.kind().fits(hazard.state())) {
            return List.of(HazardRefusal.OUT_OF_ORDER.refusal());
        }
        if (step.kind().taker() == HazardStep.Taker.ACCEPTOR
                && hazard.isRectifier(actor.account())
                && !known.ownWork()) {
            return List.of(HazardRefusal.OWN_WORK.refusal());
        }
        var rules = new HazardRules(hazard, today, known);
        rules.check(actor, step);
        return rules.found;
    }

    private void check(Actor actor, Step step) {
        atMost("remark", step.remark(), REMARK);
        switch (step) {
            case Step.Grading s -> grading(actor, s);
            case Step.Notice s -> {
                required("responsibleUnit", s.responsibleUnit(), NAME);
                required("demand", s.demand(), REMARK);
            }
            case Step.Plan s -> plan(s.commitments());
            case Step.ExtensionRequest s -> required("remark", s.remark(), 500);
            case Step.Transfer s -> {
                required("department", s.department(), NAME);
                required("remark", s.remark(), REMARK);
            }
            case Step.Answer s -> required("remark", s.remark(), REMARK);
            case Step.Plain s -> plain(s);
        }
    }

    private void grading(Actor actor, Step.Grading step) {
        if (step.grade() == HazardGrade.GENERAL
                && hazard.proposed() == HazardGrade.MAJOR
                && !HazardAuthority.isSuperior(actor, hazard)) {
            found.add(HazardRefusal.GRADE_BELOW.at("grade"));
        }
    }

    private void plain(Step.Plain step) {
        switch (step.kind()) {
            case RETURN, DISMISSAL, EXTENSION_REFUSAL -> required("remark", step.remark(), 500);
            case START -> {
                if (hazard.grade() == HazardGrade.MAJOR && !hazard.commitments().isWhole()) {
                    found.add(HazardRefusal.PLAN_MISSING.refusal());
                }
            }
            case SUBMISSION -> {
                required("remark", step.remark(), REMARK);
                if (!known.afterPhotoArrived()) {
                    found.add(HazardRefusal.PHOTO_MISSING.at("photo"));
                }
            }
            case LISTING -> listing();
            default -> {}
        }
    }

    private void listing() {
        if (hazard.grade() != HazardGrade.MAJOR) {
            found.add(HazardRefusal.ONLY_MAJOR.refusal());
        } else if (hazard.isListed()) {
            found.add(HazardRefusal.LISTED.refusal());
        }
    }

    private void plan(FiveCommitments plan) {
        if (hazard.grade() != HazardGrade.MAJOR) {
            found.add(HazardRefusal.ONLY_MAJOR.refusal());
            return;
        }
        required("responsibility", plan.responsibility(), 500);
        required("measures", plan.measures(), 2_000);
        required("funds", plan.funds(), 500);
        required("contingency", plan.contingency(), 2_000);
        var deadline = plan.deadline();
        if (deadline == null) {
            found.add(HazardRefusal.MISSING.at("deadline"));
        } else if (deadline.isBefore(today)) {
            found.add(HazardRefusal.DATE_PAST.at("deadline"));
        } else if (hazard.dueOn() != null && deadline.isAfter(hazard.dueOn())) {
            found.add(HazardRefusal.PLAN_AFTER_DUE.at("deadline", hazard.dueOn()));
        }
    }

    private void required(String field, String text, int most) {
        if (text.isBlank()) {
            found.add(HazardRefusal.MISSING.at(field));
        }
        atMost(field, text, most);
    }

    private void atMost(String field, String text, int most) {
        if (text.length() > most) {
            found.add(HazardRefusal.TOO_LONG.at(field, most));
        }
    }
}
