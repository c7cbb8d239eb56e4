package org.youbei.started;

import java.nio.file.Path;

/** The process that runs this part of the tests; the others run at the same time and have their own places to write. */
public final class TestFork {
    private static final String NUMBER = System.getProperty("youbei.fork", "1");

    private TestFork() {}

    /** A place below {@code target} that no other process of the tests writes to. */
    public static Path target(String name) {
        return Path.of("target", name + "-" + NUMBER);
    }
}
