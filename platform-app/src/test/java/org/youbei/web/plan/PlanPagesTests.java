package org.youbei.web.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

@PlatformTest
class PlanPagesTests {
    /** Approves what the first one drafted. */
    private static final Actor COLLEAGUE = Cast.colleague(Cast.STREET);

    private static final AtomicInteger SERIAL = new AtomicInteger(100);
    private static final String TEXT = """
        关于印发预案的通知
        1 总则
        1.1 编制目的
        提高应对能力。
        2 组织体系
        设指挥部。
        """;
    private static final String DAY = "2026-11-20";

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
    void findsWordsInTheWholeDraftAndReplacesThemWhereChosen() {
        var plan = zh.imported(Cast.STREET, "420106001", "替换用词", "1 总则\n警戒区由派出所设置。\n2 响应\n警戒区扩大。\n3 附则\n无。");
        var found = page(zh.get(
                Cast.STREET, plan + "/replacement?find=%E8%AD%A6%E6%88%92%E5%8C%BA&by=%E9%9A%94%E7%A6%BB%E5%8C%BA"));
        assertThat(found.select("tbody tr")).hasSize(2);
        assertThat(found.select("tbody mark").eachText()).containsOnly("警戒区");
        var first = found.select("input[name=section]").first().val();
        var fields = Map.of("find", "警戒区", "by", "隔离区", "section", first);
        location(zh.post(Cast.STREET, plan + "/replacement", fields));
        assertThat(page(zh.get(Cast.STREET, plan + "?version=work"))
                        .select(".yb-prose")
                        .text())
                .contains("隔离区由派出所", "警戒区扩大");
        var again = zh.post(Cast.STREET, plan + "/replacement", fields);
        assertThat(status(again)).isEqualTo(422);
        assertThat(page(again).text()).contains("所选章节里没有这几个字");
        assertThat(page(en.get(Cast.STREET, plan + "/replacement?find=%3Cb%3E")).text())
                .doesNotContain("??");
    }

    @Test
    void leadsFromSectionToSectionByItsTitle() {
        var plan = zh.imported(Cast.STREET, "420106001", "上下节", "1 总则\n甲。\n2 响应\n乙。\n3 附则\n丙。");
        var tree = page(zh.get(Cast.STREET, plan + "/sections"));
        assertThat(tree.select(".yb-outline details")).hasSize(3);
        var middle = tree.select(".yb-outline a.name").get(1).attr("href");
        var editor = page(zh.get(Cast.STREET, middle));
        assertThat(editor.select("h1").text()).isEqualTo("2 响应");
        assertThat(editor.select("a[rel=prev]").text()).isEqualTo("上一节：1 总则");
        assertThat(editor.select("a[rel=next]").text()).isEqualTo("下一节：3 附则");
        assertThat(page(zh.get(Cast.STREET, editor.select("a[rel=next]").attr("href")))
                        .select("a[rel=next]"))
                .isEmpty();
    }

    @Test
    void leadsAStreetOfficerFromTheImportToAnIssuedPlanWithItsDuties() {
        var plan = zh.imported(Cast.STREET, "420106001", "街道总体预案", TEXT);
        var draft = page(zh.get(Cast.STREET, plan));
        assertThat(draft.select("h1").text()).contains("街道总体预案", "起草");
        assertThat(draft.select(".yb-tree").text()).contains("1.1", "编制目的");
        assertThat(draft.select(".yb-step").text()).contains("送审", "处理未归入章节的文字");
        assertThat(draft.select(".yb-unplaced").text()).contains("关于印发预案的通知");

        accept(plan);
        step(Cast.STREET, plan, "submission", Map.of("note", "说明"));
        step(COLLEAGUE, plan, "approval", Map.of("approver", "街道主任", "on", DAY));
        step(Cast.STREET, plan, "issue", Map.of("number", number(), "on", DAY));

        var issued = page(zh.get(Cast.STREET, plan));
        assertThat(issued.select("h1").text()).contains("在效");
        assertThat(issued.select(".yb-check").eachText())
                .anyMatch(duty -> duty.contains("预案备案") && duty.contains("2026-12-18") && duty.contains("第 26 条"))
                .anyMatch(duty -> duty.contains("预案公布"))
                .anyMatch(duty -> duty.contains("预案定期评估") && duty.contains("2029-11-20"));
        assertThat(issued.select(".yb-line").text()).contains("第 1 版印发", "吴示例");
    }

    @Test
    void filesWithTheDistrictAndClearsTheDuty() {
        var plan = issued("备案预案");
        step(Cast.STREET, plan, "filing", Map.of("on", "2026-11-21", "note", "正文"));
        assertThat(page(zh.get(Cast.STREET, plan)).select(".yb-step").text()).contains("受理备案", "区级监管");
        assertThat(status(zh.get(Cast.STREET, plan + "/filing-acceptance"))).isEqualTo(403);
        step(Cast.SUPERVISOR, plan, "filing-acceptance", Map.of("on", "2026-11-22", "reference", "武备1号"));
        step(Cast.STREET, plan, "publication", Map.of("on", "2026-11-22", "place", "公告栏"));

        var page = page(zh.get(Cast.STREET, plan));
        assertThat(page.select(".yb-check").eachText()).anyMatch(duty -> duty.contains("预案备案") && duty.contains("已完成"));
        assertThat(page.select(".yb-facts").text()).contains("武备1号", "公告栏");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consultation",
                "consultation-end",
                "review",
                "verdict",
                "withholding",
                "submission",
                "approval",
                "issue",
                "return",
                "withdrawal",
                "filing",
                "filing-acceptance",
                "filing-return",
                "publication",
                "evaluation",
                "revision",
                "abolition"
            })
    void showsAFormOrAReasonForEveryStepInBothLanguages(String noun) {
        var draft = zh.imported(Cast.STREET, "420106001", "步骤" + noun, TEXT);
        var inForce = issued("步骤在效" + noun);
        for (var plan : List.of(draft, inForce)) {
            for (var pages : List.of(zh, en)) {
                var result = pages.get(Cast.STREET, plan + "/" + noun);
                assertThat(status(result)).isIn(200, 403, 409);
                var page = page(result);
                assertThat(page.select("h1").text()).isNotEmpty();
                assertThat(page.text()).doesNotContain("??");
                assertThat(page.select("form[action$=" + noun + "]").isEmpty()).isEqualTo(status(result) != 200);
            }
        }
    }

    @Test
    void refusesAStepOutOfOrderWithASentence() {
        var plan = zh.imported(Cast.STREET, "420106001", "顺序", TEXT);
        var result = zh.post(Cast.STREET, plan + "/issue", Map.of("number", number(), "on", DAY));

        assertThat(status(result)).isEqualTo(409);
        assertThat(page(result).select(".yb-errors").text()).contains("只有已批准");
        assertThat(page(result).select("input[name=on]").val()).isEqualTo(DAY);
    }

    @Test
    void keepsTheInputOfAnInvalidForm() {
        var plan = approved("输入");
        var result = en.post(Cast.STREET, plan + "/issue", Map.of("number", "<b>bad</b>", "on", "2030-01-01"));

        assertThat(status(result)).isEqualTo(422);
        assertThat(page(result).select("input[name=number]").val()).isEqualTo("<b>bad</b>");
        assertThat(page(result).select(".yb-errors").text()).contains("incomplete", "after today");
        var missing = en.post(Cast.STREET, plan + "/issue", Map.of("number", number(), "on", "soon"));
        assertThat(status(missing)).isEqualTo(422);
    }

    @Test
    void takesADoubleClickOnce() {
        var plan = approved("双击");
        var form = Map.of("request", UUID.randomUUID().toString(), "number", number(), "on", DAY);
        assertThat(location(zh.post(Cast.STREET, plan + "/issue", form))).isEqualTo(plan);
        assertThat(location(zh.post(Cast.STREET, plan + "/issue", form))).isEqualTo(plan);

        var id = UUID.randomUUID().toString();
        var fields = Map.of("id", id, "unit", "420106001", "kind", "GENERAL", "title", "双击登记", "revision", "0");
        assertThat(location(zh.post(Cast.STREET, "/plans", fields))).isEqualTo("/plans/" + id);
        assertThat(location(zh.post(Cast.STREET, "/plans", fields))).isEqualTo("/plans/" + id);
    }

    @Test
    void showsBothVersionsToTheSecondOfTwoEditors() {
        var plan = zh.imported(Cast.STREET, "420106001", "冲突", TEXT);
        var form = page(zh.get(Cast.STREET, plan + "/edit"));
        var revision = form.select("input[name=revision]").val();
        location(zh.post(Cast.STREET, plan, description("对方的名称", revision)));
        var second = zh.post(Cast.STREET, plan, description("我的名称", revision));

        assertThat(status(second)).isEqualTo(409);
        assertThat(page(second).select(".yb-facts").text()).contains("对方的名称");
        assertThat(page(second).select("input[name=title]").val()).isEqualTo("我的名称");
        var now = page(second).select("input[name=revision]").val();
        location(zh.post(Cast.STREET, plan, description("我的名称", now)));
        assertThat(page(zh.get(Cast.STREET, plan)).select("h1").text()).contains("我的名称");
    }

    @Test
    void writesSectionsOfADraftAndShowsTheConflict() {
        var plan = zh.imported(Cast.STREET, "420106001", "章节", TEXT);
        var edit =
                page(zh.get(Cast.STREET, plan)).select(".yb-section a").first().attr("href");
        var words = Map.of("revision", "0", "number", "1", "title", "总则（改）", "body", "甲\t乙\n丙\t丁");
        assertThat(location(zh.post(Cast.STREET, edit, words))).contains("/sections#");
        var shown = page(zh.get(Cast.STREET, plan));
        assertThat(shown.select(".yb-prose table tr")).hasSize(2);

        var mine = Map.of("revision", "0", "number", "1", "title", "我的总则", "body", "我的正文");
        var conflict = zh.post(Cast.STREET, edit, mine);
        assertThat(status(conflict)).isEqualTo(409);
        assertThat(page(conflict).text()).contains("总则（改）");
        assertThat(page(conflict).select("textarea").val()).isEqualTo("我的正文");

        location(zh.post(Cast.STREET, edit + "/move", Map.of("direction", "DOWN")));
        assertThat(page(zh.get(Cast.STREET, plan)).select(".yb-section").first().text())
                .contains("组织体系");
        location(zh.post(Cast.STREET, edit + "/removal", Map.of()));
        assertThat(page(zh.get(Cast.STREET, plan)).select(".yb-section")).hasSize(1);
        assertThat(status(zh.get(Cast.STREET, plan + "/sections/new"))).isEqualTo(200);
        location(zh.post(Cast.STREET, plan + "/sections", Map.of("revision", "0", "title", "新的一节", "number", "3")));
        assertThat(page(zh.get(Cast.STREET, plan)).text()).contains("新的一节");
    }

    @Test
    void hidesEverythingFromASiblingStreetAndFromThoseWhoDoNotRead() {
        var plan = issued("别的街道看不到");
        for (var address : List.of(plan, plan + "/edit", plan + "/filing", plan + "/sections/new")) {
            assertThat(status(zh.get(Cast.SIBLING_STREET, address))).as(address).isEqualTo(404);
        }
        assertThat(status(zh.post(Cast.SIBLING_STREET, plan + "/abolition", Map.of("on", DAY, "reason", "x"))))
                .isEqualTo(404);
        assertThat(page(zh.get(Cast.SIBLING_STREET, "/plans?q=%E5%88%AB%E7%9A%84%E8%A1%97%E9%81%93%E7%9C%8B"))
                        .select("tbody tr"))
                .isEmpty();
        assertThat(csv(Cast.SIBLING_STREET)).doesNotContain("别的街道看不到");
        assertThat(status(zh.get(Cast.ADMINISTRATOR, "/plans"))).isEqualTo(403);
        assertThat(status(zh.get(Cast.AUDITOR, plan))).isEqualTo(200);
        assertThat(status(zh.get(Cast.AUDITOR, "/plans/new"))).isEqualTo(403);
        assertThat(status(zh.post(Cast.AUDITOR, plan + "/abolition", Map.of("on", DAY, "reason", "x"))))
                .isEqualTo(403);
    }

    @Test
    void refusesAForgedUnitAndAnUnfitSuperior() {
        var other = issued("同级");
        var forged = zh.post(
                Cast.STREET, "/plans", Map.of("unit", "420106002", "kind", "GENERAL", "title", "伪造", "revision", "0"));
        assertThat(status(forged)).isEqualTo(422);
        assertThat(page(forged).text()).contains("不在您的范围之内");
        var unfit = zh.post(
                Cast.STREET,
                "/plans",
                Map.of(
                        "unit",
                        "420106001",
                        "kind",
                        "GENERAL",
                        "title",
                        "上位不合",
                        "revision",
                        "0",
                        "superior",
                        other.substring(other.lastIndexOf('/') + 1)));
        assertThat(status(unfit)).isEqualTo(422);
        assertThat(page(unfit).text()).contains("不能作为上位预案");
    }

    @ParameterizedTest
    @CsvSource({
        "/plans?sort=title%3B+drop+table,400",
        "/plans?sort=-password,400",
        "/plans?state=NOTHING,400",
        "/plans?kind=%27,400",
        "/plans?unit=abc,400",
        "/plans/00000000-0000-0000-0000-000000000000,404",
        "/plans/nonsense,404",
        "/plans?after=%27%20or%201%3D1,200",
        "/plans?q=%25%27%22%3Cscript%3E,200",
        "/plans?sort=-issued&state=ISSUED&kind=GENERAL&unit=420106001,200",
        "/plans?above=true,200",
        "/plans?overdue=maybe,400",
        "/plans?number=%27%20or%201%3D1,200",
        "/plans?q=a%00b,400"
    })
    void answersHostileAddressesPlainly(String address, int expected) {
        assertThat(status(zh.get(Cast.STREET, address))).isEqualTo(expected);
    }

    @Test
    void printsHostileTextAsText() {
        var hostile = "<script>alert(1)</script>\"'${7*7}";
        var plan = zh.imported(Cast.STREET, "420106001", hostile, "1 <img src=x onerror=alert(1)>\n正文<b>。\n2 附则\n完。");
        var page = page(zh.get(Cast.STREET, plan));
        assertThat(page.select("h1").text()).contains(hostile);
        assertThat(page.select("main script, main img, main b")).isEmpty();
        assertThat(page(zh.get(Cast.STREET, "/plans?q=alert(1)"))
                        .select("main td.main a")
                        .eachText())
                .contains(hostile);
    }

    @Test
    void listsAndExportsTheSameRowsInBothLanguages() {
        issued("=导出预案");
        var list = page(zh.get(Cast.STREET, "/plans?state=ISSUED&sort=title"));
        assertThat(list.select("th[aria-sort=ascending]").text()).contains("预案");
        assertThat(list.select("a[href^=/plans.csv?]").attr("href")).contains("state=ISSUED");
        assertThat(page(en.get(Cast.STREET, "/plans")).select("h1").text()).isEqualTo("Emergency plans");
        assertThat(csv(Cast.STREET)).contains("\"'=导出预案\"");
        var xlsx = zh.get(Cast.STREET, "/plans.xlsx");
        assertThat(status(xlsx)).isEqualTo(200);
        assertThat(xlsx.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    private String csv(Actor actor) {
        return page(zh.get(actor, "/plans.csv")).wholeText();
    }

    private String issued(String title) {
        var plan = approved(title);
        step(Cast.STREET, plan, "issue", Map.of("number", number(), "on", DAY));
        return plan;
    }

    private String approved(String title) {
        var plan = zh.imported(Cast.STREET, "420106001", title, TEXT);
        accept(plan);
        step(Cast.STREET, plan, "submission", Map.of());
        step(COLLEAGUE, plan, "approval", Map.of("approver", "街道主任", "on", DAY));
        return plan;
    }

    private void accept(String plan) {
        location(zh.post(Cast.STREET, plan + "/unplaced-acceptance", Map.of()));
    }

    private void step(Actor actor, String plan, String noun, Map<String, String> fields) {
        location(zh.post(actor, plan + "/" + noun, fields));
    }

    private static Map<String, String> description(String title, String revision) {
        return Map.of("unit", "420106001", "kind", "GENERAL", "title", title, "revision", revision);
    }

    private static String number() {
        return "页测〔2026〕" + SERIAL.incrementAndGet() + "号";
    }
}
