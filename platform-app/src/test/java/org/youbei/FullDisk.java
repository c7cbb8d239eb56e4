package org.youbei;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The volume of the attachments of a {@link PlatformTest} takes nothing until this is closed: a file lies where new ones are begun. */
public record FullDisk(Path incoming, Path aside) implements AutoCloseable {
    /** Where a {@link PlatformTest} keeps its data. */
    private static final String DATA = "target/test-data-" + System.getProperty("youbei.tests.fork", "1");

    public static FullDisk begin() throws IOException {
        var folder = Files.createDirectories(Path.of(DATA, "attachments"));
        var full = new FullDisk(folder.resolve("incoming"), folder.resolve("incoming-aside"));
        Files.createDirectories(full.incoming);
        Files.move(full.incoming, full.aside);
        Files.createFile(full.incoming);
        return full;
    }

    @Override
    public void close() throws IOException {
        Files.delete(incoming);
        Files.move(aside, incoming);
    }
}
