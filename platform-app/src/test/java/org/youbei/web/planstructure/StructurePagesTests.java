package org.youbei.web.planstructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

@PlatformTest
class StructurePagesTests {
    private static final String TEXT = """
        关于印发预案的通知
        1 总则
        1.1 编制目的
        提高应对能力。
        保障安全，见3.2。
        2 组织体系
        设指挥部。
        """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private String plan;

    @BeforeEach
    void aDraft() {
        clock.reset();
        zh = new PlanPages(mvc, "zh-CN");
        plan = zh.imported(Cast.STREET, "420106001", "结构" + System.nanoTime(), TEXT);
    }

    @Test
    void arrangesTheSectionsWithoutAScript() {
        var tree = open("/sections");
        assertThat(tree.select(".yb-outline li .name").eachText()).containsExactly("1 总则", "1.1 编制目的", "2 组织体系");
        assertThat(tree.select(".yb-loose").text()).contains("关于印发预案的通知");
        var first = tree.select(".yb-outline .name").get(1).id();
        var one = plan + "/sections/" + first;

        var form = page(zh.get(Cast.STREET, one));
        assertThat(form.select("select[name=paragraph] option").eachText()).containsExactly("第 2 段：保障安全，见3.2。");
        location(zh.post(Cast.STREET, one + "/split", Map.of("revision", "0", "paragraph", "2", "below", "true")));
        assertThat(open("/sections").select(".yb-outline li")).hasSize(4);

        var target = open("/sections").select(".yb-outline .name").last().id();
        location(zh.post(Cast.STREET, one + "/place", Map.of("target", target, "place", "INSIDE")));
        location(zh.post(Cast.STREET, plan + "/sections/numbering", Map.of("style", "HAN")));
        assertThat(open("/sections").select(".yb-outline li .name").eachText())
                .containsExactly("一、 总则", "二、 组织体系", "（一） 编制目的", "1.");

        var last = open("/sections").select(".yb-outline .name").last().id();
        location(zh.post(Cast.STREET, plan + "/sections/" + last + "/merge", Map.of("revision", "1")));
        location(zh.post(Cast.STREET, plan + "/unplaced/0/placement", Map.of("section", first)));
        var text = page(zh.get(Cast.STREET, one)).select("textarea").val();
        assertThat(text).contains("提高应对能力。", "保障安全，见3.2。", "关于印发预案的通知");
        assertThat(open("/sections").select(".yb-loose")).isEmpty();
    }

    @Test
    void saysWhyASplitOrAMergeWasNotDone() {
        var first = open("/sections").select(".yb-outline .name").first().id();
        var refused = zh.post(Cast.STREET, plan + "/sections/" + first + "/merge", Map.of("revision", "0"));
        assertThat(location(refused)).endsWith("/sections/" + first);
        var stale =
                zh.post(Cast.STREET, plan + "/sections/" + first + "/split", Map.of("revision", "9", "paragraph", "2"));
        assertThat(location(stale)).endsWith("/sections/" + first);
        assertThat(open("/sections").select(".yb-outline li")).hasSize(3);
    }

    /** Each with the sentence it came from; taken over once, one by one or several at once, or changed first. */
    @Test
    void takesOverWhatTheTextSays() {
        var text = """
            1 应急响应
            1.1 四级响应
            发布暴雨蓝色预警时启动。由社区书记决定启动四级响应。
            网格员应在30分钟内完成低洼点巡查。
            值班员应当立即通知物业关闭地下车库。
            2 联系方式
            社区书记 章示例 13800000001
            """;
        var own = zh.imported(Cast.STREET, "420106001", "提取" + System.nanoTime(), text);
        var found = page(zh.get(Cast.STREET, own + "/extraction"));
        assertThat(found.select("q").eachText()).contains("网格员应在30分钟内完成低洼点巡查。", "社区书记 章示例 138****0001");
        assertThat(found.html()).doesNotContain("13800000001");
        assertThat(location(zh.post(Cast.STREET, own + "/extraction", Map.of())))
                .endsWith("/extraction");

        var step = row(found, "网格员");
        var form = page(zh.get(Cast.STREET, step.select("a").attr("href")));
        assertThat(form.select("input[name=minutes]").val()).isEqualTo("30");
        assertThat(form.select("select[name=level] option[selected]").val()).isEqualTo("IV");
        var level = page(zh.get(Cast.STREET, row(found, "四级响应").select("a").attr("href")));
        assertThat(level.select("[name=trigger]").text()).contains("发布暴雨蓝色预警时启动");
        var contact = page(zh.get(Cast.STREET, row(found, "章示例").select("a").attr("href")));
        assertThat(contact.select("input[name=name]").val()).isEqualTo("章示例");

        var chosen = Map.of("chosen", step.select("input").val());
        location(zh.post(Cast.STREET, own + "/extraction", chosen));
        location(zh.post(Cast.STREET, own + "/extraction", chosen));
        var structure = page(zh.get(Cast.STREET, own + "/structure"));
        assertThat(structure.select("#steps tbody tr")).hasSize(1);
        assertThat(structure.select("#steps").text()).contains("30 分钟内", "网格员", "低洼点巡查");

        for (var box : page(zh.get(Cast.STREET, own + "/extraction")).select("input[name=chosen]")) {
            location(zh.post(Cast.STREET, own + "/extraction", Map.of("chosen", box.val())));
        }
        var whole = page(zh.get(Cast.STREET, own + "/structure"));
        assertThat(whole.select("#responses").text()).contains("四级响应", "社区书记");
        assertThat(whole.select("#steps tbody tr")).hasSize(2);
        assertThat(whole.select("#contacts").text()).contains("章示例", "138****0001");
        assertThat(page(zh.get(Cast.STREET, own + "/extraction")).select("input[name=chosen]"))
                .isEmpty();
    }

    private static Element row(Document page, String words) {
        return Objects.requireNonNull(
                page.select("tbody tr:contains(" + words + ")").first());
    }

    @Test
    void writesResponsesStepsAndContactsAndBindsThem() {
        location(zh.post(
                Cast.STREET,
                plan + "/responses",
                Map.of("level", "II", "trigger", "红色预警", "actions", "全员到岗\n开放避难场所", "decider", "主任")));
        location(zh.post(
                Cast.STREET,
                plan + "/steps",
                Map.of("post", "值班员", "action", "电话叫应", "minutes", "15", "level", "III", "section", "")));
        location(zh.post(
                Cast.STREET,
                plan + "/contacts",
                Map.of("unit", "街道办", "post", "主任", "name", "章三八", "phone", "138 0000 0001")));
        var shown = open("/structure");
        assertThat(shown.text()).contains("二级响应", "红色预警", "15 分钟内", "值班员", "138****0001");
        assertThat(shown.html()).doesNotContain("13800000001");

        var step = shown.select("#steps tbody a.btn").attr("href");
        var bind =
                page(zh.get(Cast.STREET, step)).select("a[href*=bindings/new]").attr("href");
        var form = page(zh.get(Cast.STREET, bind));
        var thing = form.select("select[name=thing] option").stream()
                .filter(option -> option.text().contains("章三八"))
                .findFirst()
                .orElseThrow()
                .val();
        location(zh.post(
                Cast.STREET,
                plan + "/bindings",
                Map.of("at", "STEP", "of", step.substring(step.lastIndexOf('/') + 1), "thing", thing)));
        assertThat(open("/structure").select("#steps").text()).contains("电话 街道办 主任 章三八");
        assertThat(page(zh.get(Cast.STREET, plan)).select("#steps").text()).contains("电话叫应");
        for (var form2 : List.of("/responses/new", "/steps/new", "/contacts/new", "/structure", "/sections")) {
            var english = page(new PlanPages(mvc, "en").get(Cast.STREET, plan + form2));
            assertThat(english.text()).doesNotContain("??");
        }
    }

    @Test
    void keepsWhatWasTypedWhereItIsRefused() {
        var refused = zh.post(Cast.STREET, plan + "/steps", Map.of("post", "值班员", "action", "到岗", "minutes", "十五"));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select(".yb-errors").text()).contains("整数的分钟数");
        assertThat(page(refused).select("textarea").val()).isEqualTo("到岗");
        var phone = zh.post(Cast.STREET, plan + "/contacts", Map.of("name", "张三", "phone", "一三八"));
        assertThat(status(phone)).isEqualTo(422);
        assertThat(page(phone).select("input[name=phone]").val()).isEqualTo("一三八");
    }

    @Test
    void showsBothVersionsToTheSecondEditorOfAStep() {
        location(zh.post(Cast.STREET, plan + "/steps", Map.of("post", "甲", "action", "到岗")));
        var step = open("/structure").select("#steps tbody a.btn").attr("href");
        location(zh.post(Cast.STREET, step, Map.of("revision", "0", "post", "甲", "action", "别人的话")));
        var second = zh.post(Cast.STREET, step, Map.of("revision", "0", "post", "甲", "action", "我的话"));
        assertThat(status(second)).isEqualTo(409);
        assertThat(page(second).text()).contains("别人的话");
        assertThat(page(second).select("textarea").val()).isEqualTo("我的话");
        var revision = page(second).select("input[name=revision]").val();
        location(zh.post(Cast.STREET, step, Map.of("revision", revision, "post", "甲", "action", "我的话")));
        assertThat(open("/structure").text()).contains("我的话");
    }

    @Test
    void revealsANumberForAReasonOnly() {
        location(zh.post(Cast.STREET, plan + "/contacts", Map.of("name", "张三", "phone", "13800000001")));
        var shown = open("/structure");
        var reveal = shown.select("form[action$=reveal]");
        var version = reveal.select("input[name=version]").val();
        var silent = zh.post(Cast.STREET, reveal.attr("action"), Map.of("version", version, "reason", " "));
        assertThat(silent.getMvcResult().getFlashMap().toString()).contains("reason.missing");
        var told = zh.post(Cast.STREET, reveal.attr("action"), Map.of("version", version, "reason", "核对"));
        assertThat(told.getMvcResult().getFlashMap().toString()).contains("13800000001");
    }

    @Test
    void saysWhatTheChecksFoundWhereAndWhoPutsItRight() {
        location(zh.post(Cast.STREET, plan + "/responses", Map.of("level", "I", "trigger", "")));
        var checks = page(zh.get(Cast.STREET, plan)).select("#checks .yb-check");
        assertThat(checks.get(1).text()).contains("响应级别没有启动条件", "一级响应", "第 24 条", "须改正", "街道干部");
        assertThat(checks.eachText())
                .anyMatch(text -> text.contains("“见3.2”所指的章节不存在") && text.contains("1.1 编制目的"))
                .anyMatch(text -> text.contains("街道预案没有写到：预警信息传播") && text.contains("建议"));
        assertThat(page(zh.get(Cast.STREET, plan)).select(".yb-step").text()).contains("响应级别没有启动条件");
        var submission = zh.post(Cast.STREET, plan + "/submission", Map.of("note", "说明"));
        assertThat(status(submission)).isEqualTo(422);
        assertThat(page(submission).text()).contains("有响应级别没有启动条件");
    }

    private Document open(String page) {
        return page(zh.get(Cast.STREET, plan + page));
    }
}
