package org.youbei.plan.health;

import java.util.Collection;

/** How a section or a plan stands: everything holds, something is strained, something fails. */
public enum Health {
    GREEN,
    AMBER,
    RED;

    /** That of the worst weakness. */
    public static Health of(Collection<Weakness> weaknesses) {
        return weaknesses.stream().map(Weakness::health).reduce(GREEN, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
}
