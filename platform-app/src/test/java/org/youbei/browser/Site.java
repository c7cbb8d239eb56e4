package org.youbei.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import org.youbei.started.StartedApplication;

/** The one application that all browser tests look at: embedded database, demo district, as at a first start. */
final class Site {
    static final String PASSWORD = "Wuchang-demo-2026";

    /** Where the application keeps everything. */
    static final Path DATA = Path.of("target", "browser-data");

    private static final class Running {
        static final StartedApplication APPLICATION = start();

        private static StartedApplication start() {
            try {
                FileSystemUtils.deleteRecursively(DATA);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var started = StartedApplication.begin(DATA, Map.of("youbei.demo.password", PASSWORD));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.awaitHealth();
            return started;
        }
    }

    private Site() {}

    static String address(String path) {
        return Running.APPLICATION.address() + path;
    }

    static StartedApplication application() {
        return Running.APPLICATION;
    }
}
