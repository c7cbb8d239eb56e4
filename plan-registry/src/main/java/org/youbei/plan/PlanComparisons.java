package org.youbei.plan;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.NotFound;
import org.youbei.plan.comparison.Comparison;
import org.youbei.plan.section.Sections;

/** Compares versions as far as they may be read from the scope. */
@Component
@Transactional(readOnly = true)
public class PlanComparisons {
    private final PlanVersions versions;
    private final Sections sections;

    PlanComparisons(PlanVersions versions, Sections sections) {
        this.versions = versions;
        this.sections = sections;
    }

    /**
     * @param from the number of the older version, by whatever order
     * @throws NotFound where one of them does not exist in the scope
     */
    public Comparison between(UUID plan, int from, int to) {
        return between(version(plan, from), version(plan, to));
    }

    /** By the ids of two versions, also of different plans; a text that may not be read is empty. */
    public Comparison between(UUID before, UUID after) {
        return Comparison.of(sections.of(before), sections.of(after));
    }

    private UUID version(UUID plan, int number) {
        return versions.findByPlanOrderByNumberDesc(plan).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(plan))
                .getId();
    }
}
