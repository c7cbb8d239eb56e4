package org.youbei.web.plancoverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.account.UnverifiedLaw;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.rule.RequiredPlan;
import org.youbei.plan.coverage.Coverage;
import org.youbei.plan.coverage.CoveredUnit;
import org.youbei.plan.coverage.Slot;
import org.youbei.plan.health.Health;
import org.youbei.web.kit.part.State;
import org.youbei.web.plan.PlanWords;

/** Says how a unit stands with one kind of plan. */
@Component
class CoverageCells {
    private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365.25");

    private final RequiredPlans requirements;
    private final PlanWords words;
    private final Clock clock;

    CoverageCells(RequiredPlans requirements, PlanWords words, Clock clock) {
        this.requirements = requirements;
        this.words = words;
        this.clock = clock;
    }

    /** How a required plan stands; whatever is not in force counts as lacking. */
    enum Standing {
        MISSING,
        UNCONFIRMED_MISSING,
        IN_WORK,
        OVERDUE,
        FAILING,
        STRAINED,
        IN_FORCE,
        NOT_REQUIRED;

        boolean lacking() {
            return this == MISSING || this == UNCONFIRMED_MISSING || this == IN_WORK;
        }
    }

    Standing standing(CoveredUnit unit, Slot slot) {
        var required = requirements.of(unit.unit(), slot);
        var coverage = unit.at(slot);
        return coverage.map(CoverageCells::standing).orElseGet(() -> missing(required));
    }

    private static Standing missing(Optional<RequiredPlan> required) {
        return required.map(plan -> plan.isConfirmed() ? Standing.MISSING : Standing.UNCONFIRMED_MISSING)
                .orElse(Standing.NOT_REQUIRED);
    }

    private static Standing standing(Coverage coverage) {
        if (coverage.inForce() == 0) {
            return Standing.IN_WORK;
        }
        if (!coverage.overdue().isEmpty()) {
            return Standing.OVERDUE;
        }
        return switch (coverage.health()) {
            case RED -> Standing.FAILING;
            case AMBER -> Standing.STRAINED;
            case GREEN -> Standing.IN_FORCE;
        };
    }

    CoverageView.Cell cell(CoveredUnit unit, Slot slot) {
        var standing = standing(unit, slot);
        var state = standing == Standing.NOT_REQUIRED ? null : state(standing);
        var label = words.say("coverage.cell", unit.name(), words.kind(slot.kind(), slot.category()), word(standing));
        return new CoverageView.Cell(
                state,
                unit.at(slot).map(coverage -> href(unit.unit(), slot, coverage)).orElse(null),
                label,
                unit.at(slot).map(this::under).orElse(""));
    }

    State state(Standing standing) {
        var kind = switch (standing) {
            case MISSING, OVERDUE, FAILING -> State.Kind.LATE;
            case UNCONFIRMED_MISSING, STRAINED -> State.Kind.SOON;
            case IN_WORK -> State.Kind.OPEN;
            case IN_FORCE -> State.Kind.DONE;
            case NOT_REQUIRED -> State.Kind.IDLE;
        };
        return new State(kind, word(standing));
    }

    String word(Standing standing) {
        var said = standing == Standing.UNCONFIRMED_MISSING && !UnverifiedLaw.isMarked() ? Standing.MISSING : standing;
        return words.say("coverage.standing." + said);
    }

    private String under(Coverage coverage) {
        var parts = new ArrayList<String>();
        if (coverage.plans() > 1) {
            parts.add(words.say("coverage.plans", coverage.plans()));
        }
        if (coverage.issuedOn() != null) {
            parts.add(words.say("coverage.age", age(coverage.issuedOn())));
        }
        coverage.overdue()
                .forEach(kind -> parts.add(words.say("coverage.overdue", words.say("obligation.kind." + kind))));
        if (!coverage.overdue().isEmpty() && coverage.health() != Health.GREEN) {
            parts.add(words.say("plan.health." + coverage.health()));
        }
        return String.join(" · ", parts);
    }

    /** Years since the issue, with one decimal; empty where nothing is in force. */
    String age(@Nullable LocalDate issuedOn) {
        return issuedOn == null
                ? ""
                : BigDecimal.valueOf(ChronoUnit.DAYS.between(issuedOn, ChinaTime.today(clock)))
                        .divide(DAYS_OF_A_YEAR, 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String href(JurisdictionCode unit, Slot slot, Coverage coverage) {
        if (coverage.plans() == 1) {
            return "/plans/" + coverage.plan();
        }
        var category = slot.category() == null ? "" : "&category=" + slot.category();
        return "/plans?unit=" + unit + "&kind=" + slot.kind() + category;
    }
}
