package org.youbei.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.sheet.SheetUploads;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

/**
 * A spreadsheet with all figures of 3,000 communities, read, judged row by row, shown and taken in, with an audit entry and a duty for each
 * community, against {@code COPY} of the same figures into a table with the same columns and indexes. Each round takes a later day, so that
 * every figure is new. {@code -Dfigures.communities=N} and {@code -Dfigures.rounds=N} for another size.
 */
@PostgresTest
@Import(CommunityFixture.class)
class FigureImportBenchmark {
    private static final int COMMUNITIES = Integer.getInteger("figures.communities", 3_000);
    private static final int ROUNDS = Integer.getInteger("figures.rounds", 5);
    private static final int FIRST_STREET = 800;
    private static final Actor OFFICER =
            new Actor(new UUID(1, 95), "吴示例", Set.of(Role.STREET_STAFF), Scope.of(Cast.WUCHANG));

    @Autowired
    FigureSheet sheet;

    @Autowired
    SheetUploads uploads;

    @Autowired
    CommunityFixture fixture;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void takesTheFiguresOfADistrictIn() throws Exception {
        fixture.begin();
        units();
        var upload = new long[ROUNDS];
        var take = new long[ROUNDS];
        var copy = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var day = CommunityFixture.TODAY.minusYears(ROUNDS - round);
            var file = file(day).getBytes(StandardCharsets.UTF_8);
            long start = System.nanoTime();
            var id = fixture.as(OFFICER, () -> uploads.upload(OFFICER, sheet, "figures.csv", file, Locale.CHINESE))
                    .orElseThrow();
            upload[round] = System.nanoTime() - start;
            start = System.nanoTime();
            var taken = fixture.as(OFFICER, () -> uploads.take(OFFICER, sheet, id, true, Locale.CHINESE))
                    .orElseThrow();
            take[round] = System.nanoTime() - start;
            assertThat(taken.written()).isEqualTo(COMMUNITIES);
            owner("drop table if exists bare_figure", "create table bare_figure (like community.figure including all)");
            var rows = rows(day);
            start = System.nanoTime();
            copied(rows);
            copy[round] = System.nanoTime() - start;
        }
        double all = median(upload) + median(take);
        System.out.printf(
                "FIGURE import of %,d communities with %d figures: read and shown %.0f ms, taken in %.0f ms, COPY %.0f"
                        + " ms, ratio %.2f, taken in alone %.2f, line 5%n",
                COMMUNITIES,
                FigureCatalogue.SHIPPED.all().size(),
                median(upload),
                median(take),
                median(copy),
                all / median(copy),
                median(take) / median(copy));
    }

    /** A hundred communities in each of so many streets that nobody else has. */
    private void units() throws SQLException {
        owner("""
            insert into jurisdiction.unit (jurisdiction, district, name)
            select '420106' || (%1$d + n), '420106', '示例街道' || n from generate_series(0, (%2$d - 1) / 100) n
            on conflict do nothing\
            """.formatted(FIRST_STREET, COMMUNITIES), """
                insert into jurisdiction.unit (jurisdiction, district, name)
                select '420106' || (%1$d + n / 100) || lpad((n %% 100 + 1)::text, 3, '0'), '420106', '示例社区' || n
                from generate_series(0, %2$d - 1) n on conflict do nothing\
                """.formatted(FIRST_STREET, COMMUNITIES));
    }

    private static String code(int n) {
        return "420106%d%03d".formatted(FIRST_STREET + n / 100, n % 100 + 1);
    }

    private static String file(LocalDate day) {
        var heads = FigureCatalogue.SHIPPED.all().stream()
                .map(FigureDefinition::chinese)
                .collect(Collectors.joining(","));
        return IntStream.range(0, COMMUNITIES)
                .mapToObj(n -> code(n) + "," + day + ",社区台账," + numbers(n, day))
                .collect(Collectors.joining("\n", "社区代码,数据日期,数据来源," + heads + "\n", "\n"));
    }

    private static String numbers(int n, LocalDate day) {
        return FigureCatalogue.SHIPPED.all().stream()
                .map(figure -> String.valueOf(number(figure, n, day)))
                .collect(Collectors.joining(","));
    }

    /** Wholes are greater than their parts, so that nothing is unlikely; each year a little more. */
    private static int number(FigureDefinition figure, int n, LocalDate day) {
        int part = figure.related().isEmpty() ? 0 : 1;
        int most = figure.most().intValue();
        return Math.min(most, (part == 0 ? 2_000 : 100) + n % 50 + day.getYear() % 10);
    }

    private static String rows(LocalDate day) {
        var rows = new StringBuilder();
        for (int n = 0; n < COMMUNITIES; n++) {
            for (var figure : FigureCatalogue.SHIPPED.all()) {
                rows.append(UUID.randomUUID())
                        .append(',')
                        .append(code(n))
                        .append(",420106,")
                        .append(figure.code())
                        .append(',')
                        .append(day.getYear())
                        .append(",VALUE,")
                        .append(number(figure, n, day))
                        .append(',')
                        .append(day)
                        .append(",社区台账,,")
                        .append(OFFICER.account())
                        .append(",吴示例,2026-11-23T00:00:00Z\n");
            }
        }
        return rows.toString();
    }

    private void copied(String rows) throws Exception {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy bare_figure (id, jurisdiction, district, code, year, state, value, as_of, source,"
                                    + " word, account, name, entered_at) from stdin with (format csv, force_not_null"
                                    + " (word))",
                            new StringReader(rows));
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

    private static double median(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
