package org.youbei.plan.outline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.youbei.plan.manuscript.DocumentReader;
import org.youbei.plan.manuscript.Manuscript;
import org.youbei.plan.manuscript.Reading;
import org.youbei.plan.manuscript.ReadingLimits;

/** The documents with expected trees under the test resources. */
final class Corpus {
    private static final DocumentReader READER = new DocumentReader(ReadingLimits.DEFAULT);

    private Corpus() {}

    static Path folder() {
        return folder("/outline");
    }

    /** Small documents, each after a fault of its kind. */
    static Path kinds() {
        return folder("/kinds");
    }

    private static Path folder(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Corpus.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> documents() {
        return Stream.of(folder(), kinds()).flatMap(Corpus::documents).sorted().toList();
    }

    private static Stream<Path> documents(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> !file.toString().endsWith(".expected"))
                    .filter(file -> Files.exists(expectedOf(file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ExpectedHeading> expected(Path document) throws IOException {
        return Files.readAllLines(expectedOf(document)).stream()
                .map(ExpectedHeading::parse)
                .toList();
    }

    private static Path expectedOf(Path document) {
        String name = Objects.requireNonNull(document.getFileName()).toString();
        return document.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected");
    }

    static Manuscript manuscript(Path document) {
        return ((Reading.Read) READER.read(document)).manuscript();
    }

    static Manuscript manuscript(String name, byte[] bytes) {
        return ((Reading.Read) READER.read(name, bytes)).manuscript();
    }

    static Outline outline(Path document) {
        return new OutlineReader().read(manuscript(document));
    }
}
