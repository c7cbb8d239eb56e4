package org.youbei.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;

@PostgresTest
class DivisionImporterTests {
    private static final Path WUCHANG = Path.of("src/test/resources/divisions/420106-wuchang.csv");

    @Autowired
    DivisionImporter importer;

    @Autowired
    Jurisdictions jurisdictions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RememberedAudit audit;

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        audit.clear();
    }

    @Test
    void takesTheRealTableOfADistrictOnce() {
        var first = importer.load(Actor.platform(), WUCHANG, "420106-wuchang.csv");
        assertThat(first).isInstanceOfSatisfying(DivisionImport.Loaded.class, loaded -> {
            assertThat(loaded.rows()).isEqualTo(160);
            assertThat(loaded.sha256()).hasSize(64);
        });
        assertThat(audit.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.after()).containsEntry("rows", 160L).containsEntry("file", "420106-wuchang.csv");
            assertThat(entry.jurisdiction()).isEqualTo(Cast.WUCHANG);
        });

        var again = importer.load(Actor.platform(), WUCHANG, "again");

        assertThat(again).isInstanceOfSatisfying(DivisionImport.Loaded.class, loaded -> {
            assertThat(loaded.added()).isZero();
            assertThat(loaded.renamed()).isZero();
            assertThat(loaded.unchanged()).isEqualTo(160);
        });
        Scopes.run(Scope.ALL, () -> {
            assertThat(jurisdictions.children(Cast.WUCHANG)).hasSize(15);
            assertThat(jurisdictions.subtree(Cast.WUCHANG, 1000)).hasSize(160);
            assertThat(jurisdictions.find(Cast.JIYUQIAO))
                    .map(Jurisdiction::name)
                    .contains("积玉桥街道");
            assertThat(jurisdictions.path(Cast.JIYUQIAO))
                    .extracting(Jurisdiction::name)
                    .containsExactly("武昌区", "积玉桥街道");
        });
    }

    @Test
    void namesMoreUnitsThanAStatementHasParameters() {
        importer.load(Actor.platform(), WUCHANG, "420106-wuchang.csv");
        var many = IntStream.range(0, 70_000)
                .mapToObj(number -> new JurisdictionCode("420106%06d".formatted(number)))
                .toList();
        assertThat(Scopes.in(Scope.ALL, () -> jurisdictions.names(many)))
                .containsKey(Cast.JIYUQIAO_COMMUNITY)
                .hasSizeLessThan(200);
    }

    @Test
    void previewsWithoutKeeping() throws IOException {
        var preview = importer.preview(Actor.platform(), file("code,name\n510104,示例区\n510104001,示例街道\n"));

        assertThat(preview)
                .isInstanceOfSatisfying(
                        DivisionImport.Loaded.class,
                        loaded -> assertThat(loaded.added()).isEqualTo(2));
        assertThat(count("5101")).isZero();
    }

    @Test
    void renamesAUnitThatTheFileNamesAnew() throws IOException {
        importer.load(Actor.platform(), file("code,name\n520102,旧名区\n520102001,示例街道\n"), "old");

        var result = importer.load(Actor.platform(), file("name,extra,code\n新名区,x,520102\n"), "new");

        assertThat(result)
                .isInstanceOfSatisfying(
                        DivisionImport.Loaded.class,
                        loaded -> assertThat(loaded.renamed()).isOne());
        assertThat(count("520102")).as("what the file does not mention stays").isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        42010,区            | sheet.malformed-code
        4201O6,区           | sheet.malformed-code
        4.20106E+11,区      | sheet.digits-lost
        530102,             | sheet.empty
        ,区                 | sheet.empty
        530102009001,社区   | division.no-superior
        540101001,街道      | division.no-superior
        530102,再来一次     | division.twice
        530102000000,再来   | division.twice
        """)
    void reportsABadRowWithItsLineAndKeepsNothing(String row, String reason) throws IOException {
        var result =
                importer.load(Actor.platform(), file("code,name\n530102,示例区\n530102001,示例街道\n" + row + "\n"), "bad");

        assertThat(result).isInstanceOfSatisfying(DivisionImport.Rejected.class, rejected -> {
            assertThat(rejected.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.line()).isEqualTo(4);
                assertThat(fault.reason().code()).isEqualTo(reason);
            });
            assertThat(rejected.total()).isOne();
        });
        assertThat(count("53")).isZero();
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void readsPaddedAndFullWidthCodesAndGbk() throws IOException {
        var padded = importer.load(
                Actor.platform(), Path.of("src/test/resources/cases/divisions-padded-12-digits.csv"), "padded");
        assertThat(padded).isInstanceOf(DivisionImport.Loaded.class);
        assertThat(count("610113")).isEqualTo(3);
        var file = folder.resolve("gbk.csv");
        Files.writeString(file, "代码,名称\n２２０１０４,示例区\n", Charset.forName("GBK"));
        assertThat(importer.load(Actor.platform(), file, "gbk"))
                .isInstanceOfSatisfying(
                        DivisionImport.Loaded.class,
                        loaded -> assertThat(loaded.added()).isOne());
        assertThat(count("220104")).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                              | sheet.file-empty
        code,name                       | sheet.no-rows
        甲,乙                           | sheet.no-rows
        """)
    void refusesAFileWithoutRows(String content, String reason) throws IOException {
        assertThat(importer.load(Actor.platform(), file(content), "none"))
                .isInstanceOfSatisfying(
                        DivisionImport.Rejected.class,
                        rejected -> assertThat(rejected.faults())
                                .extracting(fault -> fault.reason().code())
                                .containsExactly(reason));
    }

    @Test
    void namesTheColumnThatItCannotFind() throws IOException {
        assertThat(importer.load(Actor.platform(), file("编号,单位名称\n530102,示例区\n"), "none"))
                .isInstanceOfSatisfying(
                        DivisionImport.Rejected.class,
                        rejected -> assertThat(rejected.faults())
                                .extracting(DivisionFault::reason)
                                .containsExactly(Refusal.of("division.no-column", "区划代码", "编号, 单位名称")));
    }

    @Test
    void survivesAnythingThatIsNoTable() throws IOException {
        var random = new Random(11);
        for (int round = 0; round < 60; round++) {
            var bytes = new byte[random.nextInt(4000)];
            random.nextBytes(bytes);
            var file = folder.resolve("noise");
            Files.write(file, bytes);

            assertThat(importer.load(Actor.platform(), file, "noise")).isInstanceOf(DivisionImport.Rejected.class);
        }
        var quoted = file("code,name\n530102,\"never closed\n530103,x");
        assertThat(importer.load(Actor.platform(), quoted, "quoted")).isInstanceOf(DivisionImport.Rejected.class);
    }

    @Test
    void takesNothingOutsideTheActorsScope() throws IOException {
        var foreign = file("code,name\n420106,武昌区\n110102,西城区\n");

        assertThat(importer.load(Cast.ADMINISTRATOR, foreign, "foreign"))
                .isInstanceOfSatisfying(
                        DivisionImport.Rejected.class,
                        rejected -> assertThat(rejected.faults())
                                .extracting(
                                        DivisionFault::line,
                                        fault -> fault.reason().code())
                                .containsExactly(tuple(3L, "sheet.outside")));
        assertThat(count("1101")).isZero();
    }

    @Test
    void countsEveryFaultAndShowsTheFirst() throws IOException {
        var rows = new StringBuilder("code,name\n");
        for (int row = 0; row < 1_000; row++) {
            rows.append("1,x\n");
        }

        assertThat(importer.load(Actor.platform(), file(rows.toString()), "many"))
                .isInstanceOfSatisfying(DivisionImport.Rejected.class, rejected -> {
                    assertThat(rejected.total()).isEqualTo(1_000);
                    assertThat(rejected.faults()).hasSize(Faults.SHOWN);
                });
    }

    @Test
    void keepsHostileNamesAsTheyAre() throws IOException {
        importer.load(Actor.platform(), file("code,name\n610102,\"<script>'\"\"; drop\\n\\t\"\n"), "hostile");

        var name = Scopes.in(Scope.ALL, () -> jurisdictions.find(new JurisdictionCode("610102")))
                .orElseThrow();
        assertThat(name.name()).isEqualTo("<script>'\"; drop\\n\\t");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "divisions", ".csv"), content, StandardCharsets.UTF_8);
    }

    private long count(String prefix) {
        return Scopes.in(
                Scope.ALL,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from jurisdiction.unit where starts_with(jurisdiction, ?)")
                                .param(prefix)
                                .query(Long.class)
                                .single()));
    }
}
