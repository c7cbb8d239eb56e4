package org.youbei.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files with the chains' heads, {@code heads-<day>.txt} under {@code audit} in the data directory: a line for each district with its code,
 * the number of the last entry and its hash. Copy them to where the database's owner cannot write; then nobody can shorten or rewrite a
 * chain unseen.
 */
@Component
class ExportedHeads {
    private static final Logger LOG = LoggerFactory.getLogger(ExportedHeads.class);
    private static final String LINE = "[0-9]{6} [0-9]{1,18} [0-9a-f]{64}";

    private final Path folder;

    ExportedHeads(@Value("${youbei.data:./data}") Path data) {
        folder = data.resolve("audit");
    }

    /** Appends the lines and has them on the disk when it returns. */
    void append(String day, List<String> lines) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("heads-" + day + ".txt");
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the heads of the audit chains cannot be written to " + folder, e);
        }
    }

    /** Hashes by number, by district. A line that is none, as a full disk may leave it, is told in the log. */
    Map<String, Map<Long, String>> read() {
        var heads = new TreeMap<String, Map<Long, String>>();
        for (Path file : files()) {
            for (String line : lines(file)) {
                if (line.matches(LINE)) {
                    var parts = line.split(" ");
                    heads.computeIfAbsent(parts[0], district -> new TreeMap<>()).put(Long.valueOf(parts[1]), parts[2]);
                } else if (!line.isBlank()) {
                    LOG.warn("{} holds a line that is no head of a chain", file);
                }
            }
        }
        return heads;
    }

    private List<Path> files() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("heads-.*\\.txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
