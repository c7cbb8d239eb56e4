package org.youbei.obligation.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule as it holds for a unit: the pack's, or what the nearest unit above decided otherwise. */
public record EffectiveRule(Rule rule, @Nullable RuleOverride override) {
    public List<Period> periods() {
        return override == null ? rule.periods() : override.periods();
    }

    public Period period() {
        return periods().getFirst();
    }
}
