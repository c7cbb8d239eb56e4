package org.youbei.web.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.separation.Separation;
import org.youbei.separation.Separations;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** The page of the separation of duties, and what people see where a policy stops them. */
@PlatformTest
class SeparationPagesTests {
    private static final String APPROVAL = "/separation/420106/plan-approval";
    private static final String DAY = "2026-11-23";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Separations separations;

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

    @AfterEach
    void on() {
        Scopes.run(
                Cast.ADMINISTRATOR.scope(),
                () -> separations.decide(
                        Cast.ADMINISTRATOR,
                        separations.next(),
                        Cast.WUCHANG,
                        Separation.PLAN_APPROVAL,
                        true,
                        "恢复（示例）"));
    }

    @Test
    void showsEverybodyWhatHoldsAndLetsOnlyAdministratorsSwitchIt() {
        var street = page(zh.get(Cast.STREET, "/separation"));
        assertThat(street.select("tbody tr")).hasSize(Separation.values().length);
        assertThat(street.select("main").text()).contains("起草与批准分离", "执行中", "从未停用");
        assertThat(street.select("a[href^=/separation/]")).isEmpty();
        assertThat(status(zh.get(Cast.SUPERVISOR, APPROVAL))).isEqualTo(403);
        assertThat(page(en.get(Cast.ADMINISTRATOR, "/separation"))
                        .select("main")
                        .text())
                .contains("Drafting and approval apart", "In force")
                .doesNotContain("??");
        assertThat(page(zh.get(Cast.ADMINISTRATOR, "/separation"))
                        .select("a[href=" + APPROVAL + "]")
                        .text())
                .isEqualTo("停用");
    }

    @Test
    void switchesAPolicyOffWithAReasonThatEverybodyReads() {
        assertThat(page(zh.get(Cast.ADMINISTRATOR, APPROVAL))
                        .select("input[name=on]")
                        .val())
                .isEqualTo("false");
        assertThat(status(zh.post(Cast.ADMINISTRATOR, APPROVAL, Map.of("on", "false", "reason", " "))))
                .isEqualTo(422);
        assertThat(location(zh.post(Cast.ADMINISTRATOR, APPROVAL, Map.of("on", "false", "reason", "只有一名工作人员"))))
                .isEqualTo("/separation");
        assertThat(page(zh.get(Cast.STREET, "/separation")).select("main").text())
                .contains("已停用", "只有一名工作人员", Cast.ADMINISTRATOR.name());
        var again = zh.post(Cast.ADMINISTRATOR, APPROVAL, Map.of("on", "false", "reason", "又一次"));
        assertThat(status(again)).isEqualTo(409);
    }

    @Test
    void knowsNoOtherPolicyAndNoOtherKindOfUnit() {
        assertThat(status(zh.get(Cast.ADMINISTRATOR, "/separation/420106/nothing")))
                .isEqualTo(404);
        assertThat(status(zh.get(Cast.ADMINISTRATOR, "/separation/420106001/plan-approval")))
                .isEqualTo(404);
        assertThat(status(zh.get(Cast.ADMINISTRATOR, "/separation/110102/plan-approval")))
                .isEqualTo(404);
    }

    @Test
    void saysOnThePlanAndInPlaceOfTheFormThatSomebodyElseApproves() {
        var plan = submitted("职责分离页面");
        var shown = page(zh.get(Cast.STREET, plan)).select("main").text();
        assertThat(shown).contains("请同单位的另一位同事办理");
        assertThat(page(zh.get(Cast.STREET, plan)).select("main a[href$=approval]"))
                .isEmpty();
        var tasks = page(zh.get(Cast.STREET, plan + "/tasks?task=APPROVAL"));
        assertThat(tasks.select("main table").text()).contains("请同单位的另一位同事办理");
        assertThat(tasks.select("#now, form[action$=approval], a[href*='task=APPROVAL']"))
                .isEmpty();
        var form = zh.get(Cast.STREET, plan + "/approval");
        assertThat(status(form)).isEqualTo(403);
        assertThat(page(form).select("form[action$=approval]")).isEmpty();
        var sent = Map.of("approver", "主任", "on", DAY);
        assertThat(status(zh.post(Cast.STREET, plan + "/approval", sent))).isEqualTo(403);

        Actor colleague = Cast.colleague(Cast.STREET);
        assertThat(page(zh.get(colleague, plan)).select("main").text()).doesNotContain("请同单位的另一位同事办理");
        assertThat(page(zh.get(colleague, plan + "/tasks")).select("#now form[action$=approval]"))
                .hasSize(1);
        location(zh.post(colleague, plan + "/approval", sent));
        assertThat(page(zh.get(Cast.STREET, plan)).select(".yb-facts").text())
                .contains("由 " + colleague.name() + " 登记");
    }

    private String submitted(String title) {
        var plan = zh.imported(Cast.STREET, "420106001", title, "1 总则\n1.1 目的\n提高能力。\n2 附则\n施行。\n");
        location(zh.post(Cast.STREET, plan + "/submission", Map.of()));
        return plan;
    }
}
