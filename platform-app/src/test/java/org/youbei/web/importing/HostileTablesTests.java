package org.youbei.web.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
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

    /** Every import that there is. */
    private static final List<Way> WAYS = Stream.concat(
                    Stream.of("/jurisdiction-imports", "/working-calendar-imports", "/account-imports")
                            .map(path -> new Way(path, Cast.ADMINISTRATOR)),
                    Stream.of(
                                    "/inspection-point-imports",
                                    "/community-figure-imports",
                                    "/special-group-imports",
                                    "/gauge-reading-imports",
                                    "/shelter-imports",
                                    "/stock-imports",
                                    "/team-imports",
                                    "/volunteer-imports",
                                    "/expert-imports")
                            .map(path -> new Way(path, Cast.STREET)))
            .toList();

    @Test
    void walksEveryImport(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        var known = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> path.endsWith("-imports") && !path.equals("/plan-imports"));
        assertThat(WAYS).extracting(Way::path).containsExactlyInAnyOrderElementsOf(known.collect(Collectors.toSet()));
    }

    @TestFactory
    Stream<DynamicTest> areRefusedOrShownWithTheirFaults() {
        return WAYS.stream()
                .map(way -> DynamicTest.dynamicTest(way.path(), () -> {
                    var random = new Random(42);
                    var pages = new ImportsAsPeopleSee(mvc, "zh-CN", way.path(), way.actor());
                    var heads = Jsoup.parse(pages.ask(way.path()).getResponse().getContentAsString())
                            .select("tbody th[scope=row]")
                            .eachText();
                    assertThat(heads).isNotEmpty();
                    for (int round = 0; round < ROUNDS; round++) {
                        walk(pages, file(random, round, heads));
                    }
                }));
    }

    private static byte[] file(Random random, int round, List<String> heads) {
        return switch (round % 4) {
            case 0 -> table(random, heads).getBytes(StandardCharsets.UTF_8);
            case 1 -> mutated(random, Books.table(rows(random, heads)));
            case 2 ->
                Archive.WORKBOOK.with("xl/worksheets/sheet1.xml", sheet(random).getBytes(StandardCharsets.UTF_8));
            default -> noise(random);
        };
    }

    private static String cell(Random random) {
        return CELLS.get(random.nextInt(CELLS.size()));
    }

    private static String table(Random random, List<String> heads) {
        var table = new StringBuilder(String.join(",", heads)).append('\n');
        for (int row = 0; row < random.nextInt(12); row++) {
            for (int column = 0; column < random.nextInt(20); column++) {
                table.append(cell(random).replace("\n", " ")).append(',');
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String[][] rows(Random random, List<String> heads) {
        var rows = new String[1 + random.nextInt(6)][];
        Arrays.setAll(rows, row -> row == 0 ? heads.toArray(String[]::new) : new String[14]);
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
