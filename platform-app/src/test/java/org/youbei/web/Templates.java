package org.youbei.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The application's templates and texts as files, for rule tests. */
public final class Templates {
    static final Path RESOURCES = Path.of("src/main/resources");
    /** The kit's first, then the pages'. */
    static final List<Path> MODULES = List.of(Path.of("../platform-web"), Path.of("."));

    private static final Pattern LINK = Pattern.compile("@\\{(/[^}$(?#]*)");

    private Templates() {}

    /** Every template's source by its name without ending. */
    static Map<String, String> sources() {
        return folders("src/main/resources/templates")
                .flatMap(folder -> files(folder, ".html")
                        .map(file ->
                                Map.entry(folder.relativize(file).toString().replace(".html", ""), read(file))))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> {
                            throw new IllegalStateException("two templates of one name");
                        },
                        TreeMap::new));
    }

    /** Every link written out in a template, with the template's name: for a check against the routes of the running application. */
    public static List<Map.Entry<String, String>> links() {
        return sources().entrySet().stream()
                .flatMap(template -> LINK.matcher(template.getValue())
                        .results()
                        .map(link -> Map.entry(template.getKey(), link.group(1))))
                .toList();
    }

    /** A folder in each module that has pages or parts of them. */
    static Stream<Path> folders(String path) {
        return MODULES.stream().map(module -> module.resolve(path)).filter(Files::isDirectory);
    }

    static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
