package org.youbei.plan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.NotFound;
import org.youbei.plan.section.Sections;
import org.youbei.plan.section.UnplacedTexts;

/** Reads one plan as a whole, for its page. Inside a scope; what may not be read from there does not exist. */
@Component
@Transactional(readOnly = true)
public class PlanDossiers {
    private final Plans plans;
    private final PlanVersions versions;
    private final Sections sections;
    private final UnplacedTexts unplaced;
    private final PlanChronicle chronicle;
    private final PlanEvaluations evaluations;

    PlanDossiers(
            Plans plans,
            PlanVersions versions,
            Sections sections,
            UnplacedTexts unplaced,
            PlanChronicle chronicle,
            PlanEvaluations evaluations) {
        this.plans = plans;
        this.versions = versions;
        this.sections = sections;
        this.unplaced = unplaced;
        this.chronicle = chronicle;
        this.evaluations = evaluations;
    }

    /**
     * @param number of the version to look at; without it the one that lists show
     * @throws NotFound where there is no such plan or version in the scope
     */
    public PlanDossier open(UUID id, Optional<Integer> number) {
        var plan = plans.findById(id).orElseThrow(() -> new NotFound(id));
        var all = versions.findByPlanOrderByNumberDesc(id);
        var version = all.stream()
                .filter(v -> number.map(n -> v.number() == n).orElse(v.getId().equals(plan.shown())))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        return new PlanDossier(
                id,
                plan.entry(),
                plan.revision(),
                plan.madeAt(),
                plan.inForce(),
                plan.working(),
                version.facts(),
                all.stream().map(PlanVersion::facts).toList(),
                sections.of(version.getId()),
                unplaced.of(version.getId()),
                version.unplacedAccepted(),
                Optional.ofNullable(plan.entry().superior())
                        .flatMap(plans::findById)
                        .map(Plan::title),
                chronicle.lines().of(id, VersionState.class),
                evaluations.of(id));
    }
}
