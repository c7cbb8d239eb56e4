package org.youbei.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * How a demonstration ends: at the next start its database and attachments are put aside into a folder of their own, and a new, empty
 * database begins. Nothing is deleted. A start killed half-way is taken up again by the next.
 */
record Departure(DataDirectory data) {
    private static final String WANTED = "demo-leaves";
    private static final String DONE = "demo-left";

    boolean wanted() {
        return Files.exists(file(WANTED));
    }

    boolean done() {
        return Files.exists(file(DONE));
    }

    /** Written down with the name of the folder, so that a second attempt uses the same one. */
    void want(boolean leave) throws IOException {
        if (leave && !wanted()) {
            Files.writeString(file(WANTED), "demo-left-" + (number() + 1));
            OwnerOnly.force(file(WANTED));
        } else if (!leave) {
            Files.deleteIfExists(file(WANTED));
        }
    }

    /** Before the server starts. */
    void carryOut() throws IOException {
        if (!wanted()) {
            return;
        }
        var aside = data.root().resolve(Files.readString(file(WANTED)).strip());
        if (!data.root().equals(aside.getParent())) {
            throw new DatabaseRefusal("damaged", file(WANTED));
        }
        Files.createDirectories(aside);
        for (var folder : new Path[] {data.cluster(), file("attachments")}) {
            if (Files.exists(folder)) {
                Files.move(folder, aside.resolve(folder.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.move(file(WANTED), file(DONE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private long number() throws IOException {
        var aside = FileSystems.getDefault().getPathMatcher("glob:demo-left-*");
        try (Stream<Path> children = Files.list(data.root())) {
            return children.filter(child -> aside.matches(child.getFileName())).count();
        }
    }

    private Path file(String name) {
        return data.root().resolve(name);
    }
}
