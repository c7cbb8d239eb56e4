package org.youbei.web.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.fuzz.Archive;
import org.youbei.model.Actor;
import org.youbei.sheet.file.Books;
import org.youbei.testing.Cast;

/** Tables that are broken, random or made to hurt, through every page of every import: an answer of its own, never a failure of the server. */
@PlatformTest
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTablesTests {
    private static final int ROUNDS = 40;
    private static final String HEAD = "区划代码,名称,类型,风险等级,检查频次,地址,责任单位,统一社会信用代码,经度,纬度,坐标系,日期,安排,节日\n";
    private static final List<String> CELLS = List.of(
            "420106001001",
            "420106001",
            "4.20106E+11",
            "1e999999999",
            "-0",
            "9".repeat(400),
            "'",
            "=1+1",
            "#REF!",
            "#UNCOMPUTED",
            "\u202E\u200B",
            "<script>boom()</script>",
            "{0}${7*7}#{home}",
            "2026-02-30",
            "114.30",
            "１８０",
            "NaN",
            "BD-09",
            "\uD83D\uDE92",
            "\"",
            "\0",
            "长".repeat(40_000),
            "");

    @Autowired
    MockMvcTester mvc;

    private record Way(String path, Actor actor) {}

    private static final List<Way> WAYS = List.of(
            new Way("/inspection-point-imports", Cast.STREET),
            new Way("/jurisdiction-imports", Cast.ADMINISTRATOR),
            new Way("/working-calendar-imports", Cast.ADMINISTRATOR));

    @TestFactory
    Stream<DynamicTest> areRefusedOrShownWithTheirFaults() {
        return WAYS.stream()
                .map(way -> DynamicTest.dynamicTest(way.path(), () -> {
                    var random = new Random(42);
                    for (int round = 0; round < ROUNDS; round++) {
                        walk(new ImportsAsPeopleSee(mvc, "zh-CN", way.path(), way.actor()), file(random, round));
                    }
                }));
    }

    private static byte[] file(Random random, int round) {
        return switch (round % 4) {
            case 0 -> table(random).getBytes(StandardCharsets.UTF_8);
            case 1 -> mutated(random, Books.table(rows(random)));
            case 2 ->
                Archive.WORKBOOK.with("xl/worksheets/sheet1.xml", sheet(random).getBytes(StandardCharsets.UTF_8));
            default -> noise(random);
        };
    }

    private static String cell(Random random) {
        return CELLS.get(random.nextInt(CELLS.size()));
    }

    private static String table(Random random) {
        var table = new StringBuilder(HEAD);
        for (int row = 0; row < random.nextInt(12); row++) {
            for (int column = 0; column < random.nextInt(20); column++) {
                table.append(cell(random).replace("\n", " ")).append(',');
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String[][] rows(Random random) {
        var rows = new String[1 + random.nextInt(6)][];
        Arrays.setAll(rows, row -> row == 0 ? HEAD.strip().split(",") : new String[14]);
        for (int row = 1; row < rows.length; row++) {
            Arrays.setAll(rows[row], column -> {
                var cell = cell(random);
                return cell.length() > 1_000 ? "" : cell;
            });
        }
        return rows;
    }

    private static byte[] mutated(Random random, byte[] file) {
        for (int change = 0; change < random.nextInt(6); change++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
    }

    /** Places, kinds and merges that no program writes. */
    private static String sheet(Random random) {
        var xml = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        var places = List.of("A1", "XFD1", "A1048576", "ZZZZZ9", "A0", "1A", "");
        var kinds = List.of("s", "n", "b", "str", "inlineStr", "e", "d", "?");
        for (int at = 0; at < random.nextInt(20); at++) {
            xml.append("<row r=\"" + List.of("1", "2", "-3", "99999999999", "x").get(random.nextInt(5)) + "\"><c r=\"")
                    .append(places.get(random.nextInt(places.size())))
                    .append("\" s=\"" + (random.nextInt(9) - 2) + "\" t=\"")
                    .append(kinds.get(random.nextInt(kinds.size())))
                    .append("\"><v>"
                            + List.of("名称", "420106001001", "1e400", "-1", "999999")
                                    .get(random.nextInt(5)))
                    .append("</v></c></row>");
        }
        return xml.append("</sheetData><mergeCells><mergeCell ref=\"A1:A1048576\"/><mergeCell"
                        + " ref=\"B:XX\"/></mergeCells></worksheet>")
                .toString();
    }

    private static byte[] noise(Random random) {
        var bytes = new byte[random.nextInt(3_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void walk(ImportsAsPeopleSee pages, byte[] file) throws Exception {
        var sent = pages.send("甲\u202E\".xlsx", file);
        assertThat(status(sent)).isIn(302, 422);
        if (status(sent) == 302) {
            var upload = String.valueOf(sent.getResponse().getRedirectedUrl());
            for (var address :
                    List.of(upload, upload + "?show=WRONG&after=1", upload + "/columns", upload + "/wrong.xlsx")) {
                var answer = pages.ask(address);
                assertThat(status(answer)).as(address).isEqualTo(200);
                assertThat(answer.getResponse().getContentAsString()).doesNotContain("<script>boom");
            }
            var typed = Map.of("c0", "1", "c1", "99999", "c2", "-1", "c3", "x", "assumed-datum", "MARS");
            assertThat(status(pages.post(upload + "/columns", typed))).isIn(302, 422);
            assertThat(status(pages.post(upload, Map.of("doubtful", "perhaps"))))
                    .isIn(302, 422);
            assertThat(status(pages.ask(upload + "?show=%3Cb%3E&after=9999999999")))
                    .isEqualTo(200);
        }
    }
}
