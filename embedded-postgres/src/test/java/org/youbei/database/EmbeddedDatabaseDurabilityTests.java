package org.youbei.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is left after {@code kill -9}. */
@Tag("slow")
@Timeout(value = 90, unit = TimeUnit.SECONDS)
class EmbeddedDatabaseDurabilityTests {

    private static final long SEED = 20260704;
    private static final int DEATHS = 6;
    private static final int LONGEST_LIFE_MILLIS = 500;

    @TempDir
    Path data;

    @AfterEach
    void endWhatIsLeft() throws IOException {
        new ServerProcesses(data.resolve("pg")).living().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void keepsEveryAcknowledgedRowThroughManyDeaths() throws Exception {
        Unpacked.into(data);
        Random random = new Random(SEED);
        Set<Long> acknowledged = new TreeSet<>();
        for (int death = 1; death <= DEATHS; death++) {
            acknowledged.addAll(lifeOf(random.nextInt(LONGEST_LIFE_MILLIS)));
            assertThat(serverProcesses())
                    .as("the server outlives the application")
                    .isNotEmpty();
            if (death % 2 == 0) {
                serverProcesses().forEach(ProcessHandle::destroyForcibly);
            }
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            List<Long> stored = stored(database);
            assertThat(acknowledged).hasSizeGreaterThan(DEATHS);
            assertThat(stored).containsAll(acknowledged);
            assertThat(stored)
                    .as("committed, but killed before saying so")
                    .hasSizeLessThanOrEqualTo(acknowledged.size() + DEATHS);
            assertThat(stored)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, stored.size()).boxed().toList());
        }
        assertThat(serverProcesses()).isEmpty();
    }

    @Test
    void beginsAnewAfterADeathDuringTheFirstStart() throws Exception {
        for (String phase : List.of("pg-unpacking-", "pg-initializing-")) {
            try (DoomedApplication application = DoomedApplication.on(data, AcknowledgingMain.class)) {
                application.awaitUntil(() -> holds(phase));
            }
            assertThat(data.resolve("pg")).doesNotExist();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            JdbcClient owner = jdbc(database.owner());
            assertThat(owner.sql("select count(*) from pg_namespace")
                            .query(Integer.class)
                            .single())
                    .isPositive();
        }
        assertThat(holds("pg-unpacking-")).isFalse();
    }

    @Test
    void refusesASecondApplicationWithASentenceAndAnExitCode() throws Exception {
        Unpacked.into(data);
        EmbeddedDatabase first = EmbeddedDatabase.start(data);
        try (first;
                DoomedApplication second = DoomedApplication.on(data, RefusedMain.class)) {
            assertThat(second.ends(TimeUnit.SECONDS.toMillis(30))).isTrue();
            assertThat(second.exitCode()).isOne();
            assertThat(second.said())
                    .contains("正在使用数据目录")
                    .contains("Another copy of Youbei (process "
                            + ProcessHandle.current().pid() + ") is using the data directory " + data)
                    .doesNotContain("\tat ");
            assertThat(jdbc(first.owner()).sql("select 1").query(Integer.class).single())
                    .isOne();
        }
    }

    private List<Long> lifeOf(long millis) throws Exception {
        try (DoomedApplication application = DoomedApplication.on(data, AcknowledgingMain.class)) {
            application.awaitReady();
            assertThat(application.ends(millis)).isFalse();
            return application.kill();
        }
    }

    private List<ProcessHandle> serverProcesses() throws IOException {
        return new ServerProcesses(data.resolve("pg")).living();
    }

    private static List<Long> stored(EmbeddedDatabase database) {
        return jdbc(database.owner())
                .sql("select id from kept order by id")
                .query(Long.class)
                .list();
    }

    private boolean holds(String prefix) {
        try (Stream<Path> children = Files.list(data)) {
            return children.anyMatch(child -> child.getFileName().toString().startsWith(prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JdbcClient jdbc(Login login) {
        return JdbcClient.create(new DriverManagerDataSource(login.url(), login.user(), login.password()));
    }
}
