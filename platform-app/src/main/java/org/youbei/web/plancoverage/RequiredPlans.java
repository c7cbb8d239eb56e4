package org.youbei.web.plancoverage;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.obligation.rule.RequiredPlan;
import org.youbei.obligation.rule.Rules;
import org.youbei.plan.PlanKind;
import org.youbei.plan.coverage.Slot;

/** Which plans a unit must have, from the rule pack. */
@Component
class RequiredPlans {
    private final Rules rules;

    RequiredPlans(Rules rules) {
        this.rules = rules;
    }

    /** Of units of this level. */
    List<RequiredPlan> of(JurisdictionLevel level) {
        return rules.pack().plans().stream()
                .filter(plan -> plan.level().equals(level.name()))
                .toList();
    }

    Optional<RequiredPlan> of(JurisdictionCode unit, Slot slot) {
        return of(unit.level()).stream().filter(plan -> slot(plan).equals(slot)).findFirst();
    }

    /** Every slot that some level needs, in the order of the pack. */
    List<Slot> slots(List<JurisdictionLevel> levels) {
        return levels.stream()
                .flatMap(level -> of(level).stream())
                .map(RequiredPlans::slot)
                .distinct()
                .toList();
    }

    static Slot slot(RequiredPlan plan) {
        var category = plan.category();
        return new Slot(PlanKind.valueOf(plan.kind()), category == null ? null : HazardCategory.valueOf(category));
    }
}
