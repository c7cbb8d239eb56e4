package org.youbei.plan.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youbei.plan.manuscript.Block;
import org.youbei.plan.manuscript.Manuscript;

class CorpusTests {
    private static final double FLOOR = 1;

    static Stream<Path> documents() {
        return Corpus.documents().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void findsTheHeadings(Path document) throws IOException {
        List<ExpectedHeading> expected = Corpus.expected(document);
        List<ExpectedHeading> found = ExpectedHeading.of(Corpus.outline(document));
        List<ExpectedHeading> right = new ArrayList<>(found);
        right.retainAll(expected);
        double precision = (double) right.size() / Math.max(found.size(), 1);
        double recall = (double) right.size() / expected.size();
        System.out.printf(
                Locale.ROOT,
                "%-50s headings %3d precision %.3f recall %.3f%n",
                Objects.requireNonNull(document.getFileName()),
                expected.size(),
                precision,
                recall);
        assertThat(precision).as("precision; found %s", found).isGreaterThanOrEqualTo(FLOOR);
        assertThat(recall).as("recall; found %s", found).isGreaterThanOrEqualTo(FLOOR);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void losesNoCharacter(Path document) {
        Manuscript manuscript = Corpus.manuscript(document);
        Outline outline = new OutlineReader().read(manuscript);
        String source = visible(manuscript.blocks().stream().map(Block::text).collect(Collectors.joining()));
        String kept = visible(Stream.concat(
                        outline.unplaced().stream().map(Block::text),
                        outline.all().map(section -> section.heading() + section.text()))
                .collect(Collectors.joining()));
        assertThat(sorted(kept)).isEqualTo(sorted(source));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void keepsTheOrderOfTheText(Path document) {
        Manuscript manuscript = Corpus.manuscript(document);
        Outline outline = new OutlineReader().read(manuscript);
        String source = visible(manuscript.blocks().stream().map(Block::text).collect(Collectors.joining()));
        String tree = visible(
                outline.all().map(section -> section.heading() + section.text()).collect(Collectors.joining()));
        assertThat(subsequence(tree, source)).isTrue();
    }

    @Test
    void readsTheSameTreeFromWordAndMarkdown() {
        Outline word = Corpus.outline(Corpus.folder().resolve("national-general-plan-2025.docx"));
        Outline markdown = Corpus.outline(Corpus.folder().resolve("national-general-plan-2025.md"));
        assertThat(texts(word)).isEqualTo(texts(markdown));
        assertThat(word.unplaced().stream().map(Block::text))
                .containsExactlyElementsOf(
                        markdown.unplaced().stream().map(Block::text).toList());
    }

    private static List<String> texts(Outline outline) {
        return outline.all()
                .map(section -> section.depth() + section.heading() + "\n" + section.text())
                .toList();
    }

    private static String visible(String text) {
        return text.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String sorted(String text) {
        return text.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean subsequence(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length();
    }
}
