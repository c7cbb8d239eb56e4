package org.youbei.plan.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a plan of some kind is mainly about, by the law.
 *
 * @param key of its name in the texts, behind {@code plan.matter.}
 * @param words any of them in the plan shows that it is dealt with
 */
record Matter(String key, List<String> words) {
    static Matter of(String key, String... words) {
        return new Matter(key, List.of(words));
    }

    /** The findings of a policy, one for each matter that the version says nothing of. */
    static Stream<Finding> missing(PlanPolicy policy, Examined version, List<Matter> matters) {
        if (version.sections().isEmpty()) {
            return Stream.empty();
        }
        var text = String.join("\n", version.words().toList());
        return matters.stream()
                .filter(matter -> matter.words().stream().noneMatch(text::contains))
                .map(matter -> policy.advice(Spot.at(Spot.Kind.TEXT), "matter." + matter.key()));
    }
}
