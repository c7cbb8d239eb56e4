package org.youbei.web.shelter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.importing.ImportsAsPeopleSee;
import org.youbei.web.plan.PlanPages;

/** A shelter as its keepers lead it: registered, put into use, opened, filled, closed; and lists of shelters as cities publish them. */
@PlatformTest
class ShelterPagesTests {
    private static final Actor WORKER = Cast.COMMUNITY;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
    }

    @Test
    void countsWhoIsInsideUntilEverybodyHasLeft() {
        var shelter = inUse("20");
        var opening = done(
                shelter + "/opening",
                Map.of("occasion", "DRILL", "reference", "示例演练", "hazard", "FLOOD", "remark", ""));
        assertThat(opening).startsWith("/occupancies/");
        done(opening + "/arrivals", arrival("5", "A-1"));
        assertThat(refused(opening + "/arrivals", arrival("0", "A-2"), 422)).isNotEmpty();
        assertThat(refused(opening + "/arrivals", arrival("1", "A-1"), 409)).isNotEmpty();
        done(opening + "/arrivals", arrival("4", "A-3"));
        assertThat(page(zh.get(WORKER, opening)).select("main").text())
                .contains("9")
                .contains("饱和");
        assertThat(refused(opening + "/arrivals", arrival("2", "A-4"), 409)).isNotEmpty();
        assertThat(refused(shelter + "/closing", Map.of("remark", ""), 409)).contains("还有");
        assertThat(status(zh.get(Cast.SIBLING_STREET, opening))).isEqualTo(404);
        assertThat(status(zh.post(Cast.AUDITOR, opening + "/departures", Map.of("remark", ""))))
                .isEqualTo(403);
        assertThat(status(zh.get(WORKER, opening + "?at=yesterday"))).isEqualTo(400);
        done(opening + "/departures", Map.of("remark", "演练结束"));
        done(shelter + "/closing", Map.of("remark", "演练结束"));
        assertThat(refused(opening + "/arrivals", arrival("1", "A-5"), 409)).isNotEmpty();
        assertThat(page(en.get(WORKER, shelter)).select("main").text()).contains("Restor");
    }

    @Test
    void movesAHouseholdOnAndFindsItForItsFamily() {
        var first = opened(inUse("200"));
        var next = inUse("200");
        var second = opened(next);
        var said =
                new HashMap<>(arrival("3", "B-" + UUID.randomUUID().toString().substring(0, 6)));
        said.put("names", "示例寻亲人家");
        said.put("phone", "13800000009");
        done(first + "/arrivals", said);
        var household =
                page(zh.get(WORKER, first)).select("a[href*=/households/]").attr("href");
        assertThat(page(zh.get(WORKER, household)).text()).doesNotContain("13800000009");
        assertThat(refused(household + "/contact", Map.of("reason", ""), 422)).isNotEmpty();
        assertThat(refused(household + "/leave", Map.of("people", "9", "at", now(), "remark", ""), 409))
                .contains("在所只有 3 人");
        done(household + "/move", Map.of("next", id(next), "at", now(), "remark", ""));
        assertThat(page(zh.get(WORKER, second)).select("main").text()).contains(said.get("code"));
        assertThat(status(zh.get(Cast.SIBLING_STREET, household))).isEqualTo(404);
        var found = done("/family-search", Map.of("words", "寻亲", "reason", "家属来找"));
        assertThat(found).startsWith("/occupancies/").contains("/households/");
        assertThat(refused("/family-search", Map.of("words", "寻亲", "reason", ""), 422))
                .isNotEmpty();
    }

    @Test
    void keepsWhatWasTypedAndNamesWhatSpeaksAgainstIt() {
        var said = new HashMap<>(described("无位置" + UUID.randomUUID(), "200"));
        said.put("longitude", "30.5");
        said.put("latitude", "114.3");
        var swapped = zh.post(WORKER, "/shelters", said);
        assertThat(status(swapped)).isEqualTo(422);
        assertThat(page(swapped).select("#name").val()).isEqualTo(said.get("name"));
        said.put("longitude", "");
        said.put("latitude", "");
        said.put("indoor", "-1");
        assertThat(status(zh.post(WORKER, "/shelters", said))).isEqualTo(422);
        said.put("indoor", "0");
        assertThat(refused("/shelters", said, 422)).contains("面积为 0 容不下人");
        said.put("indoor", "");
        var shelter = done("/shelters", said);
        assertThat(refused(shelter + "/commissioning", Map.of("remark", ""), 409))
                .isNotEmpty();
        assertThat(status(zh.post(Cast.SIBLING_STREET, "/shelters", said))).isEqualTo(403);
        assertThat(status(zh.get(Cast.SIBLING_STREET, shelter))).isEqualTo(404);
    }

    /** 112 places of a Japanese city, whose capacity is a free text with full-width signs; their coordinates lie abroad and are left out. */
    @Test
    void importsTheListOfAJapaneseCity() throws IOException {
        var rows = imported("nanao-designated-shelters.csv", "将写入 112 行：新增 112 行", List.of("経度", "緯度", "災害種別"));
        assertThat(rows)
                .as("屋内1,371人／屋外5,470人 and 屋内2,736人屋外11,700人")
                .anyMatch(row -> row.contains("七尾中学校") && row.contains("6841"))
                .anyMatch(row -> row.contains("県立七尾高等学校") && row.contains("14436"));
    }

    /** 272 places of a city of Taiwan. */
    @Test
    void importsTheListOfACityOfTaiwan() throws IOException {
        assertThat(imported("taiwan-shelters-taipei.csv", "将写入 272 行：新增 272 行", List.of("室內", "室外")))
                .anyMatch(row -> row.contains("指南國小") && row.contains("20 地震、洪涝"))
                .anyMatch(row -> row.contains("景華公園") && row.contains("1350 地震"));
    }

    /** The rows as they are shown before anything is written, which then happens; a second time nothing is left to write. */
    private List<String> imported(String name, String sentence, List<String> leftOut) throws IOException {
        var imports = new ImportsAsPeopleSee(mvc, "zh-CN", "/shelter-imports", Cast.SIBLING_STREET);
        var content = Files.readAllBytes(Path.of("../relief-depot/src/test/resources/cases/" + name));
        var upload = imports.uploaded(content);
        assertThat(imports.get(upload).select("select[name=assumed-datum]"))
                .as("its coordinates are found by their heads, but in which system?")
                .isNotEmpty();
        imports.post(upload + "/columns", measuredIn(imports.get(upload), "WGS84", leftOut));
        assertThat(imports.sentences(upload))
                .as(() -> imports.rows(upload).getFirst())
                .contains(sentence);
        var rows = imports.rows(upload);
        imports.taken(upload);
        assertThat(imports.sentences(imports.uploaded(content))).contains("没有要写入的行");
        return rows;
    }

    /** The columns as they are proposed but for those that a person takes back, and the coordinate system that the list does not say. */
    private static Map<String, String> measuredIn(Document question, String datum, List<String> leftOut) {
        var said = new HashMap<String, String>();
        question.select("select[name^=c]").forEach(column -> {
            var chosen = column.select("option[selected]");
            if (leftOut.stream().noneMatch(chosen.text()::contains)) {
                said.put(column.attr("name"), chosen.val());
            }
        });
        said.put("assumed-datum", datum);
        return said;
    }

    private String opened(String shelter) {
        return done(
                shelter + "/opening",
                Map.of("occasion", "INCIDENT", "reference", "示例内涝", "hazard", "FLOOD", "remark", ""));
    }

    private String inUse(String indoor) {
        var shelter = done("/shelters", described("示例场所" + UUID.randomUUID(), indoor));
        done(shelter + "/commissioning", Map.of("remark", ""));
        return shelter;
    }

    private static Map<String, String> described(String name, String indoor) {
        return Map.ofEntries(
                Map.entry("unit", "420106001001"),
                Map.entry("name", name),
                Map.entry("grade", "COMMUNITY"),
                Map.entry("stay", "SHORT"),
                Map.entry("indoor", indoor),
                Map.entry("datum", "CGCS2000"),
                Map.entry("hazard_FLOOD", "true"),
                Map.entry("firstKey", "示例岗位一"),
                Map.entry("secondKey", "示例岗位二"));
    }

    private Map<String, String> arrival(String people, String code) {
        return Map.of("people", people, "code", code, "at", now());
    }

    private String now() {
        return LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String done(String address, Map<String, String> said) {
        var answer = zh.post(WORKER, address, said);
        assertThat(status(answer))
                .as(() -> address + ": " + page(answer).select("main").text())
                .isEqualTo(302);
        return location(answer);
    }

    private String refused(String address, Map<String, String> said, int status) {
        var answer = zh.post(WORKER, address, said);
        assertThat(status(answer))
                .as(() -> address + ": " + page(answer).select("main").text())
                .isEqualTo(status);
        return page(answer).select("main").text();
    }
}
