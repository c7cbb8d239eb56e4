package org.youbei.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules of all steps, by what is said about a step. A step without a rule, or with two, does not start. */
@Component
class PlanStepRules {
    private final Map<Class<? extends Step>, PlanStepRule<?>> rules;

    PlanStepRules(List<PlanStepRule<?>> rules) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(PlanStepRule::step, Function.identity()));
        Arrays.stream(Step.class.getPermittedSubclasses())
                .filter(step -> !this.rules.containsKey(step))
                .findAny()
                .ifPresent(step -> {
                    throw new IllegalStateException("no rule for " + step);
                });
    }

    @SuppressWarnings("unchecked") // the key is the class that the rule was asked for
    <S extends Step> PlanStepRule<S> of(S step) {
        var rule = rules.get(step.getClass());
        if (rule == null) {
            throw new IllegalStateException("no rule for " + step.getClass());
        }
        return (PlanStepRule<S>) rule;
    }
}
