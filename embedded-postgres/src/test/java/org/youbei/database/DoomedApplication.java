package org.youbei.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A second Java process on a data directory, to be killed. */
final class DoomedApplication implements AutoCloseable {

    private static final long LOOK_AGAIN_MILLIS = 5;
    private static final long LIMIT_MILLIS = 30_000;

    private final Process process;
    private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread listener;

    private DoomedApplication(Process process) {
        this.process = process;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    static DoomedApplication on(Path data, Class<?> main, String... options) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(
                List.of(java, "-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.add(data.toString());
        command.addAll(List.of(options));
        return new DoomedApplication(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    void awaitReady() throws InterruptedException {
        assertThat(ready.await(LIMIT_MILLIS, TimeUnit.MILLISECONDS))
                .as("%s", said)
                .isTrue();
    }

    void awaitUntil(BooleanSupplier condition) throws InterruptedException {
        for (long waited = 0; !condition.getAsBoolean(); waited += LOOK_AGAIN_MILLIS) {
            assertThat(process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS))
                    .as("%s", said)
                    .isFalse();
            assertThat(waited).isLessThan(LIMIT_MILLIS);
        }
    }

    boolean ends(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    String said() throws InterruptedException {
        listener.join();
        return String.join("\n", said);
    }

    /**
     * {@code kill -9}; afterwards everything it printed has been read. The handle is asked, not the process: {@link Process#destroyForcibly}
     * closes the stream and with it loses what was printed and not yet read.
     */
    List<Long> kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        listener.join();
        return List.copyOf(acknowledged);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hear(String line) {
        if (line.equals("ready")) {
            ready.countDown();
        } else if (line.matches("\\d+")) {
            acknowledged.add(Long.valueOf(line));
        } else {
            said.add(line);
        }
    }
}
