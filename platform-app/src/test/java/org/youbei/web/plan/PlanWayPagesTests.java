package org.youbei.web.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

/** The full procedure on its pages. */
@PlatformTest
class PlanWayPagesTests {
    private static final String DAY = "2026-11-20";
    private static final Actor STREET = Cast.STREET;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;

    @BeforeEach
    void pages() {
        clock.reset();
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
    }

    @Test
    void saysOfEveryTaskWhatIsMissingAndWhoDoesIt() {
        var plan = written("任务清单");
        for (var pages : List.of(zh, en)) {
            var tasks = page(pages.get(STREET, plan + "/tasks"));
            assertThat(tasks.select("tbody tr")).hasSize(10);
            assertThat(tasks.text()).doesNotContain("??");
        }
        var tasks = page(zh.get(Cast.SUPERVISOR, plan + "/tasks"));
        assertThat(row(tasks, "风险评估、资源调查、案例分析").text()).contains("未开始", "缺风险评估", "缺案例分析", "街道干部");
        assertThat(row(tasks, "预案正文").text()).contains("已完成");
        assertThat(row(tasks, "送审").text()).contains("缺材料", "还没有征求意见", "还没有通过专家论证");
        assertThat(row(tasks, "备案").select("a"))
                .as("a step that cannot be taken yet")
                .isEmpty();
        assertThat(status(zh.get(Cast.SIBLING_STREET, plan + "/tasks"))).isEqualTo(404);
        assertThat(status(zh.get(Cast.COMMUNITY, plan + "/tasks"))).isEqualTo(404);
    }

    @Test
    void leadsThroughThePreparationToTheSubmission() {
        var plan = written("完整办理");
        post(plan + "/drafters", Map.of("name", "吴主任", "unit", "街道办", "leader", "true"));
        for (var kind : List.of("RISK_ASSESSMENT", "RESOURCE_SURVEY", "CASE_ANALYSIS")) {
            post(plan + "/papers", Map.of("kind", kind, "title", "二〇二六年报告"));
        }
        assertThat(page(zh.get(STREET, plan + "/papers")).select("tbody tr")).hasSize(3);
        consult(plan);
        review(plan);
        assertThat(row(page(zh.get(STREET, plan + "/tasks")), "专家论证").text()).contains("已完成");
        post(plan + "/submission", Map.of("note", "编制说明"));
        assertThat(page(zh.get(STREET, plan)).select("h1").text()).contains("送审");
        var timeline = page(zh.get(STREET, plan)).select(".yb-line").text();
        assertThat(timeline).contains("征求意见结束", "论证结论", "送审");
    }

    @Test
    void showsAnswersSilenceAndDecisionsAndKeepsTheInputOfAMistypedDay() {
        var plan = written("征求意见页");
        var typed = Map.of("on", DAY, "answerBy", "下周", "parties", "派出所\n医院", "link", "不是网址");
        var bad = zh.post(STREET, plan + "/consultation", typed);
        assertThat(status(bad)).isEqualTo(422);
        assertThat(page(bad).select("textarea[name=parties]").val()).contains("医院");
        assertThat(page(bad).select("input[name=answerBy]").val()).isEqualTo("下周");

        consultation(plan);
        assertThat(page(zh.get(STREET, plan)).select("h1").text()).contains("征求意见");
        var early = zh.post(STREET, plan + "/consultation-end", Map.of("on", DAY));
        assertThat(status(early)).isEqualTo(422);
        assertThat(page(early).select(".yb-errors").text()).contains("派出所", "尚未答复");

        var answer = action(plan + "/consultations", "answer");
        assertThat(status(zh.post(STREET, answer, Map.of("answer", "COMMENTS", "answeredOn", DAY))))
                .isEqualTo(422);
        post(answer, Map.of("answer", "COMMENTS", "answeredOn", DAY, "words", "补充<b>警戒区</b>"));
        post(plan + "/opinions", Map.of("party", "居民张某", "answeredOn", DAY, "words", "写明集合点"));
        var round = page(en.get(STREET, plan + "/consultations"));
        assertThat(round.text())
                .contains("<b>警戒区</b>", "Comments", "Waiting", "Public")
                .doesNotContain("??");
        assertThat(status(zh.post(STREET, answer.replace("/answer", "/nothing"), Map.of())))
                .isEqualTo(404);
    }

    @Test
    void showsTheSixPointsAndRefusesAVerdictThatLacksSignatures() {
        var plan = written("论证页");
        post(plan + "/review", Map.of("on", DAY, "experts", "陈教授，武汉理工大学\n刘工，市安科院"));
        var early = zh.post(STREET, plan + "/verdict", Map.of("on", DAY, "verdict", "PASSED"));
        assertThat(status(early)).isEqualTo(422);
        assertThat(page(early).select(".yb-errors").text()).contains("六项", "陈教授", "刘工");
        assertThat(status(zh.post(STREET, plan + "/points", Map.of("point1", "MET"))))
                .isEqualTo(422);
        assertThat(page(zh.get(STREET, plan + "/points")).select("select[name^=point]"))
                .hasSize(6);
        assertThat(page(en.get(Cast.SUPERVISOR, plan + "/reviews")).text()).contains("Not signed", "Conforms to laws");
        post(action(plan + "/reviews", "recusal"), Map.of("reason", "近亲属参与编制"));
        assertThat(page(zh.get(STREET, plan + "/reviews")).text()).contains("回避：近亲属参与编制");
    }

    @Test
    void receivesAFilingInTheInboxOfTheDistrictWithItsOwnClock() {
        var plan = issued("受理页");
        post(plan + "/filing", Map.of("on", DAY, "note", "正文"));
        var waiting = page(zh.get(Cast.SUPERVISOR, "/plan-filings"));
        assertThat(row(waiting, "受理页").text()).contains("2026-11-20", "前答复");
        assertThat(waiting.select(".yb-head .sub").text()).contains("待各区确认");
        assertThat(page(zh.get(STREET, "/plan-filings")).text()).doesNotContain("受理页");

        location(
                zh.post(Cast.SUPERVISOR, plan + "/filing-return", Map.of("on", "2026-11-21", "missing", "编制说明\n电子文本")));
        assertThat(page(zh.get(Cast.SUPERVISOR, "/plan-filings?answer=RETURNED"))
                        .text())
                .contains("受理页");
        assertThat(row(page(zh.get(STREET, plan + "/tasks")), "备案").text()).contains("缺材料", "电子文本");
        post(plan + "/filing", Map.of("on", "2026-11-22"));
        var second = zh.post(Cast.SUPERVISOR, plan + "/filing-return", Map.of("on", "2026-11-22", "missing", "还缺"));
        assertThat(status(second)).isEqualTo(409);
        assertThat(page(en.get(Cast.SUPERVISOR, "/plan-filings")).text())
                .contains("Sent again")
                .doesNotContain("??");
        location(zh.post(Cast.SUPERVISOR, plan + "/filing-acceptance", Map.of("on", "2026-11-22")));
        assertThat(page(zh.get(Cast.SUPERVISOR, "/plan-filings?answer=ACCEPTED"))
                        .text())
                .contains("受理页");
    }

    @Test
    void setsThePatternOfNumbersForTheUnitInScope() {
        var bad = zh.post(Cast.SIBLING_STREET, "/plan-numbers", Map.of("pattern", "随便写"));
        assertThat(status(bad)).isEqualTo(422);
        assertThat(page(bad).select("input[name=pattern]").val()).isEqualTo("随便写");
        location(zh.post(Cast.SIBLING_STREET, "/plan-numbers", Map.of("pattern", "杨街〔{year}〕{n}号")));
        assertThat(page(en.get(Cast.SIBLING_STREET, "/plan-numbers")).text())
                .contains("Next number: 杨街〔2026〕")
                .doesNotContain("??");
        assertThat(page(zh.get(Cast.AUDITOR, "/plan-numbers")).select("form.yb-form"))
                .isEmpty();
    }

    private void consult(String plan) {
        consultation(plan);
        for (var link : page(zh.get(STREET, plan + "/consultations"))
                .select("a[href$=answer]")
                .eachAttr("href")) {
            post(link, Map.of("answer", "AGREES", "answeredOn", DAY));
        }
        post(plan + "/opinions", Map.of("party", "居民张某", "answeredOn", DAY, "words", "写明集合点"));
        post(action(plan + "/consultations", "handling"), Map.of("handling", "ADOPTED"));
        post(plan + "/consultation-end", Map.of("on", DAY, "summary", "采纳一条"));
    }

    private void consultation(String plan) {
        post(plan + "/consultation", Map.of("on", DAY, "answerBy", "2026-12-01", "parties", "派出所\n医院"));
    }

    private void review(String plan) {
        post(plan + "/review", Map.of("on", DAY, "experts", "陈教授，武汉理工大学"));
        var points = new HashMap<String, String>();
        for (int n = 1; n <= 6; n++) {
            points.put("point" + n, "MET");
        }
        post(plan + "/points", points);
        post(action(plan + "/reviews", "signature"), Map.of("signedOn", DAY));
        post(plan + "/verdict", Map.of("on", DAY, "verdict", "PASSED"));
    }

    /** The first link on a page that ends with the noun. */
    private String action(String page, String noun) {
        return page(zh.get(STREET, page)).select("a[href$=/" + noun + "]").attr("href");
    }

    private static Element row(Document page, String word) {
        return page.select("tbody tr").stream()
                .filter(row -> row.text().contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.text()));
    }

    private String written(String title) {
        var made = zh.post(
                STREET,
                "/plans",
                Map.of(
                        "unit",
                        "420106001",
                        "kind",
                        "GENERAL",
                        "title",
                        title,
                        "confidentiality",
                        "OPEN",
                        "procedure",
                        "FULL"));
        var plan = location(made);
        post(plan + "/sections", Map.of("number", "1", "title", "总则", "body", "有内容。"));
        return plan;
    }

    private String issued(String title) {
        var plan = zh.imported(STREET, "420106001", title, "1 总则\n1.1 目的\n提高能力。\n2 附则\n施行。\n");
        post(plan + "/submission", Map.of());
        post(plan + "/approval", Map.of("approver", "主任", "on", DAY));
        post(plan + "/issue", Map.of("number", title + "〔2026〕1号", "on", DAY));
        return plan;
    }

    private void post(String address, Map<String, String> fields) {
        location(zh.post(STREET, address, fields));
    }
}
