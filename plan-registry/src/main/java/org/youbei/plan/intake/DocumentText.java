package org.youbei.plan.intake;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youbei.model.Outcome;

/** The words of an uploaded document, for texts that are no plans: a heading a line, a paragraph a line. */
public final class DocumentText {
    private DocumentText() {}

    /**
     * @param fileName ends in {@code .docx}, {@code .md} or {@code .txt}
     * @return the text in reading order, or why the file cannot be read
     */
    public static Outcome<String> read(String fileName, byte[] bytes) {
        return PlanDocuments.read(fileName, bytes).then(document -> Outcome.done(written(document)));
    }

    private static String written(ReadDocument document) {
        var sections = document.sections().stream()
                .flatMap(section -> Stream.of((section.number() + " " + section.title()).strip(), section.body()));
        return Stream.concat(document.unplaced().stream(), sections)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
