package org.youbei.started;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scanners of others, as Debian packages them, against an instance of our own with the demo district, each for a bounded time. Where a scanner is not
 * installed, its test is skipped with a loud line: {@code apt-get install wapiti sqlmap}.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ScannersIT {
    private static final Path DATA = Path.of("target", "scanner-data");
    private static final String PASSWORD = "Wuchang-demo-2026";
    private static final int MINUTES = Integer.getInteger("scanner.minutes", 4);
    private static final int GRACE_MINUTES = 3;

    /** Of an instance without TLS, which a proxy adds: the flag of cookies, HSTS; and a header that browsers have given up (X-XSS-Protection). */
    private static final Set<String> EXPLAINED = Set.of("Secure Flag cookie", "HTTP Secure Headers");

    @TempDir
    Path folder;

    private StartedApplication application;

    @BeforeAll
    void start() throws IOException {
        if (installed("wapiti") || installed("sqlmap")) {
            FileSystemUtils.deleteRecursively(DATA);
            application = StartedApplication.start(DATA, Map.of("youbei.demo.password", PASSWORD));
        }
    }

    @AfterAll
    void stop() {
        if (application != null) {
            application.close();
        }
    }

    /**
     * The kinds of attack that it knows by itself and that need no server of theirs, on pages with questions, orders and a form. It stays on the page,
     * because it would send the form that signs out and go on as nobody.
     */
    @ParameterizedTest
    @ValueSource(strings = {"/plans?q=1&sort=title", "/login"})
    void wapitiFindsNothing(String page) throws Exception {
        demand("wapiti");
        var person = Client.signedIn(application.address(), "supervisor", PASSWORD);
        var report = folder.resolve("wapiti" + page.length() + ".json");
        var said = run(
                "wapiti",
                "-u",
                application.address() + page,
                "--scope",
                "page",
                "-m",
                "blindsql,cookieflags,csp,crlf,exec,file,http_headers,permanentxss,redirect,sql,xss",
                "-H",
                "Cookie: " + person.cookies(),
                "--max-scan-time",
                String.valueOf(MINUTES),
                "--max-attack-time",
                "1",
                "--flush-session",
                "--no-bugreport",
                "--store-session",
                folder.toString(),
                "-f",
                "json",
                "-o",
                report.toString());

        assertThat(report).as(said).exists();
        var found = JsonMapper.builder().build().readTree(Files.readAllBytes(report));
        assertThat(of(found.get("vulnerabilities"))).as(said).isEmpty();
        assertThat(of(found.get("anomalies"))).as("errors of ours: " + said).isEmpty();
        assertThat(person.get("/").status()).as("alive, and the session too").isEqualTo(200);
    }

    /** Whatever a list, a search or an order may be asked for. */
    @Test
    void sqlmapFindsNoParameterThatReachesTheDatabase() throws Exception {
        demand("sqlmap");
        var person = Client.signedIn(application.address(), "supervisor", PASSWORD);
        var addresses = folder.resolve("addresses.txt");
        Files.write(
                addresses,
                List.of(
                                "/plans?q=1&sort=title",
                                "/obligations?q=1&sort=due",
                                "/hazards?unit=420106&sort=due",
                                "/palette?q=1")
                        .stream()
                        .map(path -> application.address() + path)
                        .toList());
        var said = run(
                "sqlmap",
                "-m",
                addresses.toString(),
                "--cookie",
                person.cookies(),
                "--batch",
                "--disable-coloring",
                "--dbms",
                "postgresql",
                "--technique",
                "BEUSQ",
                "--level",
                "1",
                "--risk",
                "1",
                "--timeout",
                "30",
                "--flush-session",
                "--output-dir",
                folder.resolve("sqlmap").toString());

        assertThat(said)
                .contains("testing URL")
                .doesNotContain(
                        "is vulnerable", "identified the following injection point", "appears to be injectable");
        assertThat(person.get("/").status()).isEqualTo(200);
    }

    private static List<String> of(JsonNode kinds) {
        var found = new ArrayList<String>();
        kinds.properties().stream()
                .filter(kind -> !EXPLAINED.contains(kind.getKey()))
                .forEach(kind -> kind.getValue().forEach(each -> found.add(kind.getKey() + ": " + each)));
        return found;
    }

    /** Ended after its time, with what it had said by then. */
    private String run(String... command) throws IOException, InterruptedException {
        var out = folder.resolve(command[0] + ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(MINUTES + GRACE_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
        return Files.readString(out);
    }

    private static void demand(String tool) {
        if (!installed(tool)) {
            System.out.println(
                    "*** " + tool.toUpperCase(java.util.Locale.ROOT) + " IS NOT INSTALLED: ITS SCAN IS SKIPPED ***");
        }
        assumeTrue(installed(tool), tool + " is not installed");
    }

    private static boolean installed(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
