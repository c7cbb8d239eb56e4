package org.youbei.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.youbei.plan.preparation.Drafter;
import org.youbei.plan.review.Expert;

/** Who drafted a plan does not judge it. People are told apart by name and, where both are known, by their unit. */
final class Recusals {
    private Recusals() {}

    static List<Expert> drafted(List<Drafter> drafters, List<Expert> experts) {
        return experts.stream()
                .filter(Expert::takesPart)
                .filter(expert -> drafters.stream().anyMatch(drafter -> isSame(drafter, expert)))
                .toList();
    }

    static String names(List<Expert> experts) {
        return experts.stream().map(Expert::name).collect(Collectors.joining("、"));
    }

    private static boolean isSame(Drafter drafter, Expert expert) {
        var unknown = drafter.unit().isEmpty() || expert.unit().isEmpty();
        return drafter.name().equals(expert.name())
                && (unknown || drafter.unit().equals(expert.unit()));
    }
}
