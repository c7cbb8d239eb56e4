package org.youbei.web.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

/** Versions, proposals, trainings, evaluations and the look at a superior plan, on their pages. */
@PlatformTest
class PlanAfterwardsPagesTests {
    private static final String DAY = "2026-11-20";
    private static final String TEXT = "1 总则\n1.1 目的\n提高能力，三十分钟内报告。\n2 附则\n施行。\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;
    private int serial;

    @BeforeEach
    void pages() {
        clock.reset();
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
    }

    @Test
    void asksTheUnitBelowAboutWhatChangedAboveAndShowsItInTheMatrix() {
        var above = issued(Cast.SUPERVISOR, "420106", "区总体衔接页", "");
        var street = issued(Cast.STREET, "420106001", "街道总体衔接页", id(above));
        assertThat(page(zh.get(Cast.STREET, street + "/inheritance")).text()).contains("没有待确认的变化");

        changed(Cast.SUPERVISOR, above);
        var look = page(zh.get(Cast.STREET, street + "/inheritance"));
        assertThat(look.select("ins").text()).contains("<b>十五</b>");
        assertThat(look.select("del").text()).contains("三十");
        assertThat(page(zh.get(Cast.SUPERVISOR, street + "/inheritance")).select("form.yb-form"))
                .isEmpty();
        assertThat(page(zh.get(Cast.SUPERVISOR, "/plan-inheritance")).text()).contains("街道总体衔接页", "待确认", "区总体衔接页");

        var silent = zh.post(Cast.STREET, street + "/inheritance", Map.of("stance", "DEVIATES"));
        assertThat(status(silent)).isEqualTo(422);
        assertThat(status(zh.post(Cast.STREET, street + "/inheritance", Map.of())))
                .isEqualTo(422);
        location(zh.post(Cast.STREET, street + "/inheritance", Map.of("stance", "DEVIATES", "reason", "无专职队伍")));
        assertThat(page(en.get(Cast.STREET, street + "/inheritance")).text())
                .contains("Deviates for a reason", "无专职队伍")
                .doesNotContain("??");
        assertThat(page(en.get(Cast.STREET, "/plan-inheritance")).text()).doesNotContain("??");
        assertThat(page(zh.get(Cast.STREET, street)).select(".yb-check").text()).contains("确认与新上位预案一致");
    }

    @Test
    void comparesAnyTwoVersionsByWord() {
        var plan = issued(Cast.STREET, "420106001", "比较页", "");
        assertThat(page(zh.get(Cast.STREET, plan + "/versions")).select(".yb-change"))
                .isEmpty();
        changed(Cast.STREET, plan);
        var newest = page(zh.get(Cast.STREET, plan + "/versions"));
        assertThat(newest.select(".yb-change")).hasSize(1);
        assertThat(newest.select(".yb-change ins").text()).contains("十五");
        assertThat(newest.select(".yb-change ins b"))
                .as("typed text is no markup")
                .isEmpty();
        assertThat(page(en.get(Cast.STREET, plan + "/versions?from=2&to=1"))
                        .select(".yb-change del")
                        .text())
                .contains("十五");
        assertThat(status(zh.get(Cast.STREET, plan + "/versions?from=1&to=9"))).isEqualTo(404);
        assertThat(status(zh.get(Cast.STREET, plan + "/versions?from=x"))).isEqualTo(400);
    }

    @Test
    void takesAProposalFromBelowAndItsAnswer() {
        var plan = issued(Cast.SUPERVISOR, "420106", "建议页", "");
        location(zh.post(Cast.COMMUNITY, plan + "/proposals", Map.of("body", "写明社区集合点")));
        assertThat(status(zh.post(Cast.COMMUNITY, plan + "/proposals", Map.of("body", " "))))
                .isEqualTo(422);
        var list = page(zh.get(Cast.SUPERVISOR, plan + "/proposals"));
        assertThat(list.text()).contains("写明社区集合点", "待答复");
        var answer = list.select("a[href$=answer]").attr("href");
        assertThat(status(zh.post(Cast.SUPERVISOR, answer, Map.of("answer", "DECLINED"))))
                .isEqualTo(422);
        location(zh.post(Cast.SUPERVISOR, answer, Map.of("answer", "ADOPTED", "reason", "下次修订写入")));
        assertThat(page(en.get(Cast.COMMUNITY, plan + "/proposals")).text())
                .contains("Adopted", "下次修订写入")
                .doesNotContain("??");
        assertThat(page(zh.get(Cast.SUPERVISOR, plan)).select(".yb-check").text())
                .contains("修订预案");
    }

    @Test
    void recordsATrainingAndAnEvaluationWithItsChecklist() {
        var plan = issued(Cast.STREET, "420106001", "培训页", "");
        var training = new HashMap<>(Map.of("heldOn", DAY, "topic", "解读", "audience", "队员", "attendance", "三十"));
        var bad = zh.post(Cast.STREET, plan + "/trainings", training);
        assertThat(status(bad)).isEqualTo(422);
        assertThat(page(bad).select("input[name=attendance]").val()).isEqualTo("三十");
        training.put("attendance", "30");
        location(zh.post(Cast.STREET, plan + "/trainings", training));
        assertThat(page(en.get(Cast.STREET, plan + "/trainings"))
                        .select("tbody tr")
                        .text())
                .contains("解读", "队员", "30");

        var said = new HashMap<>(Map.of(
                "on", DAY, "outcome", "KEEP", "evaluator", "某咨询公司", "report", "报告", "foundRISK_CHANGED", "true"));
        assertThat(page(zh.post(Cast.STREET, plan + "/evaluation", said))
                        .select(".yb-errors")
                        .text())
                .contains("第三十五条");
        said.put("outcome", "REVISE_FULLY");
        location(zh.post(Cast.STREET, plan + "/evaluation", said));
        assertThat(page(zh.get(Cast.STREET, plan)).select(".yb-check").text()).contains("修订预案");
    }

    private String issued(Actor actor, String unit, String title, String superior) {
        var upload = location(zh.upload(actor, unit, title + ".txt", TEXT.getBytes(StandardCharsets.UTF_8)));
        var plan = location(zh.post(
                        actor,
                        upload,
                        Map.of(
                                "unit",
                                unit,
                                "kind",
                                "GENERAL",
                                "title",
                                title,
                                "confidentiality",
                                "OPEN",
                                "superior",
                                superior)))
                .replaceFirst("\\?.*", "");
        issue(actor, plan, title);
        return plan;
    }

    private void issue(Actor actor, String plan, String issuer) {
        location(zh.post(actor, plan + "/submission", Map.of("note", "说明")));
        location(zh.post(
                Cast.colleague(actor), plan + "/approval", Map.of("approver", "主任", "on", DAY, "coordinated", "true")));
        location(zh.post(actor, plan + "/issue", Map.of("number", issuer + "〔2026〕" + ++serial + "号", "on", DAY)));
    }

    /** A second version with one sentence changed. */
    private void changed(Actor actor, String plan) {
        location(zh.post(actor, plan + "/revision", Map.of("reason", "改时限", "procedure", "SIMPLIFIED")));
        var section = page(zh.get(actor, plan + "?version=work")).select("a[href*=/sections/]").stream()
                .map(link -> link.attr("href"))
                .filter(link -> !link.endsWith("/new"))
                .toList()
                .get(1);
        location(zh.post(
                actor,
                section,
                Map.of("number", "1.1", "title", "目的", "body", "提高能力，<b>十五</b>分钟内报告。", "revision", "0")));
        issue(actor, plan, "改版" + List.of(plan.split("/")).getLast().replaceAll("[^a-z]", ""));
    }

    private static String id(String plan) {
        return plan.substring(plan.lastIndexOf('/') + 1);
    }
}
