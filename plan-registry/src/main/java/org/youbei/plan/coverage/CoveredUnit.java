package org.youbei.plan.coverage;

import java.util.Map;
import java.util.Optional;
import org.youbei.model.JurisdictionCode;

/** A unit and its plans by slot; a slot without any plan is missing. */
public record CoveredUnit(JurisdictionCode unit, String name, Map<Slot, Coverage> plans) {
    public CoveredUnit {
        plans = Map.copyOf(plans);
    }

    public Optional<Coverage> at(Slot slot) {
        return Optional.ofNullable(plans.get(slot));
    }
}
