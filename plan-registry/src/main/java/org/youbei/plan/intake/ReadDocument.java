package org.youbei.plan.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.PlanParts;
import org.youbei.plan.section.Passage;

/**
 * What was recognised in a document.
 *
 * @param title the title that the document seems to have
 * @param placed the share of the visible characters that stand in sections, 0 to 1
 * @param parts what it says beside the text; only files of this product say so
 * @param remarks what a person must know about how it was read
 */
public record ReadDocument(
        String title,
        List<Passage> sections,
        List<String> unplaced,
        List<Note> remarks,
        double placed,
        @Nullable PlanParts parts) {
    @JsonCreator
    public ReadDocument {
        sections = List.copyOf(sections);
        unplaced = List.copyOf(unplaced);
        remarks = List.copyOf(remarks);
    }

    public ReadDocument(
            String title, List<Passage> sections, List<String> unplaced, List<Note> remarks, double placed) {
        this(title, sections, unplaced, remarks, placed, null);
    }

    PlanParts saidBeside() {
        return parts == null ? PlanParts.EMPTY : parts;
    }

    /** The same with another remark in front. */
    ReadDocument with(Note remark) {
        var all = Stream.concat(Stream.of(remark), remarks.stream()).toList();
        return new ReadDocument(title, sections, unplaced, all, placed, parts);
    }

    /** The same with every number of a contact changed. */
    ReadDocument withPhones(UnaryOperator<String> change) {
        return new ReadDocument(
                title, sections, unplaced, remarks, placed, saidBeside().withPhones(change));
    }

    /**
     * A remark of the reader by its kind, and how often.
     *
     * @param examples what it is about, the first few of them
     */
    public record Note(String kind, int count, List<String> examples) {
        @JsonCreator
        public Note(String kind, int count, @Nullable List<String> examples) {
            this.kind = kind;
            this.count = count;
            this.examples = examples == null ? List.of() : List.copyOf(examples);
        }

        public Note(String kind, int count) {
            this(kind, count, List.of());
        }
    }
}
