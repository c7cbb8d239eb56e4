package org.youbei.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Debian's Chromium, one process for each thread of tests, which may speak to no other; what a test opens in it is closed by
 * {@link Visit}.
 */
final class Chromium {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final ThreadLocal<Browser> RUNNING = ThreadLocal.withInitial(Chromium::launch);

    private Chromium() {}

    /** Says loudly when it is not. */
    static boolean isThere() {
        boolean there = Files.isExecutable(PROGRAM);
        if (!there) {
            System.err.println("SKIPPED: no " + PROGRAM + ", so NOTHING was tried in a browser");
        }
        return there;
    }

    static Browser browser() {
        return RUNNING.get();
    }

    private static Browser launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.LIMIT.toMillis());
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setTimeout(Patience.LIMIT.toMillis())
                        .setArgs(ARGUMENTS));
    }
}
