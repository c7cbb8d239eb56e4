package org.youbei.plan.outline;

import java.util.List;
import java.util.stream.Stream;
import org.youbei.plan.manuscript.Block;
import org.youbei.plan.manuscript.Picture;

/**
 * What was recognised in a document.
 *
 * @param sections the top sections in order
 * @param unplaced what belongs to no section, in order: press notice, title, notice of issue, table of contents, page numbers, headers
 *     and footers, or everything if no numbering was recognised
 * @param doubtful what the author styled as headings though it reads like a sentence; it stays text where it stands, a person decides
 */
public record Outline(List<OutlineSection> sections, List<Block> unplaced, List<Block> doubtful) {
    public Outline {
        sections = List.copyOf(sections);
        unplaced = List.copyOf(unplaced);
        doubtful = List.copyOf(doubtful);
    }

    /** Every section in reading order, a parent before its children. */
    public Stream<OutlineSection> all() {
        return sections.stream().flatMap(OutlineSection::all);
    }

    /** The share of the visible characters that stand in sections, 0 to 1; 0 for an empty document. The names of pictures do not count. */
    public double placed() {
        long placed = all().mapToLong(section -> OutlineSection.visible(section.heading()) + words(section.body()))
                .sum();
        long rest = words(unplaced);
        return placed == 0 ? 0 : (double) placed / (placed + rest);
    }

    private static long words(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> !(block instanceof Picture))
                .mapToLong(block -> OutlineSection.visible(block.text()))
                .sum();
    }

    /** That share as every page and command prints it: in percent with one digit, never rounded up to what was not reached. */
    public static double percent(double placed) {
        return Math.floor(placed * 1000) / 10;
    }
}
