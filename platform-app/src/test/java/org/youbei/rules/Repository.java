package org.youbei.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the repository that people write, as a checkout or an unpacked archive holds them. */
final class Repository {
    static final Path ROOT = root();

    private static final Set<String> SKIPPED = Set.of(".git", "target", "data", "vendor", "node_modules", ".idea");
    private static final Set<String> TEXT = Set.of(
            "java",
            "md",
            "xml",
            "yml",
            "yaml",
            "properties",
            "sql",
            "html",
            "css",
            "js",
            "sh",
            "run",
            "txt",
            "json",
            "Dockerfile");

    private Repository() {}

    /** The directory above the module that the tests run in. */
    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("mvnw")) ? here : here.getParent();
    }

    /** Every text file, relative to the root. */
    static List<Path> texts() {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return SKIPPED.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (TEXT.contains(ending(file))) {
                        found.add(ROOT.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    static List<Path> texts(String ending) {
        return texts().stream().filter(file -> ending(file).equals(ending)).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
