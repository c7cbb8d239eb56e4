package org.youbei.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.youbei.plan.section.Section;
import org.youbei.workflow.Fact;

/**
 * Everything about one plan that its page shows, read at one moment.
 *
 * @param version the version that is looked at
 * @param versions all of them, the latest first
 * @param sections of the version looked at, in reading order
 * @param unplaced what the import of that version could not place, until a person accepted it and after
 * @param superior title of the superior plan, as far as it may be read from here
 * @param events the timeline, the latest first
 */
public record PlanDossier(
        UUID id,
        PlanEntry entry,
        int revision,
        Instant madeAt,
        Optional<UUID> inForce,
        Optional<UUID> working,
        VersionFacts version,
        List<VersionFacts> versions,
        List<Section> sections,
        List<String> unplaced,
        boolean unplacedAccepted,
        Optional<String> superior,
        List<Fact<VersionState>> events,
        List<PlanEvaluation> evaluations) {
    public PlanDossier {
        versions = List.copyOf(versions);
        sections = List.copyOf(sections);
        unplaced = List.copyOf(unplaced);
        events = List.copyOf(events);
        evaluations = List.copyOf(evaluations);
    }

    /** The number of the version that a line of the timeline is about. */
    public int number(Fact<VersionState> line) {
        return versions.stream()
                .filter(one -> one.id().equals(line.part()))
                .mapToInt(VersionFacts::number)
                .findFirst()
                .orElseThrow();
    }
}
