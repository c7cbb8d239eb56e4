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
        post(answer, Map.of("answer", "COMMENTS", "answeredOn", DAY, "words", "补充<b>警戒区</b>", "proof", "电话记录"));
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

    @Test
    void goesTheWholeWayOnTheTaskListWithEachNextThingInPlace() {
        var plan = written("清单办理");
        assertThat(page(zh.get(STREET, plan)).select(".yb-head a.btn-primary").text())
                .doesNotContain("送审");
        assertThat(page(zh.get(STREET, plan)).select(".yb-step a[href$=/papers]"))
                .isNotEmpty();
        assertThat(now(zh, plan).text()).contains("编制小组");
        sent(
                plan + "/preparation",
                Map.of(
                        "drafters",
                        "吴示例，街道办\n李示例",
                        "titleRISK_ASSESSMENT",
                        "示例",
                        "titleRESOURCE_SURVEY",
                        "示例",
                        "titleCASE_ANALYSIS",
                        "示例"));
        assertThat(now(en, plan).text()).contains("Consultation").doesNotContain("??");
        sent(plan + "/consultation", Map.of("on", DAY, "answerBy", "2026-12-01", "parties", "派出所\n医院"));
        answered(plan);
        sent(plan + "/review", Map.of("on", DAY, "experts", "陈示例，高校"));
        minuted(plan);
        var check = now(zh, plan);
        assertThat(check.select("dl.yb-facts").text()).contains("吴示例（组长）", "征求 2 家意见，同意 1 家，有意见 1 家", "陈示例");
        assertThat(check.select("textarea[name=note]").val()).contains("采纳 1 条");
        sent(plan + "/submission", Map.of("note", "编制说明"));
        assertThat(page(zh.get(STREET, plan + "/tasks")).select("main").text()).contains("请同单位的另一位同事办理");
        location(zh.post(Cast.colleague(STREET), plan + "/approval", Map.of("approver", "主任", "on", DAY)));
        assertThat(now(zh, plan).text()).contains("印发");
    }

    private void answered(String plan) {
        var sheet = now(zh, plan);
        assertThat(sheet.select("legend").eachText()).containsExactlyInAnyOrder("派出所", "医院");
        var fields = new HashMap<String, String>();
        sheet.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(Map.of(
                "answeredOn", DAY, "answer1", "AGREES", "answer2", "COMMENTS", "handling2", "PARTLY", "end", "true"));
        fields.put("proof", "复函存档");
        var bad = zh.post(STREET, plan + "/answers", fields);
        assertThat(status(bad)).isEqualTo(422);
        assertThat(page(bad).select(".yb-errors a").eachAttr("href")).contains("#words2");
        assertThat(page(bad).select(".yb-errors").text()).contains("意见内容").doesNotContain("??");
        fields.putAll(Map.of("words2", "补充<b>警戒区</b>", "handling2", "ADOPTED"));
        sent(plan + "/answers", fields);
        var late = zh.post(STREET, plan + "/answers", fields);
        assertThat(status(late)).isEqualTo(409);
        assertThat(page(late).text()).contains("已经结束");
    }

    private void minuted(String plan) {
        var sheet = now(zh, plan);
        var fields = new HashMap<String, String>();
        sheet.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(Map.of("on", DAY, "rest", "MET", "point2", "PARTLY", "verdict", "AMENDED", "opinion", "补充衔接内容"));
        var bad = zh.post(STREET, plan + "/minutes", fields);
        assertThat(status(bad)).isEqualTo(422);
        assertThat(page(bad).select(".yb-errors").text()).contains("评语");
        fields.putAll(Map.of("remark2", "与上级预案衔接", "sign1", "true", "proof", "签字页存档"));
        sent(plan + "/minutes", fields);
        assertThat(status(zh.post(STREET, plan + "/minutes", fields))).isEqualTo(409);
    }

    /** Sends a form of the task list, which leads back to it. */
    private void sent(String address, Map<String, String> fields) {
        var more = new HashMap<>(fields);
        more.put("from", "tasks");
        var sent = zh.post(STREET, address, more);
        assertThat(page(sent).select(".yb-errors").text()).isEmpty();
        assertThat(location(sent)).endsWith("/tasks");
    }

    private static Element now(PlanPages pages, String plan) {
        var now = page(pages.get(STREET, plan + "/tasks")).selectFirst("#now");
        if (now == null) {
            throw new AssertionError("nothing to do");
        }
        return now;
    }

    @Test
    void acceptsSeveralFilingsAtOnceBesideTheirRows() {
        var first = issued("批量受理甲");
        post(first + "/filing", Map.of("on", DAY, "note", "正文"));
        var inbox = page(zh.get(Cast.SUPERVISOR, "/plan-filings"));
        assertThat(row(inbox, "批量受理甲").select("input[type=checkbox]")).hasSize(1);
        assertThat(row(inbox, "批量受理甲").select("button").text()).isEqualTo("受理");
        var id = first.substring("/plans/".length());
        assertThat(status(zh.post(STREET, "/plan-filings/acceptances", Map.of("plan", id))))
                .isEqualTo(403);
        location(zh.post(Cast.SUPERVISOR, "/plan-filings/acceptances", Map.of()));
        location(zh.post(Cast.SUPERVISOR, "/plan-filings/acceptances", Map.of("plan", id)));
        assertThat(page(zh.get(Cast.SUPERVISOR, "/plan-filings?answer=ACCEPTED"))
                        .text())
                .contains("批量受理甲");
    }

    @Test
    void namesWhomAnAnswerIsFromAndReplacesNoneUnasked() {
        var plan = written("点名的表单");
        consultation(plan);
        var answer = action(plan + "/consultations", "answer");
        var form = page(zh.get(STREET, answer));
        assertThat(form.select("header").text()).contains("点名的表单").containsAnyOf("派出所", "医院");
        assertThat(form.select("input[name=replaces]")).isEmpty();
        post(answer, Map.of("answer", "COMMENTS", "answeredOn", DAY, "words", "补充警戒区", "proof", "电话记录"));

        var again = page(zh.get(STREET, answer));
        assertThat(again.select("main").text()).contains("已登记的答复：有意见", "补充警戒区");
        assertThat(again.select("textarea[name=words]").val()).isEmpty();
        var agrees = Map.of("answer", "AGREES", "answeredOn", DAY, "proof", "更正来函");
        var unasked = zh.post(STREET, answer, agrees);
        assertThat(status(unasked)).isEqualTo(409);
        assertThat(page(unasked).select("#replaces-error").text()).contains("已有答复");
        post(answer, Map.of("answer", "AGREES", "answeredOn", DAY, "proof", "更正来函", "replaces", "true"));
        var round = page(zh.get(STREET, plan + "/consultations"));
        assertThat(round.select("main table").text())
                .contains("由 吴示例 登记：更正来函", "更正答复")
                .doesNotContain("补充警戒区");
    }

    @Test
    void namesTheExpertWhoSignsAndOffersNoSecondSignature() {
        var plan = written("签一次字");
        post(plan + "/review", Map.of("on", DAY, "experts", "陈教授，高校"));
        var signature = action(plan + "/reviews", "signature");
        assertThat(page(zh.get(STREET, signature)).select("header").text()).contains("陈教授（高校）", "签一次字");
        var bare = zh.post(STREET, signature, Map.of("signedOn", DAY));
        assertThat(status(bare)).isEqualTo(422);
        assertThat(page(bare).select("#proof-error").text()).contains("扫描件");
        post(signature, Map.of("signedOn", DAY, "proof", "签字页存档"));

        var reviews = page(zh.get(STREET, plan + "/reviews"));
        assertThat(reviews.select("a[href$=signature]")).isEmpty();
        assertThat(reviews.select("main table").text()).contains("由 吴示例 登记：签字页存档");
        var second = zh.get(STREET, signature);
        assertThat(status(second)).isEqualTo(409);
        assertThat(page(second).select("form[action$=signature]")).isEmpty();
        assertThat(status(zh.post(STREET, signature, Map.of("signedOn", DAY, "proof", "x"))))
                .isEqualTo(409);
    }

    private void consult(String plan) {
        consultation(plan);
        for (var link : page(zh.get(STREET, plan + "/consultations"))
                .select("a[href$=answer]")
                .eachAttr("href")) {
            post(link, Map.of("answer", "AGREES", "answeredOn", DAY, "proof", "复函存档"));
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
        post(action(plan + "/reviews", "signature"), Map.of("signedOn", DAY, "proof", "签字页存档"));
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
        location(zh.post(Cast.colleague(STREET), plan + "/approval", Map.of("approver", "主任", "on", DAY)));
        post(plan + "/issue", Map.of("number", title + "〔2026〕1号", "on", DAY));
        return plan;
    }

    private void post(String address, Map<String, String> fields) {
        location(zh.post(STREET, address, fields));
    }
}
