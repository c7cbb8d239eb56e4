package org.youbei.plan.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionLevel;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.section.Section;

/**
 * A version with all that the policies look at.
 *
 * @param sections in reading order
 * @param unplaced how many texts stand in no section
 * @param begun the day on which the version was begun
 * @param superior the plan that it hangs under, as far as it may be read
 */
public record Examined(
        PlanEntry entry,
        List<Section> sections,
        int unplaced,
        boolean unplacedAccepted,
        PlanStructure structure,
        LocalDate begun,
        Optional<Superior> superior) {
    public Examined {
        sections = List.copyOf(sections);
    }

    /**
     * @param issuedOn the day of its version in force, nothing where none is in force
     */
    public record Superior(String title, @Nullable LocalDate issuedOn) {}

    boolean isAbout(JurisdictionLevel level, PlanKind... kinds) {
        return entry.unit().level() == level && List.of(kinds).contains(entry.kind());
    }

    boolean isOf(PlanKind... kinds) {
        return List.of(kinds).contains(entry.kind());
    }

    /** Every word of the plan, line by line. */
    Stream<String> words() {
        return sections.stream()
                .flatMap(section -> Stream.concat(
                        Stream.of((section.number() + " " + section.title()).strip()),
                        section.body().lines()));
    }

    /** Sections that have words of their own or below them. */
    Stream<Section> leaves() {
        return sections.stream()
                .filter(section -> section.position() + 1 >= sections.size()
                        || sections.get(section.position() + 1).depth() <= section.depth());
    }
}
