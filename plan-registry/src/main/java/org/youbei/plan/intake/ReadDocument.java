package org.youbei.plan.intake;

import java.util.List;
import org.youbei.plan.section.Passage;

/**
 * What was recognised in a document.
 *
 * @param title the title that the document seems to have
 * @param placed the share of the visible characters that stand in sections, 0 to 1
 * @param remarks what a person must know about how it was read
 */
public record ReadDocument(
        String title, List<Passage> sections, List<String> unplaced, List<Note> remarks, double placed) {
    public ReadDocument {
        sections = List.copyOf(sections);
        unplaced = List.copyOf(unplaced);
        remarks = List.copyOf(remarks);
    }

    /** A remark of the reader by its kind, and how often. */
    public record Note(String kind, int count) {}
}
