package org.youbei.plan.outline;

import java.util.List;
import java.util.stream.Stream;
import org.youbei.plan.manuscript.Block;

/**
 * What was recognised in a document.
 *
 * @param sections the top sections in order
 * @param unplaced what belongs to no section, in order: press notice, title, notice of issue, table of contents, page numbers, headers
 *     and footers, or everything if no numbering was recognised
 */
public record Outline(List<OutlineSection> sections, List<Block> unplaced) {
    public Outline {
        sections = List.copyOf(sections);
        unplaced = List.copyOf(unplaced);
    }

    /** Every section in reading order, a parent before its children. */
    public Stream<OutlineSection> all() {
        return sections.stream().flatMap(OutlineSection::all);
    }

    /** The share of the visible characters that stand in sections, 0 to 1; 0 for an empty document. */
    public double placed() {
        long placed = all().mapToLong(OutlineSection::visible).sum();
        long rest = unplaced.stream()
                .mapToLong(block -> OutlineSection.visible(block.text()))
                .sum();
        return placed == 0 ? 0 : (double) placed / (placed + rest);
    }
}
