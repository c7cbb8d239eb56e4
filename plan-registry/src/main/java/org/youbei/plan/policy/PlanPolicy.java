package org.youbei.plan.policy;

import java.util.List;
import java.util.stream.Stream;
import org.youbei.plan.PlanRefusal;

/** A rule about what a version says. Its name in the texts is {@code plan.policy.<name of the class>}. */
public interface PlanPolicy {
    /** The article of 国办发〔2024〕5号 that it follows from. */
    int article();

    /** What does not satisfy it, in the order of the plan; nothing where it is satisfied or does not apply. */
    Stream<Finding> examine(Examined version);

    default String name() {
        return getClass().getSimpleName();
    }

    default Finding blocker(PlanRefusal refusal, Spot spot, Object... arguments) {
        return new Finding(name(), article(), refusal, spot, List.of(arguments));
    }

    default Finding advice(Spot spot, Object... arguments) {
        return new Finding(name(), article(), null, spot, List.of(arguments));
    }
}
