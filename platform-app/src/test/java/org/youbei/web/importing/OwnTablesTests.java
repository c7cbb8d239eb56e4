package org.youbei.web.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.status;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.risk.RiskEntry;
import org.youbei.risk.RiskRegister;
import org.youbei.risk.RiskSubtype;
import org.youbei.risk.gauge.Gauges;
import org.youbei.risk.gauge.Quantity;
import org.youbei.risk.gauge.Rhythm;
import org.youbei.sheet.file.Books;
import org.youbei.testing.Cast;

/**
 * What the platform itself hands out comes in again, for every import that there is: its template, which has no rows; its template filled in with the
 * examples it gives itself, the second time without a change; and its own list, in both languages, without a change however often.
 */
@PlatformTest
class OwnTablesTests {
    /** A street and a community whose things no other test looks at. */
    private static final String COMMUNITY = "420106015001";

    private static final Actor STREET =
            new Actor(new UUID(0, 95), "孙示例", Set.of(Role.STREET_STAFF), Scope.of(new JurisdictionCode("420106015")));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RiskRegister register;

    @Autowired
    Gauges gauges;

    /**
     * One import.
     *
     * @param filled what is typed in place of the example, or where there is none, by the Chinese head
     * @param list the exported list of the same things; empty where none is given out
     */
    private record Way(String path, Actor actor, Map<String, String> filled, String list) {}

    private static final UUID RISK = new UUID(0, 9501);
    private static final UUID GAUGE = new UUID(0, 9502);

    private static final List<Way> WAYS = List.of(
            new Way("/jurisdiction-imports", Cast.ADMINISTRATOR, Map.of("区划代码", "420106015", "名称", "南湖街道"), ""),
            new Way("/working-calendar-imports", Cast.ADMINISTRATOR, Map.of("日期", "2026-01-01", "安排", "放假"), ""),
            new Way("/account-imports", Cast.ADMINISTRATOR, Map.of("用户名", "own.tables"), "/accounts.xlsx"),
            new Way(
                    "/inspection-point-imports",
                    STREET,
                    Map.of("区划代码", COMMUNITY, "类型", "小商铺", "风险等级", "低", "检查频次", "每月"),
                    "/inspection-points.xlsx"),
            new Way(
                    "/community-figure-imports",
                    STREET,
                    Map.of("社区代码", COMMUNITY, "常住人口（人）", "4200"),
                    "/community-figures.xlsx"),
            new Way(
                    "/special-group-imports",
                    STREET,
                    Map.of(
                            "社区代码", COMMUNITY,
                            "身份证号", "11010519491231002X",
                            "转移方式", "",
                            "转移次序", "1",
                            "帮扶人", "李示例",
                            "帮扶人电话", "13900000002",
                            "替补帮扶人", "王示例",
                            "替补帮扶人电话", "13900000003",
                            "处理依据", "",
                            "告知日期", "2026-11-01"),
                    ""),
            // Its rows name a gauge that somebody has to enter first, see gauge().
            new Way(
                    "/gauge-reading-imports",
                    STREET,
                    Map.of("单位代码", COMMUNITY, "日期", "2026-11-20", "读数", "19.5"),
                    "/gauges/" + GAUGE + "/readings.xlsx"),
            new Way("/shelter-imports", STREET, Map.of("区划代码", COMMUNITY), "/shelters.xlsx"),
            new Way("/stock-imports", STREET, Map.of("区划代码", "420106015"), "/stock.xlsx"),
            new Way("/team-imports", STREET, Map.of("单位代码", "420106015", "队伍类别", "综合"), "/teams.xlsx"),
            new Way(
                    "/expert-imports",
                    STREET,
                    Map.of("登记单位代码", "420106015", "聘期从", "2026-01-01", "聘期至", "2028-12-31"),
                    "/experts.xlsx?unit=420106015"),
            new Way("/volunteer-imports", STREET, Map.of("单位代码", COMMUNITY, "证件号码", "11010519491231002X"), ""));

    @BeforeEach
    void units(@Autowired DivisionImporter divisions) {
        divisions.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        gauge();
    }

    /** With the names of the template's example. */
    private void gauge() {
        var entry = RiskEntry.of("示例路下穿通道积水", RiskSubtype.WATERLOGGING, "示例路", "", "行人", "示例岗位", null);
        Scopes.in(
                        STREET.scope(),
                        () -> register.register(
                                        STREET, RISK, new JurisdictionCode(COMMUNITY), entry, LocalDate.of(2027, 3, 1))
                                .then(risk ->
                                        gauges.install(STREET, RISK, GAUGE, "水尺", Quantity.WATER_LEVEL, Rhythm.DAILY)))
                .orElseThrow();
    }

    @Test
    void walksEveryImport(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        var known = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> path.endsWith("-imports") && !path.equals("/plan-imports"))
                .collect(Collectors.toSet());
        assertThat(WAYS).extracting(Way::path).containsExactlyInAnyOrderElementsOf(known);
    }

    @TestFactory
    Stream<DynamicTest> theTemplateHasNoWrongHeadAndNoRows() {
        return inBothLanguages((way, pages) -> {
            var said = pages.refused("模板.xlsx", pages.file(way.path() + "/template.xlsx"));
            assertThat(said).matches(text -> text.startsWith("表里没有数据行") || text.startsWith("The table has no rows"));
        });
    }

    @TestFactory
    Stream<DynamicTest> theTemplateFilledInWithItsOwnExamplesComesInAndTheSecondTimeChangesNothing() {
        return WAYS.stream()
                .map(way -> DynamicTest.dynamicTest(way.path(), () -> {
                    var file = written(way);
                    var pages = new ImportsAsPeopleSee(mvc, "zh-CN", way.path(), way.actor());
                    unchanged(pages, file);
                    unchanged(pages, file);
                }));
    }

    /** Takes one row in, unless an earlier test has, and gives back the file. */
    private byte[] written(Way way) {
        var pages = new ImportsAsPeopleSee(mvc, "zh-CN", way.path(), way.actor());
        var file = filled(way, pages.file(way.path() + "/template.xlsx"));
        var upload = pages.uploaded(file);
        assertThat(pages.rows(upload)).as("one row, no question for columns").hasSize(1);
        assertThat(pages.rows(upload).getFirst()).doesNotContain("有错", "存疑");
        if (pages.sentences(upload).contains("将写入")) {
            assertThat(pages.taken(upload).select(".yb-note").text()).contains("已写入 1 行。");
        }
        return file;
    }

    @TestFactory
    Stream<DynamicTest> theOwnListChangesNothing() {
        return inBothLanguages((way, pages) -> {
            if (way.list().isEmpty()) {
                return;
            }
            written(way);
            var list = pages.file(way.list());
            assertThat(Books.read(list).pages().getFirst().lines())
                    .as("a row at least")
                    .hasSizeGreaterThan(1);
            unchanged(pages, list);
            unchanged(pages, list);
        });
    }

    /** The list of experts shows those of the district to a street, which changes only its own; other tests fill it with what no person would type. */
    @Test
    void aListWithTheThingsOfOtherUnitsChangesNothing() {
        var own = WAYS.stream()
                .filter(way -> way.path().equals("/expert-imports"))
                .findFirst()
                .orElseThrow();
        var filled = new HashMap<>(own.filled());
        filled.put("登记单位代码", "420106");
        written(new Way(own.path(), Cast.SUPERVISOR, filled, ""));
        written(own);
        var pages = new ImportsAsPeopleSee(mvc, "zh-CN", own.path(), STREET);
        var list = pages.file("/experts.xlsx?q=" + URLEncoder.encode("陈示例", StandardCharsets.UTF_8));
        assertThat(Books.read(list).pages().getFirst().lines().stream()
                        .map(line -> line.cells().toString()))
                .anyMatch(line -> line.contains("420106,"))
                .anyMatch(line -> line.contains("420106015"));
        unchanged(pages, list);
    }

    private Stream<DynamicTest> inBothLanguages(Trial trial) {
        return WAYS.stream()
                .flatMap(way -> Stream.of("zh-CN", "en")
                        .map(language -> DynamicTest.dynamicTest(
                                way.path() + " " + language,
                                () -> trial.on(way, new ImportsAsPeopleSee(mvc, language, way.path(), way.actor())))));
    }

    private interface Trial {
        void on(Way way, ImportsAsPeopleSee pages) throws Exception;
    }

    private static void unchanged(ImportsAsPeopleSee pages, byte[] file) {
        var answer = pages.send("自己的表.xlsx", file);
        assertThat(status(answer)).as("wrong heads are refused").isEqualTo(302);
        var upload = String.valueOf(answer.getResponse().getRedirectedUrl());
        var page = pages.get(upload);
        assertThat(page.select("table.yb-import")).as("no question for columns").hasSize(1);
        assertThat(pages.rows(upload + "?show=WRONG")).as("wrong rows").isEmpty();
        assertThat(pages.rows(upload + "?show=DOUBTFUL")).as("doubtful rows").isEmpty();
        assertThat(pages.sentences(upload))
                .as(pages.rows(upload) + " of "
                        + page.select("table.yb-import thead").text() + "; "
                        + page.select("main").text())
                .matches(said -> said.contains("没有要写入的行。") || said.contains("There is nothing to write."));
    }

    /** As a person fills it in who copies the examples. */
    private static byte[] filled(Way way, byte[] template) {
        var pages = Books.read(template).pages();
        var heads = pages.getFirst().lines().getFirst().cells();
        var notes = new LinkedHashMap<String, List<String>>();
        pages.get(1).lines().forEach(line -> notes.put(line.cells().getFirst(), line.cells()));
        var row = new ArrayList<String>();
        for (var head : heads) {
            var note = notes.getOrDefault(head, List.of());
            var said = way.filled().getOrDefault(head, note.size() > 3 ? note.get(3) : "");
            row.add(said.isEmpty() && note.size() > 2 && note.get(1).equals("必填") ? firstOf(note.get(2)) : said);
        }
        return Books.table(heads.toArray(String[]::new), row.toArray(String[]::new));
    }

    /** Of the words that the notes list. */
    private static String firstOf(String choices) {
        return choices.split("\n")[0].split(" / ")[0].strip();
    }
}
