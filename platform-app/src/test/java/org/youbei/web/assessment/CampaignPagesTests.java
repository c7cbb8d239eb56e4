package org.youbei.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.testing.Cast.COMMUNITY;
import static org.youbei.testing.Cast.STREET;
import static org.youbei.testing.Cast.SUPERVISOR;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.StatementLog;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** A campaign as a supervisor, a street, a community and an expert lead it, on their pages. */
@PlatformTest
class CampaignPagesTests {
    private static final String UNIT = "420106001001";
    private static final Actor REVIEWER =
            new Actor(new UUID(9, 1), "评审示例", Set.of(Role.DISTRICT_SUPERVISOR), Scope.of(Cast.WUCHANG));

    @Autowired
    MockMvcTester mvc;

    private PlanPages zh;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer, @Autowired TestClock clock) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
    }

    private String frozen(String origin) {
        var system = location(zh.post(
                SUPERVISOR, "/indicator-systems", Map.of("unit", "420106", "origin", origin, "title", "示例" + origin)));
        assertThat(status(zh.post(SUPERVISOR, system + "/freezing", Map.of()))).isEqualTo(302);
        return system;
    }

    private String opened(String origin) {
        var system = frozen(origin);
        var said = new HashMap<>(Map.of(
                "title", "2026 年度示例",
                "system", system.replace("/indicator-systems/", ""),
                "levels", "COMMUNITY",
                "method", "WEIGHTED_SUM",
                "grading", "BANDS",
                "from", "2026-01-01",
                "to", "2026-11-23",
                "answersDue", "2026-12-01",
                "checkDue", "2026-12-05",
                "reviewDue", "2026-12-20"));
        said.put("appealDays", "5");
        var campaign = location(zh.post(SUPERVISOR, "/campaigns", said));
        assertThat(status(zh.post(SUPERVISOR, campaign + "/steps/opening", Map.of())))
                .isEqualTo(302);
        return campaign;
    }

    /** The grid of all communities of the district, and of those of one street, with as many statements. */
    @Test
    void readsTheGridWithAtMostTwiceTheStatementsOfAList(@Autowired StatementLog log) throws Exception {
        var campaign = opened("whole-cycle");
        zh.post(SUPERVISOR, campaign + "/steps/checking-begin", Map.of());
        zh.post(SUPERVISOR, campaign + "/steps/review-begin", Map.of());
        int list = statements(log, "/campaigns");
        int street = statements(log, campaign + "/review?street=420106001");
        int district = statements(log, campaign + "/review");
        assertThat(district).as("of the list %d", list).isEqualTo(street).isLessThanOrEqualTo(2 * list);
    }

    private int statements(StatementLog log, String path) throws Exception {
        return StatementLog.ofThePage(log.during(
                        () -> assertThat(status(zh.get(SUPERVISOR, path))).isEqualTo(200)))
                .size();
    }

    @Test
    void asksAnExpertByALinkAndTakesTheWeightsOver() {
        var system = location(zh.post(
                SUPERVISOR, "/indicator-systems", Map.of("unit", "420106", "origin", "whole-cycle", "title", "判断示例")));
        var judgement = location(zh.post(SUPERVISOR, system + "/judgements", Map.of("parent", "B4")));
        var invited = zh.post(SUPERVISOR, judgement + "/invitations", Map.of("name", "专家示例", "until", "2026-12-01"));
        var link = String.valueOf(invited.getMvcResult().getFlashMap().get("invitation"));
        assertThat(page(mvc.get().uri(link).exchange()).text()).contains("专家示例，您受邀参加", "打开邀请");
        var guest = GuestPages.open(mvc, link);
        assertThat(status(mvc.get().uri(link).exchange())).as("forwarded").isEqualTo(403);
        var form = page(guest.get(""));
        assertThat(form.select("select[name=p2] option")).hasSize(18);
        assertThat(form.text()).contains("专家示例");
        var bad = guest.post(Map.of("p0", "9", "p1", "1/5", "p2", "7", "act", "hand-in"));
        assertThat(status(bad)).isEqualTo(422);
        assertThat(page(bad).text()).contains("一致性比率", "最矛盾的一对");
        assertThat(page(bad).select("select[name=p0] option[selected]").val()).isEqualTo("9");
        var good = guest.post(Map.of("p0", "1/3", "p1", "5", "p2", "7", "act", "hand-in"));
        assertThat(page(good).text()).contains("CR = 0.0624", "判断已提交");
        assertThat(page(zh.get(SUPERVISOR, judgement)).text()).contains("64.91 %", "已提交");
        assertThat(status(zh.post(SUPERVISOR, judgement + "/adoption", Map.of("aggregation", "AIJ"))))
                .isEqualTo(302);
        assertThat(page(zh.get(SUPERVISOR, system)).text()).contains("判断矩阵：判断几何平均（AIJ），1 人，CR 0.0624");
    }

    @Test
    void leadsFromTheAnswerToThePublishedResultAndBackToTheEvidence() {
        var campaign = opened("whole-cycle");
        var sheet = campaign + "/answers/" + UNIT;
        assertThat(page(zh.get(COMMUNITY, sheet)).text()).contains("宣传活动", "未答");
        var cell = sheet + "/W3.1";
        var wrong = zh.post(COMMUNITY, cell, Map.of("state", "VALUE", "value", "-1", "revision", "0"));
        assertThat(status(wrong)).isEqualTo(422);
        assertThat(page(wrong).select("#value").val()).isEqualTo("-1");
        assertThat(status(zh.post(COMMUNITY, cell, Map.of("state", "VALUE", "value", "2", "revision", "0"))))
                .isEqualTo(302);
        assertThat(status(zh.post(COMMUNITY, cell, Map.of("state", "VALUE", "value", "1", "revision", "0"))))
                .as("an old tab")
                .isEqualTo(409);
        var share = zh.post(COMMUNITY, sheet + "/D1.1", Map.of("state", "VALUE", "value", "0.85", "revision", "0"));
        assertThat(page(share).text()).contains("85 表示 85 %");
        assertThat(status(
                        zh.post(COMMUNITY, sheet + "/D1.1", Map.of("state", "VALUE", "value", "85", "revision", "0"))))
                .isEqualTo(302);
        assertThat(page(zh.get(COMMUNITY, sheet)).text()).contains("85 %");
        assertThat(status(zh.post(COMMUNITY, cell + "/proofs", Map.of("label", "签到表", "link", "ftp://x"))))
                .isEqualTo(422);
        assertThat(status(zh.post(COMMUNITY, cell + "/proofs", Map.of("label", "签到表", "link", "https://a.example/1"))))
                .isEqualTo(302);
        assertThat(status(zh.post(COMMUNITY, sheet + "/approval", Map.of()))).isEqualTo(302);

        var back = campaign + "/review/" + UNIT + "/W3.1/return";
        assertThat(status(zh.post(STREET, back, Map.of("comment", "")))).isEqualTo(422);
        assertThat(status(zh.post(STREET, back, Map.of("comment", "请补照片")))).isEqualTo(302);
        assertThat(page(zh.get(COMMUNITY, cell)).text()).contains("请补照片");
        assertThat(status(zh.post(COMMUNITY, cell, Map.of("state", "VALUE", "value", "1", "revision", "2"))))
                .isEqualTo(302);
        zh.post(COMMUNITY, sheet + "/approval", Map.of());
        assertThat(status(zh.post(STREET, sheet + "/approval", Map.of()))).isEqualTo(302);
        zh.post(SUPERVISOR, campaign + "/steps/checking-begin", Map.of());
        zh.post(SUPERVISOR, campaign + "/steps/review-begin", Map.of());

        var grid = page(zh.get(SUPERVISOR, campaign + "/review?unit=" + UNIT + "&code=W3.1"));
        assertThat(grid.select(".yb-grid td a[aria-current=true]").text()).contains("1→—");
        var decide = campaign + "/review/" + UNIT + "/W3.1";
        var revision = grid.select("input[name=revision]").val();
        var silent = zh.post(
                SUPERVISOR, decide, Map.of("ground", "OTHER", "value", "2", "comment", "", "revision", revision));
        assertThat(status(silent)).isEqualTo(422);
        assertThat(page(silent).text()).contains("必须写理由");
        assertThat(status(zh.post(
                        SUPERVISOR,
                        decide,
                        Map.of("ground", "OTHER", "value", "2", "comment", "另有一场", "revision", revision))))
                .isEqualTo(302);
        var second = zh.post(REVIEWER, decide, Map.of("ground", "SELF", "revision", revision));
        assertThat(status(second)).isEqualTo(409);
        assertThat(status(zh.post(SUPERVISOR, campaign + "/steps/locking", Map.of())))
                .isEqualTo(409);
        assertThat(status(zh.post(SUPERVISOR, campaign + "/review/acceptance", Map.of("act", "undisputed"))))
                .isEqualTo(302);
        assertThat(page(zh.get(SUPERVISOR, campaign + "/results?level=COMMUNITY"))
                        .text())
                .contains("尚未锁定", "名次");
        assertThat(status(zh.get(COMMUNITY, campaign + "/results/" + UNIT))).isEqualTo(404);
        assertThat(page(zh.get(SUPERVISOR, campaign + "/results?method=VIKOR&level=COMMUNITY"))
                        .text())
                .contains("算不出结果");
        var unit = page(zh.get(SUPERVISOR, campaign + "/results/" + UNIT));
        assertThat(unit.text()).contains("算式", "最值得先改进的", "÷");
        assertThat(unit.select("a[href$=W3.1]")).isNotEmpty();
        assertThat(zh.get(SUPERVISOR, campaign + "/results.xlsx").getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(zh.get(SUPERVISOR, campaign + "/report.docx").getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void showsASiblingNothing() {
        var campaign = opened("whole-cycle");
        assertThat(status(zh.get(Cast.SIBLING_STREET, campaign + "/answers/" + UNIT)))
                .isEqualTo(404);
        assertThat(page(zh.get(Cast.SIBLING_STREET, campaign)).text()).doesNotContain("尚隆苑");
        assertThat(status(zh.get(Cast.ADMINISTRATOR, campaign))).isEqualTo(403);
        assertThat(status(mvc.get().uri("/assessor-invitations/guessed").exchange()))
                .isEqualTo(404);
    }
}
