package org.youbei.started;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** {@code org.youbei.PlatformApplication} in a process of its own, without the classes of the tests. */
public final class StartedApplication implements AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final int LINES_KEPT = 400;
    /** Tests start much and run little; figures want the compiler that production has. */
    private static final int TIER = Integer.getInteger("started.tier", 1);

    private final Process process;
    private final Path data;
    private final int port;
    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
    private final Thread listener;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private StartedApplication(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    /** Begins a start; {@link #awaitHealth} says when it answers. */
    public static StartedApplication begin(Path data, Map<String, String> settings, String... words) {
        int port = freePort();
        var command = new ArrayList<>(command());
        command.addAll(List.of(words));
        command.add("--server.port=" + (words.length == 0 ? port : -1));
        command.add("--youbei.data=" + data.toAbsolutePath());
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().remove("SPRING_DATASOURCE_URL");
            return new StartedApplication(builder.start(), data, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command() {
        return List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=" + TIER,
                "-Dfile.encoding=UTF-8",
                // What the pool does with connections that are at rest it does every second, not twice a minute.
                "-Dcom.zaxxer.hikari.housekeeping.periodMs=1000",
                "-cp",
                mainClasses(),
                "org.youbei.PlatformApplication");
    }

    /** For a program that starts the application by itself, as a line of a shell. */
    public static String commandLine() {
        return command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    }

    public static StartedApplication start(Path data, Map<String, String> settings) {
        var started = begin(data, settings);
        started.awaitHealth();
        return started;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public void awaitHealth() {
        awaitHealth(LONGEST_START);
    }

    /** For a start that does more than most. */
    public void awaitHealth(Duration longest) {
        await(longest, () -> health() == 200);
    }

    /** The status of {@code /actuator/health}, 0 where nobody answers. */
    public int health() {
        var request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks again and again; fails with what the process said when it ends or the time is over. */
    public void await(Duration longest, BooleanSupplier condition) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (ends(LOOK_AGAIN_MILLIS) || System.nanoTime() > end) {
                throw new AssertionError("waited in vain:\n" + said());
            }
        }
    }

    /** Whether the process ends within the time. */
    public boolean ends(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public int exitCode() {
        return process.exitValue();
    }

    public String said() {
        return String.join("\n", said);
    }

    /** {@code kill -9}; the embedded database survives it. */
    public void kill() {
        process.destroyForcibly();
        ends(10_000);
    }

    /** An orderly end; what is left of the database after a kill ends too. */
    @Override
    public void close() {
        process.destroy();
        if (!ends(30_000)) {
            kill();
        }
        orphan().ifPresent(ProcessHandle::destroy);
    }

    /** The embedded server of the data directory, if it runs. */
    public java.util.Optional<ProcessHandle> orphan() {
        try (var files = Files.walk(data, 3)) {
            return files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .flatMap(StartedApplication::server);
        } catch (IOException | UncheckedIOException e) {
            return java.util.Optional.empty();
        }
    }

    private static java.util.Optional<ProcessHandle> server(Path pid) {
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(pid).getFirst().strip()));
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }

    /** The class path of this test run without the classes of tests, whose configurations must not reach the application. */
    static String mainClasses() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (said.size() > LINES_KEPT) {
                    said.remove();
                }
            }
        } catch (IOException e) {
            said.add("(the end of its words was lost: " + e.getMessage() + ")");
        }
    }
}
