package org.youbei.risk;

import java.util.ArrayList;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.model.RiskColour;
import org.youbei.model.Role;
import org.youbei.risk.matrix.Observed;
import org.youbei.risk.matrix.RiskMatrix;

/** What speaks against a step: first the right, then the place in the table, then what the person says, field by field. */
final class RiskRules {
    private static final int REMARK = 500;
    private static final int LONG_TEXT = 1_000;

    private final Risk risk;
    private final Circumstances known;
    private final List<Refusal> found = new ArrayList<>();

    private RiskRules(Risk risk, Circumstances known) {
        this.risk = risk;
        this.known = known;
    }

    static boolean works(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform() || (actor.works() && actor.scope().contains(unit));
    }

    static boolean isSuperior(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform()
                || (actor.has(Role.STREET_STAFF, Role.DISTRICT_SUPERVISOR)
                        && actor.scope().contains(unit));
    }

    /** Whether the person's role and unit allow a step at all. */
    static boolean mayTake(Actor actor, RiskStep step, Risk risk) {
        if (step == RiskStep.ACCEPTANCE && risk.standing() == RiskColour.RED) {
            return isSuperior(actor, risk.unit());
        }
        return step.isSuperiors() ? isSuperior(actor, risk.unit()) : works(actor, risk.unit());
    }

    static List<Refusal> objections(Actor actor, Risk risk, Step step, Circumstances known) {
        if (!step.kind().fits(risk.state())) {
            return works(actor, risk.unit())
                    ? List.of(RiskRefusal.OUT_OF_ORDER.refusal())
                    : List.of(RiskRefusal.NOT_YOURS.refusal());
        }
        if (!mayTake(actor, step.kind(), risk)) {
            var red = step.kind() == RiskStep.ACCEPTANCE && works(actor, risk.unit());
            return List.of((red ? RiskRefusal.RED : RiskRefusal.NOT_YOURS).refusal());
        }
        var rules = new RiskRules(risk, known);
        rules.check(step);
        return rules.found;
    }

    private void check(Step step) {
        atMost("remark", step.remark(), REMARK);
        switch (step) {
            case Step.Assessment(var rating, var remark) -> rating(rating);
            case Step.Plain(var kind, var remark) -> plain(kind, remark);
        }
    }

    private void plain(RiskStep step, String remark) {
        switch (step) {
            case CONFIRMATION -> {
                if (risk.confirmedOn() != null) {
                    found.add(RiskRefusal.CONFIRMED.refusal());
                }
            }
            case TREATMENT -> {
                confirmed();
                if (known.measures() == 0) {
                    found.add(RiskRefusal.NO_MEASURE.refusal());
                }
            }
            case WATCHING -> {
                if (known.open() > 0) {
                    found.add(RiskRefusal.MEASURES_OPEN.refusal(known.open()));
                }
                if (risk.standing() == RiskColour.RED) {
                    found.add(RiskRefusal.RESIDUAL_RED.refusal());
                }
            }
            case ACCEPTANCE -> {
                confirmed();
                required("remark", remark);
            }
            case RETURN, REVIEW, EVENT, CLOSING, REOPENING -> required("remark", remark);
            default -> {}
        }
    }

    private void confirmed() {
        if (risk.confirmedOn() == null) {
            found.add(RiskRefusal.NOT_CONFIRMED.refusal());
        }
    }

    private void rating(Rating rating) {
        grade("likelihood", rating.likelihood());
        grade("people", rating.people());
        grade("property", rating.property());
        grade("services", rating.services());
        grade("residualLikelihood", rating.residualLikelihood());
        grade("residualConsequence", rating.residualConsequence());
        if (found.isEmpty() && rating.residualLikelihood() > rating.likelihood()) {
            found.add(RiskRefusal.RESIDUAL_ABOVE.at("residualLikelihood"));
        }
        if (found.isEmpty() && rating.residualConsequence() > rating.consequence()) {
            found.add(RiskRefusal.RESIDUAL_ABOVE.at("residualConsequence"));
        }
        if (rating.events() < 0
                || rating.events() > Observed.MOST_EVENTS
                || rating.years() < (rating.events() == 0 ? 0 : 1)
                || rating.years() > Observed.MOST_YEARS) {
            found.add(RiskRefusal.OBSERVED.at("years", Observed.MOST_EVENTS, Observed.MOST_YEARS));
        }
        atMost("controls", rating.controls(), LONG_TEXT);
    }

    private void grade(String field, int number) {
        if (!RiskMatrix.isGrade(number)) {
            found.add(RiskRefusal.GRADE.at(field));
        }
    }

    private void required(String field, String text) {
        if (text.isBlank()) {
            found.add(RiskRefusal.MISSING.at(field));
        }
    }

    private void atMost(String field, String text, int most) {
        if (text.length() > most) {
            found.add(RiskRefusal.TOO_LONG.at(field, most));
        }
    }

    /** What speaks against a description. */
    static List<Refusal> objections(RiskEntry entry) {
        var texts = new Texts(new ArrayList<>());
        texts.required("title", entry.title(), 200);
        texts.required("place", entry.place(), 300);
        texts.required("exposed", entry.exposed(), REMARK);
        texts.atMost("buildings", entry.buildings(), LONG_TEXT);
        if (entry.owner().isBlank()) {
            texts.found().add(RiskRefusal.OWNER_MISSING.at("owner"));
        }
        texts.atMost("owner", entry.owner(), 120);
        return texts.found();
    }

    /** Collects what is missing or too long. */
    record Texts(List<Refusal> found) {
        void required(String field, String text, int most) {
            if (text.isBlank()) {
                found.add(RiskRefusal.MISSING.at(field));
            }
            atMost(field, text, most);
        }

        void atMost(String field, String text, int most) {
            if (text.length() > most) {
                found.add(RiskRefusal.TOO_LONG.at(field, most));
            }
        }
    }
}
