package org.youbei.assessment.method.capability;

import java.util.List;
import org.youbei.assessment.method.Weights;

/**
 * Indicators and weights as used in practice for GB/T 43981-2024. A starting point to be edited: the clause text was not at hand, so no conformity is
 * claimed.
 */
public enum CapabilityTemplate {
    STREET(
            Weights.of(0.33, 0.32, 0.35),
            List.of(
                    Indicator.per(10_000, "staff", "staff"),
                    Indicator.asIs("riskAssessment"),
                    Indicator.per(10_000, "funds", "funds"),
                    Indicator.per(10_000, "stock", "stock"),
                    Indicator.per(10_000, "beds", "beds"),
                    Indicator.per(10_000, "rescuers", "firefighters", "volunteers", "militia"),
                    Indicator.per(10_000, "trainees", "trainees"),
                    Indicator.per(1, "shelterCapacity", "shelterCapacity"))),
    COMMUNITY(
            Weights.of(0.32, 0.31, 0.37),
            List.of(
                    Indicator.asIs("planInForce"),
                    new Indicator("lists", List.of("vulnerableList", "hazardList"), 2, 0),
                    Indicator.asIs("hazardMap"),
                    Indicator.per(10_000, "funds", "funds"),
                    Indicator.per(10_000, "stock", "stock"),
                    Indicator.per(10_000, "clinics", "clinics"),
                    Indicator.per(10_000, "rescuers", "militia", "volunteers"),
                    Indicator.per(100, "drilled", "training", "drill"),
                    Indicator.per(1, "shelterCapacity", "shelterCapacity")));

    private final Weights level1;
    private final List<Indicator> indicators;

    CapabilityTemplate(Weights level1, List<Indicator> indicators) {
        this.level1 = level1;
        this.indicators = indicators;
    }

    public Weights level1() {
        return level1;
    }

    public List<Indicator> indicators() {
        return indicators;
    }
}
