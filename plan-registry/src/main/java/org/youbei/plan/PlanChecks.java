package org.youbei.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.ChinaTime;
import org.youbei.model.Reason;
import org.youbei.model.Refusal;
import org.youbei.plan.policy.Examined;
import org.youbei.plan.policy.Finding;
import org.youbei.plan.policy.PlanPolicies;
import org.youbei.plan.section.Sections;
import org.youbei.plan.section.UnplacedTexts;

/** Examines versions by all policies. */
@Component
@Transactional(readOnly = true)
public class PlanChecks {
    private final Plans plans;
    private final PlanVersions versions;
    private final Sections sections;
    private final UnplacedTexts unplaced;
    private final PlanStructures structures;

    PlanChecks(
            Plans plans, PlanVersions versions, Sections sections, UnplacedTexts unplaced, PlanStructures structures) {
        this.plans = plans;
        this.versions = versions;
        this.sections = sections;
        this.unplaced = unplaced;
        this.structures = structures;
    }

    /** What does not satisfy the policies in the version that a page shows, blockers first. */
    public List<Finding> of(PlanDossier dossier, PlanStructure structure) {
        return PlanPolicies.examine(new Examined(
                dossier.entry(),
                dossier.sections(),
                dossier.unplaced().size(),
                dossier.unplacedAccepted(),
                structure,
                ChinaTime.day(dossier.version().madeAt()),
                superior(dossier.entry().superior())));
    }

    /** What stops the submission of the version that a page shows; the same reason once. */
    public List<Refusal> objections(PlanDossier dossier) {
        return reasons(of(dossier, structures.of(dossier.version().id())));
    }

    List<Refusal> objections(Plan plan, PlanVersion version) {
        var examined = new Examined(
                plan.entry(),
                sections.of(version.getId()),
                unplaced.of(version.getId()).size(),
                version.unplacedAccepted(),
                structures.of(version.getId()),
                ChinaTime.day(version.facts().madeAt()),
                superior(plan.entry().superior()));
        return reasons(PlanPolicies.examine(examined));
    }

    private static List<Refusal> reasons(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> Stream.ofNullable(finding.refusal()))
                .map(Reason::refusal)
                .distinct()
                .toList();
    }

    private Optional<Examined.Superior> superior(@org.jspecify.annotations.Nullable UUID id) {
        return Optional.ofNullable(id)
                .flatMap(plans::findById)
                .map(plan -> new Examined.Superior(
                        plan.title(),
                        plan.inForce()
                                .flatMap(versions::findById)
                                .map(PlanVersion::issuedOn)
                                .orElse(null)));
    }
}
