package org.youbei.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.plan.preparation.Drafter;
import org.youbei.plan.preparation.Drafters;
import org.youbei.plan.review.Conflicts;
import org.youbei.plan.review.Expert;

/** Who drafted a plan does not judge it. People are told apart by name and, where both are known, by their unit. */
@Component
class Recusals {
    private final Drafters drafters;
    private final List<Conflicts> conflicts;

    Recusals(Drafters drafters, ObjectProvider<Conflicts> conflicts) {
        this.drafters = drafters;
        this.conflicts = conflicts.orderedStream().toList();
    }

    /** Why some of the experts take no part in the review of a version. */
    List<Refusal> objections(PlanVersion version, List<Expert> experts, String field) {
        var group = drafters.of(version.getId());
        var found = new ArrayList<Refusal>();
        var drafted = drafted(group, experts);
        if (!drafted.isEmpty()) {
            found.add(PlanRefusal.EXPERT_DRAFTED.at(field, names(drafted)));
        }
        var parties = group.stream().map(Drafter::unit).collect(Collectors.toSet());
        for (var expert : experts) {
            conflicts.stream()
                    .flatMap(known -> known.of(version.unit(), parties, expert.name(), expert.unit()).stream())
                    .findFirst()
                    .ifPresent(because -> found.add(PlanRefusal.EXPERT_CONFLICT.at(field, expert.name(), because)));
        }
        return found;
    }

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
