package org.youbei.started;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How a start ends that cannot succeed, in a process of its own: one sentence in Chinese, the same in English, exit code 1, and no stack trace above
 * them; and what a first start says that can. The packaged application where there is one, else the classes just compiled.
 */
@Tag("slow")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StartIT {
    private static final Path PACKAGED = Path.of("target/platform-app.jar");
    private static final String JAVA = ProcessHandle.current().info().command().orElseThrow();
    private static final long LONGEST_REFUSAL_SECONDS = 120;
    private static final long LONGEST_FIRST_START_SECONDS = 300;
    /** As somebody who tries the platform starts it, and as a service does. */
    private static final List<String> BRIEF =
            List.of("--youbei.console=brief", "--spring.main.banner-mode=off", "--logging.threshold.console=off");

    @TempDir
    Path folder;

    private record Ended(int code, List<String> lines) {}

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesAnOlderJava(boolean brief) throws Exception {
        var older = Stream.of(
                        "/usr/lib/jvm/java-17-openjdk-amd64",
                        "/usr/lib/jvm/java-17-openjdk-arm64",
                        "/usr/lib/jvm/temurin-17-jdk-amd64")
                .map(home -> Path.of(home, "bin/java"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(older.isPresent(), "no Java 17 on this machine");

        var ended = run("exec " + older.get() + " " + application() + options(brief));

        assertThat(ended.lines()).as("nothing but the sentence").hasSize(2);
        refused(ended, "有备需要 Java 25 或更高版本，而现在的是 Java 17", "Youbei needs Java 25 or later; this is Java 17");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesANameThatTheLocaleCannotWrite(boolean brief) throws Exception {
        var data = folder.resolve("数据");
        for (var way : List.of(
                start(brief, " --youbei.data='" + data + "'"), "YOUBEI_DATA='" + data + "' " + start(brief, ""))) {
            var ended = run("export LC_ALL=C LANG=C\n" + way);

            refused(ended, "写不出数据目录的名称", "cannot write the name of the data directory");
            assertThat(ended.lines().getLast()).contains("LC_ALL=C.UTF-8");
        }
        assertThat(folder.toFile().list()).containsExactly("start.sh");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesATakenPort(boolean brief) throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var port = other.getLocalPort();
            var ended = run(start(brief, " --youbei.data='" + folder.resolve("data") + "' --server.port=" + port));

            refused(ended, "端口 " + port + " 已被其他程序占用", "Port " + port + " is in use by another program");
        }
        assertThat(folder.resolve("data")).as("nothing is begun").doesNotExist();
    }

    /** The superuser may write everywhere unless it gives that right up first. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesADirectoryWithoutPermission(boolean brief) throws Exception {
        var closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        var bound = "";
        if (Files.isWritable(closed)) {
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "no way to give up rights on this machine");
            bound = "/usr/bin/setpriv --bounding-set=-dac_override,-dac_read_search ";
        }
        try {
            for (var data : List.of(closed, closed.resolve("data"))) {
                var ended = run("exec " + bound + command() + options(brief) + " --server.port="
                        + StartedApplication.freePort() + " --youbei.data='" + data + "'");

                refused(ended, "数据目录 " + data + " 无法使用", "The data directory " + data + " cannot be used");
            }
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** What is being done and how long it takes as a rule, then where it answers; what cut-off uploads left is gone. */
    @Test
    void saysWhatAFirstStartDoesAndClearsWhatUploadsLeft() throws Exception {
        var data = folder.resolve("数据 与 空格");
        var incoming = Files.createDirectories(data.resolve("attachments/incoming"));
        var leftOver = Files.writeString(incoming.resolve("file1"), "half");
        Files.setLastModifiedTime(leftOver, FileTime.from(Instant.now().minus(Duration.ofHours(3))));
        var underWay = Files.writeString(incoming.resolve("file2"), "half");
        var port = StartedApplication.freePort();
        var process = begin("export LC_ALL=C.UTF-8 LANG=C.UTF-8\n"
                + start(true, " --youbei.data='" + data + "' --server.port=" + port));
        var said = new ArrayList<String>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("已就绪")) {
                    break;
                }
            }
            assertThat(said)
                    .as("three lines, each when it begins")
                    .satisfiesExactly(
                            line -> assertThat(line).contains("正在启动数据库（首次约", "Starting the database (about"),
                            line -> assertThat(line)
                                    .contains("正在装入示范区", "Loading the demo district (the first time only"),
                            line -> assertThat(line)
                                    .contains("已就绪 Ready: http://127.0.0.1:" + port, "账号 accounts", "口令 password"));
            assertThat(underWay).exists();
            assertThat(leftOver).doesNotExist();
        } finally {
            process.destroy();
            if (!process.waitFor(LONGEST_FIRST_START_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static void refused(Ended ended, String chinese, String english) {
        var all = String.join("\n", ended.lines());
        assertThat(ended.code()).as(all).isEqualTo(1);
        assertThat(ended.lines())
                .as(all)
                .noneMatch(line -> line.startsWith("\tat ")
                        || line.contains("Exception")
                        || line.contains(" ERROR ")
                        || line.contains("APPLICATION FAILED"))
                .hasSizeGreaterThanOrEqualTo(2);
        var last = ended.lines().subList(ended.lines().size() - 2, ended.lines().size());
        assertThat(last.getFirst()).as(all).contains(chinese).endsWith("。");
        assertThat(last.getLast()).as(all).contains(english).endsWith(".");
    }

    private static String start(boolean brief, String options) {
        return "exec " + command() + options(brief) + options;
    }

    private static String options(boolean brief) {
        return brief ? " " + String.join(" ", BRIEF) : "";
    }

    private static String command() {
        return JAVA + " -Xmx512m -XX:TieredStopAtLevel=1 " + application();
    }

    private static String application() {
        return Files.exists(PACKAGED)
                ? "-jar '" + PACKAGED.toAbsolutePath() + "'"
                : "-cp '" + StartedApplication.mainClasses() + "' org.youbei.launcher.Launcher";
    }

    private Ended run(String script) throws IOException, InterruptedException {
        var process = begin(script);
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            var said = lines.lines().toList();
            assertThat(process.waitFor(LONGEST_REFUSAL_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            return new Ended(process.exitValue(), said);
        } finally {
            process.destroyForcibly();
        }
    }

    /** By a shell that reads the words from a file: they arrive as these bytes, whatever the locale of the tests. */
    private Process begin(String script) throws IOException {
        var file = Files.writeString(folder.resolve("start.sh"), script + "\n");
        var builder = new ProcessBuilder("/bin/sh", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Arrays.asList("SPRING_DATASOURCE_URL", "YOUBEI_DATA", "LC_ALL", "LANG").forEach(builder.environment()::remove);
        return builder.start();
    }
}
