package org.youbei.web.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.importing.ImportsAsPeopleSee;
import org.youbei.web.plan.PlanPages;

/** A risk as people lead it, from the walk through the area to the alarm of its gauge. */
@PlatformTest
class RiskPagesTests {
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
    void registersAssessesConfirmsAndShowsTheColourWithItsSource() {
        var risk = registered("示例下穿通道");
        assertThat(status(zh.post(WORKER, risk + "/assessment", rated("4", "4"))))
                .isEqualTo(302);
        assertThat(status(zh.post(WORKER, risk + "/confirmation", Map.of()))).isEqualTo(403);
        assertThat(status(zh.post(Cast.STREET, risk + "/confirmation", Map.of())))
                .isEqualTo(302);

        var shown = page(zh.get(WORKER, risk));
        assertThat(shown.select(".yb-facts").text())
                .contains("重大（红）（4 × 4）", "10 年 3 次：每年 0.30 次（90% 区间 0.08–0.78），约 3.3 年一遇")
                .doesNotContain("分界值未经确认");
        assertThat(shown.select(".yb-line").text()).contains("登记风险", "评估", "确认评估", "吴示例");
        assertThat(page(en.get(WORKER, risk)).select(".yb-facts").text()).contains("3 in 10 years", "Major (red)");

        var matrix = page(zh.get(WORKER, "/risk-matrix"));
        var field = matrix.select("td.red a[href*='likelihood=4&consequence=4']");
        assertThat(field).hasSize(1);
        assertThat(page(zh.get(WORKER, field.attr("href"))).select(".yb-ledger").text())
                .contains("示例下穿通道");
        assertThat(page(zh.get(WORKER, "/risk-sheet")).text()).contains("示例下穿通道", "预案“风险”章节文字");
    }

    @Test
    void followsALineAndFillsAnAreaOnItsPageAndOnTheMap() {
        var said = new HashMap<>(described("示例沿江堤段"));
        said.put("corners", "114.31,30.57\n114.32");
        var refused = zh.post(WORKER, "/risks", said);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select(".yb-errors").text()).contains("第 2 行");
        said.put("corners", "114.31,30.57\n114.32,30.57\n114.33,30.58");
        var address = location(zh.post(WORKER, "/risks", said));
        assertThat(page(zh.get(WORKER, address)).text()).contains("范围", "线，长约 2,4");
        var form = page(zh.get(WORKER, address + "/edit"));
        assertThat(form.select("textarea[name=corners]").val().lines()).hasSize(3);
        said.put("corners", "114.31,30.57\n114.32,30.57\n114.32,30.58\n114.31,30.57");
        said.put("revision", form.select("input[name=revision]").val());
        zh.post(WORKER, address + "/edit", said);
        assertThat(page(zh.get(WORKER, address)).text()).contains("区域，约");
        assertThat(String.valueOf(
                        zh.get(WORKER, "/map.json?layer=risks").getResponse().getContentType()))
                .contains("json");
        assertThat(body(zh.get(WORKER, "/map.json?layer=risks"))).contains("\"drawn\":\"blue\"", "示例沿江堤段", "Polygon");
        assertThat(body(zh.get(Cast.SIBLING_STREET, "/map.json?layer=risks"))).doesNotContain("示例沿江堤段");
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void keepsWhatWasTypedAndNamesWhatIsMissing() {
        var said = new HashMap<>(described("无责任岗位"));
        said.put("owner", "");
        said.put("review", "");
        said.put("longitude", "999");
        var refused = zh.post(WORKER, "/risks", said);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select(".yb-errors").text()).contains("经纬度不对");
        said.put("longitude", "");
        said.put("latitude", "");
        var again = zh.post(WORKER, "/risks", said);
        assertThat(page(again).select(".yb-errors").text()).contains("责任岗位", "复核日期");
        assertThat(page(again).select("#title").val()).isEqualTo("无责任岗位");
    }

    @Test
    void tellsTheSecondOfTwoEditors() {
        var risk = registered("两人同改");
        var said = new HashMap<>(described("甲改"));
        said.put("revision", "0");
        assertThat(status(zh.post(WORKER, risk + "/edit", said))).isEqualTo(302);
        said.put("title", "乙改");
        var second = zh.post(WORKER, risk + "/edit", said);
        assertThat(status(second)).isEqualTo(409);
        assertThat(page(second).text()).contains("别人刚改过");
        assertThat(page(second).select("#title").val()).isEqualTo("乙改");
    }

    @Test
    void raisesAnAlarmByADeviceAndLetsThePersonHandleIt() {
        var risk = registered("示例水位");
        assertThat(status(zh.post(
                        WORKER,
                        risk + "/thresholds",
                        Map.of(
                                "quantity",
                                "WATER_LEVEL",
                                "bound",
                                "20.5",
                                "side",
                                "ABOVE",
                                "action",
                                "封闭通道",
                                "plan",
                                "防汛预案 4.2"))))
                .isEqualTo(302);
        zh.post(WORKER, risk + "/gauges", Map.of("name", "示例水尺", "quantity", "WATER_LEVEL", "rhythm", "DAILY"));
        var gauge = page(zh.get(WORKER, risk)).select("a[href^=/gauges/]").attr("href");
        var made = zh.post(WORKER, gauge + "/token", Map.of());
        var token = String.valueOf(made.getMvcResult().getFlashMap().get("token"));
        assertThat(token).hasSize(43);

        assertThat(posted("wrong", "{\"value\": 21}").getResponse().getStatus()).isEqualTo(401);
        assertThat(posted(token, "{\"value\": \"much\"}").getResponse().getStatus())
                .isEqualTo(400);
        assertThat(posted(token, "{\"value\": 500}").getResponse().getStatus()).isEqualTo(422);
        assertThat(posted(token, "{\"value\": 1e900}").getResponse().getStatus())
                .isEqualTo(422);
        assertThat(posted(token, "{\"value\": 20.61}"))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.alarms")
                .isEqualTo(1);

        var shown = page(zh.get(WORKER, gauge));
        assertThat(shown.select("table").text()).contains("20.61", "设备上报");
        assertThat(shown.select("figure polyline").attr("points")).contains(",");
        var alarm = page(zh.get(WORKER, risk)).select("a[href*=/alarms/]").attr("href");
        assertThat(status(zh.post(WORKER, alarm, Map.of("remark", "")))).isEqualTo(422);
        assertThat(status(zh.post(WORKER, alarm, Map.of("remark", "已封闭")))).isEqualTo(302);
        assertThat(page(zh.get(WORKER, risk)).text()).contains("告警已处置", "防汛预案 4.2");
    }

    @Test
    void writesTheRisksIntoADraftOnceWithTheWayBack() {
        zh.post(WORKER, registered("写入预案的风险") + "/assessment", rated("3", "3"));
        var plan = zh.imported(Cast.STREET, "420106001", "写入风险的预案", "1 总则\n有内容。");
        var id = plan.substring(plan.lastIndexOf('/') + 1);
        assertThat(page(en.get(Cast.STREET, "/risk-sheet/insertion")).select("option[value=" + id + "]"))
                .hasSize(1);
        var address = "/risk-sheet/insertion?unit=420106001001";
        assertThat(status(en.post(Cast.STREET, address, Map.of("plan", "")))).isEqualTo(422);
        var form = Map.of("plan", id, "request", "0198c0de-0000-7000-8000-000000000001");
        assertThat(status(en.post(Cast.STREET, address, form))).isEqualTo(302);
        assertThat(status(en.post(Cast.STREET, address, form)))
                .as("the same form again")
                .isEqualTo(302);
        var again = zh.post(Cast.STREET, address, Map.of("plan", id));
        assertThat(status(again)).isEqualTo(409);
        assertThat(page(again).text()).contains("已写入");
        var text = page(zh.get(Cast.STREET, plan)).text();
        assertThat(text.split("主要风险", -1).length - 1).as(text).isGreaterThanOrEqualTo(1);
        assertThat(page(zh.get(Cast.STREET, "/risk-sheet?unit=420106001001"))
                        .select("a[href=/plans/" + id + "]")
                        .text())
                .contains("写入风险的预案");
        assertThat(status(zh.get(Cast.SIBLING_STREET, "/risk-sheet/insertion?unit=420106001001")))
                .isEqualTo(404);
    }

    @Test
    void takesReadingsFromASpreadsheetOnceAndRefusesOtherValuesForTheSameTime() {
        var risk = registered("导入读数的风险");
        zh.post(WORKER, risk + "/gauges", Map.of("name", "水尺", "quantity", "WATER_LEVEL", "rhythm", "DAILY"));
        var sheet = new ImportsAsPeopleSee(mvc, "zh-CN", "/gauge-reading-imports", WORKER);
        var heads = "社区代码,风险名称,监测点,日期,时间,读数\n";
        var line = "420106001001,导入读数的风险,水尺,2026-11-20,08:00,";
        var upload = sheet.uploaded(heads + line + "19.5\n" + line.replace("08:00", "９：００") + "１９．６\n"
                + line.replace("水尺", "没有的水尺") + "19\n" + line.replace("08:00", "25:00") + "19\n");
        assertThat(sheet.rows(upload)).anyMatch(row -> row.contains("没有正在使用的监测点"));
        sheet.taken(upload);
        var gauge = page(zh.get(WORKER, risk)).select("a[href^=/gauges/]").attr("href");
        assertThat(page(zh.get(WORKER, gauge)).select("table").text()).contains("19.5", "19.6");
        var twice = sheet.uploaded(heads + line + "19.5\n");
        assertThat(sheet.rows(twice)).allMatch(row -> row.contains("无变化") || row.contains("没有变化"));
        var other = sheet.uploaded(heads + line + "21\n");
        assertThat(sheet.rows(other)).hasSize(1);
        sheet.taken(other);
        assertThat(page(zh.get(WORKER, gauge)).select("table").text()).doesNotContain(" 21 ");
    }

    @Test
    void showsASiblingNothing() {
        var risk = registered("不给兄弟街道看");
        assertThat(status(zh.get(Cast.SIBLING_STREET, risk))).isEqualTo(404);
        assertThat(status(zh.post(Cast.SIBLING_STREET, risk + "/closing", Map.of("remark", "x"))))
                .isEqualTo(404);
        assertThat(page(zh.get(Cast.SIBLING_STREET, "/risks")).text()).doesNotContain("不给兄弟街道看");
    }

    private MvcTestResult posted(String token, String body) {
        return mvc.post()
                .uri("/device-readings")
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String registered(String title) {
        var made = zh.post(WORKER, "/risks", described(title));
        assertThat(status(made)).isEqualTo(302);
        return location(made);
    }

    private static Map<String, String> described(String title) {
        return Map.ofEntries(
                Map.entry("unit", "420106001001"),
                Map.entry("title", title),
                Map.entry("subtype", "WATERLOGGING"),
                Map.entry("place", "示例路口"),
                Map.entry("exposed", "行人"),
                Map.entry("owner", "社区安全员"),
                Map.entry("longitude", "114.31"),
                Map.entry("latitude", "30.57"),
                Map.entry("datum", "CGCS2000"),
                Map.entry("review", "2027-03-01"));
    }

    private static Map<String, String> rated(String likelihood, String people) {
        return Map.of(
                "events", "3",
                "years", "10",
                "likelihood", likelihood,
                "people", people,
                "property", "2",
                "services", "1",
                "residualLikelihood", "2",
                "residualConsequence", "3");
    }
}
