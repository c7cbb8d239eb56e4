package org.youbei.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.youbei.model.Actor;
import org.youbei.testing.PostgresTest;

/**
 * The national division table through the importer (validated, scoped, one audit entry) against {@code COPY} into a table with
 * the same columns and indexes. {@code -Dnational.table=FILE} names the table, see {@code benchmarks/national-table.sh}.
 */
@PostgresTest
class DivisionImportBenchmark {
    private static final int ROUNDS = 5;

    @Autowired
    DivisionImporter importer;

    @Value("${spring.datasource.url}")
    String url;

    private final Path table = Path.of(System.getProperty("national.table", "national.csv"));

    @BeforeEach
    void needsTheTable() {
        assertThat(table).as("-Dnational.table=FILE").exists();
    }

    @Test
    void importsTheNationalTable() throws SQLException {
        var ours = new ArrayList<Duration>();
        var bare = new ArrayList<Duration>();
        for (int round = 0; round < ROUNDS; round++) {
            owner("truncate jurisdiction.unit");
            ours.add(time(this::importIt));
            owner(
                    "drop table if exists bare",
                    "create table bare (like jurisdiction.unit including all)",
                    "alter table bare drop column district, add column district char(6)"
                            + " generated always as (rpad(left(jurisdiction, 6), 6, '0')) stored");
            bare.add(time(this::copyIt));
        }
        var peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "national table: import %d ms, COPY with the same indexes %d ms, ratio %.2f, heap limit %d MB, peak %d"
                        + " MB%n",
                median(ours),
                median(bare),
                (double) median(ours) / median(bare),
                Runtime.getRuntime().maxMemory() >> 20,
                peak >> 20);
    }

    private void importIt() {
        assertThat(importer.load(Actor.platform(), table, "national")).isInstanceOf(DivisionImport.Loaded.class);
    }

    private void copyIt() {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var reader = Files.newBufferedReader(table)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare (jurisdiction, name) from stdin with (format csv, header)", reader);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void owner(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Duration time(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static long median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2).toMillis();
    }
}
