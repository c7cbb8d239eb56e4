package org.youbei.plan.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.youbei.plan.outline.Outline;
import org.youbei.plan.outline.OutlineReader;
import org.youbei.plan.outline.OutlineSection;
import org.youbei.plan.section.Passage;

/** Turns a file into sections and rest, or into the reason why it cannot be read. */
final class PlanDocuments {
    private static final Pattern TITLE = Pattern.compile("[^《》。，；：\\n]{2,80}(预案|方案|手册)(（.{1,30}）)?");
    private static final Pattern QUOTED = Pattern.compile("《([^《》]{2,80})》");
    private static final int MEGABYTE = 1 << 20;

    private PlanDocuments() {}

    static Outcome<ReadDocument> read(String fileName, byte[] bytes) {
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
        var unplaced = outline.unplaced().stream().map(Block::text).toList();
        var content = new PlanContent(PlanSource.BY_HAND, passages(outline), unplaced);
        return new ReadDocument(
                title(fileName, content.unplaced()),
                content.sections(),
                content.unplaced(),
                remarks(manuscript.remarks(), illustrated),
                outline.placed(),
                PlanParts.EMPTY.withFigures(illustrated.figures()));
    }

    private static List<ReadDocument.Note> remarks(List<Remark> said, Illustrations.Taken illustrated) {
        var counts = new LinkedHashMap<String, Integer>();
        said.forEach(remark -> counts.merge(remark.kind().name(), remark.count(), Integer::sum));
        counts.merge(Remark.Kind.PICTURES_LEFT_IN_FILE.name(), illustrated.left(), Integer::sum);
        counts.put("PICTURES_KEPT", illustrated.figures().size());
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new ReadDocument.Note(count.getKey(), count.getValue()))
                .toList();
    }

    private static List<Passage> passages(Outline outline) {
        var passages = new ArrayList<Passage>();
        outline.all().map(PlanDocuments::passage).forEach(passages::add);
        return passages;
    }

    /** Words that are too long for a number or a title are not cut: they begin the body. */
    private static Passage passage(OutlineSection section) {
        var fits = section.number().length() <= Passage.LONGEST_NUMBER
                && section.title().length() <= Passage.LONGEST_TITLE;
        if (fits) {
            return new Passage(section.depth(), section.number(), section.title(), section.text());
        }
        var body = Stream.of(section.heading(), section.text())
                .filter(text -> !text.isEmpty())
                .toList();
        return new Passage(section.depth(), "", "", String.join("\n", body));
    }

    /** The shortest line before the sections that reads like the title of a plan, or a title quoted there, else the file's name. */
    private static String title(String fileName, List<String> unplaced) {
        var lines = unplaced.stream()
                .map(String::strip)
                .filter(text -> TITLE.matcher(text).matches());
        var quoted = unplaced.stream()
                .flatMap(text -> QUOTED.matcher(text).results())
                .map(found -> found.group(1).strip())
                .filter(text -> TITLE.matcher(text).matches());
        return shortest(lines)
                .or(() -> shortest(quoted))
                .orElseGet(() -> fileName.replaceFirst("\\.[^.]*$", "").replace('_', ' '));
    }

    private static Optional<String> shortest(Stream<String> texts) {
        return texts.min(Comparator.comparingInt(String::length));
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
