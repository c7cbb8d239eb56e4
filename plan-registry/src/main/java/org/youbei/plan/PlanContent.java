package org.youbei.plan;

import java.util.List;
import org.youbei.plan.section.Passage;

/**
 * The text of a version to be: its sections in reading order, what could not be placed, and where it came from.
 *
 * @param parts what it says beside the text
 */
public record PlanContent(PlanSource source, List<Passage> sections, List<String> unplaced, PlanParts parts) {
    public static final PlanContent EMPTY = new PlanContent(PlanSource.BY_HAND, List.of(), List.of());

    public PlanContent {
        sections = sections.stream().map(PlanContent::clean).toList();
        unplaced = unplaced.stream()
                .map(Wording::lines)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    public PlanContent(PlanSource source, List<Passage> sections, List<String> unplaced) {
        this(source, sections, unplaced, PlanParts.EMPTY);
    }

    static Passage clean(Passage passage) {
        return new Passage(
                Math.clamp(passage.depth(), 1, Passage.DEEPEST),
                Wording.line(passage.number()),
                Wording.line(passage.title()),
                Wording.lines(passage.body()));
    }
}
