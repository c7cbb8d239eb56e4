package org.youbei.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The root of the repository, whichever folder a test is started in. */
final class Repository {

    static final Path ROOT = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .filter(folder -> Files.exists(folder.resolve("mvnw")))
            .findFirst()
            .orElseThrow();

    private Repository() {}

    static List<String> lines(String file) throws IOException {
        return Files.readAllLines(ROOT.resolve(file));
    }
}
