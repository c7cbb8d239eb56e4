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
        try {
            return Path.of(
                    Objects.requireNonNull(Corpus.class.getResource("/outline")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> documents() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ExpectedHeading> expected(Path document) throws IOException {
        String name = Objects.requireNonNull(document.getFileName()).toString();
        Path file = folder().resolve(name.substring(0, name.lastIndexOf('.')) + ".expected");
        return Files.readAllLines(file).stream().map(ExpectedHeading::parse).toList();
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
