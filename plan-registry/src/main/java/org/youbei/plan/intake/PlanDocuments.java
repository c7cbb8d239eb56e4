package org.youbei.plan.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youbei.model.Gate;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanParts;
import org.youbei.plan.PlanSource;
import org.youbei.plan.export.PlanFile;
import org.youbei.plan.manuscript.Block;
import org.youbei.plan.manuscript.DocumentReader;
import org.youbei.plan.manuscript.Manuscript;
import org.youbei.plan.manuscript.ManuscriptRefusal;
import org.youbei.plan.manuscript.Reading;
import org.youbei.plan.manuscript.ReadingLimits;
import org.youbei.plan.manuscript.Remark;
import org.youbei.plan.manuscript.Table;
import org.youbei.plan.outline.Outline;
import org.youbei.plan.outline.OutlineReader;
import org.youbei.plan.outline.OutlineSection;
import org.youbei.plan.section.Passage;
import org.youbei.plan.table.TableGrid;
import org.youbei.plan.table.TableText;

/** Turns a file into sections and rest, or into the reason why it cannot be read. */
final class PlanDocuments {
    private static final int MEGABYTE = 1 << 20;
    private static final String SENTENCES = "SENTENCES_STYLED_AS_HEADINGS";
    private static final int MOST_EXAMPLES = 5;
    private static final int LONGEST_EXAMPLE = 40;

    /** A document may open to hundreds of megabytes. */
    private static final Gate READING = new Gate("a document to be read", 2, 16);

    private PlanDocuments() {}

    static Outcome<ReadDocument> read(String fileName, byte[] bytes) {
        return READING.pass(() -> readNow(fileName, bytes));
    }

    private static Outcome<ReadDocument> readNow(String fileName, byte[] bytes) {
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return PlanFile.read(bytes)
                    .map(file -> Outcome.done(document(file)))
                    .orElseGet(() -> Outcome.refused(Refusal.at("file", ImportRefusal.WRONG_FORM.code())));
        }
        return switch (new DocumentReader(ReadingLimits.DEFAULT).read(fileName, bytes)) {
            case Reading.Read(Manuscript manuscript) -> Outcome.done(document(fileName, manuscript));
            case Reading.Refused(ManuscriptRefusal refusal) -> Outcome.refused(refusal(refusal));
        };
    }

    private static ReadDocument document(PlanFile file) {
        var content = new PlanContent(PlanSource.BY_HAND, file.sections(), file.unplaced());
        return new ReadDocument(file.title(), content.sections(), content.unplaced(), List.of(), 1, file.parts());
    }

    private static ReadDocument document(String fileName, Manuscript manuscript) {
        var illustrated = Illustrations.from(manuscript);
        var outline = new OutlineReader().read(illustrated.manuscript());
        var unplaced = outline.unplaced().stream().map(PlanDocuments::written).toList();
        var content = new PlanContent(PlanSource.BY_HAND, passages(outline), unplaced);
        return new ReadDocument(
                SuggestedTitle.of(fileName, outline.unplaced()),
                content.sections(),
                content.unplaced(),
                remarks(manuscript.remarks(), illustrated, outline.doubtful()),
                outline.placed(),
                PlanParts.EMPTY.withFigures(illustrated.figures()));
    }

    private static List<ReadDocument.Note> remarks(
            List<Remark> said, Illustrations.Taken illustrated, List<Block> doubtful) {
        var notes = new LinkedHashMap<String, ReadDocument.Note>();
        said.forEach(remark -> notes.put(
                remark.kind().name(), new ReadDocument.Note(remark.kind().name(), remark.count(), remark.examples())));
        var left = Remark.Kind.PICTURES_LEFT_IN_FILE.name();
        notes.merge(
                left,
                new ReadDocument.Note(left, illustrated.left()),
                (one, other) -> new ReadDocument.Note(left, one.count() + other.count(), one.examples()));
        notes.put(
                "PICTURES_KEPT",
                new ReadDocument.Note("PICTURES_KEPT", illustrated.figures().size()));
        var doubts = doubtful.stream()
                .limit(MOST_EXAMPLES)
                .map(Block::text)
                .map(PlanDocuments::brief)
                .toList();
        notes.put(SENTENCES, new ReadDocument.Note(SENTENCES, doubtful.size(), doubts));
        return notes.values().stream().filter(note -> note.count() > 0).toList();
    }

    private static String brief(String text) {
        return text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "…" : text;
    }

    private static List<Passage> passages(Outline outline) {
        var passages = new ArrayList<Passage>();
        outline.all().map(PlanDocuments::passage).forEach(passages::add);
        return passages;
    }

    /** Words that are too long for a number or a title are not cut: they begin the body. */
    private static Passage passage(OutlineSection section) {
        var text = section.body().stream().map(PlanDocuments::written).collect(Collectors.joining("\n"));
        var fits = section.number().length() <= Passage.LONGEST_NUMBER
                && section.title().length() <= Passage.LONGEST_TITLE;
        if (fits) {
            return new Passage(section.depth(), section.number(), section.title(), text);
        }
        var body = Stream.of(section.heading(), text)
                .filter(words -> !words.isEmpty())
                .toList();
        return new Passage(section.depth(), "", "", String.join("\n", body));
    }

    private static String written(Block block) {
        return block instanceof Table(TableGrid grid) ? TableText.write(grid) : block.text();
    }

    private static Refusal refusal(ManuscriptRefusal refusal) {
        var details = refusal.details().stream()
                .map(detail -> refusal.reason() == ManuscriptRefusal.Reason.TOO_LARGE && detail instanceof Long bytes
                        ? (Object) (bytes / MEGABYTE)
                        : detail)
                .toArray();
        return Refusal.at("file", ImportRefusal.valueOf(refusal.reason().name()).code(), details);
    }
}
