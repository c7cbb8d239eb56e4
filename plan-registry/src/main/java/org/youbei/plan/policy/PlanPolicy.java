package org.youbei.plan.policy;

import java.util.stream.Stream;

/** A rule about what a version says. Its name in the texts is {@code plan.policy.<name of the class>}. */
public interface PlanPolicy {
    /** The article of 国办发〔2024〕5号 that it follows from. */
    int article();

    /** What does not satisfy it, in the order of the plan; nothing where it is satisfied or does not apply. */
    Stream<Finding> examine(Examined version);

    default String name() {
        return getClass().getSimpleName();
    }

    default Finding blocker(Spot spot, Object... arguments) {
        return new Finding(name(), article(), true, spot, java.util.List.of(arguments));
    }

    default Finding advice(Spot spot, Object... arguments) {
        return new Finding(name(), article(), false, spot, java.util.List.of(arguments));
    }
}
