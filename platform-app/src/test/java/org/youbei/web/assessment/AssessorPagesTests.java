package org.youbei.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.testing.Cast.AUDITOR;
import static org.youbei.testing.Cast.COMMUNITY;
import static org.youbei.testing.Cast.SUPERVISOR;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.expert.ExpertEntry;
import org.youbei.expert.ExpertField;
import org.youbei.expert.Experts;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.JurisdictionCode;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** Third parties on their pages: invited by the supervisor, scoring by a link, refused with a sentence. */
@PlatformTest
class AssessorPagesTests {
    private static final String UNIT = "420106001001";
    private static final String OTHER = "420106001002";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Experts experts;

    @Autowired
    TestClock clock;

    private PlanPages zh;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
    }

    private String opened() {
        var system = location(zh.post(
                SUPERVISOR, "/indicator-systems", Map.of("unit", "420106", "origin", "whole-cycle", "title", "第三方示例")));
        zh.post(SUPERVISOR, system + "/freezing", Map.of());
        var said = new HashMap<>(Map.of(
                "title", "2026 年度第三方示例",
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
        said.put("assessDue", "2026-12-10");
        var campaign = location(zh.post(SUPERVISOR, "/campaigns", said));
        assertThat(status(zh.post(SUPERVISOR, campaign + "/steps/opening", Map.of())))
                .isEqualTo(302);
        return campaign;
    }

    /** A name has letters only, and no other test has the same. */
    private static String letters() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 8)
                .chars()
                .map(digit -> 'a' + Character.digit(digit, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private UUID expert(String name) {
        var entry = new ExpertEntry(
                Cast.WUCHANG,
                name,
                "示例大学",
                "教授",
                Set.of(ExpertField.PLANNING),
                "示例资格",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1));
        return Scopes.in(SUPERVISOR.scope(), () -> experts.appoint(SUPERVISOR, UUID.randomUUID(), entry, "13900000001"))
                .orElseThrow();
    }

    private Map<String, String> wish(UUID expert, String units) {
        return Map.of(
                "expert",
                expert.toString(),
                "code-D3.2",
                "on",
                "code-W3.4",
                "on",
                "units",
                units,
                "until",
                "2026-12-10");
    }

    private String link(String campaign, UUID expert, String units) {
        var invited = zh.post(SUPERVISOR, campaign + "/assessors", wish(expert, units));
        assertThat(status(invited)).isEqualTo(302);
        return String.valueOf(invited.getMvcResult().getFlashMap().get("invitation"));
    }

    @Test
    void leadsFromTheInvitationToTheScoreInTheReview() {
        var campaign = opened();
        var expert = expert("赵示例" + letters());
        var form = page(zh.get(SUPERVISOR, campaign + "/assessors/new"));
        assertThat(form.text()).contains("转移安置组织", "群众满意度").doesNotContain("宣传活动");
        var wrong = zh.post(SUPERVISOR, campaign + "/assessors", wish(expert, "没有这个社区"));
        assertThat(status(wrong)).isEqualTo(422);
        assertThat(page(wrong).text()).contains("要与名单一致");
        var link = link(campaign, expert, UNIT + "\n" + OTHER);
        assertThat(page(zh.get(SUPERVISOR, campaign + "/assessors")).text()).contains("未打开", "0 / 4");

        var guest = GuestPages.open(mvc, link);
        assertThat(page(guest.get("")).text()).contains("街道核对后才开始");
        zh.post(SUPERVISOR, campaign + "/steps/checking-begin", Map.of());
        assertThat(status(zh.post(SUPERVISOR, campaign + "/steps/review-begin", Map.of())))
                .isEqualTo(409);
        assertThat(status(zh.post(SUPERVISOR, campaign + "/steps/assessing-begin", Map.of())))
                .isEqualTo(302);

        var sheet = page(guest.get("?unit=" + UNIT));
        assertThat(sheet.select("fieldset")).hasSize(2);
        assertThat(sheet.text()).doesNotContain("宣传活动", "420106001004");
        assertThat(page(guest.get("?unit=420106001004")).select("fieldset"))
                .as("not invited to it")
                .isEmpty();
        var mistyped = guest.post(Map.of(
                "unit",
                UNIT,
                "value-D3.2",
                "11",
                "revision-D3.2",
                revision(sheet, "D3.2"),
                "value-W3.4",
                "85",
                "revision-W3.4",
                revision(sheet, "W3.4"),
                "act",
                "save"));
        assertThat(status(mistyped)).isEqualTo(422);
        assertThat(page(mistyped).getElementById("value-D3.2").val())
                .as("what was typed stays")
                .isEqualTo("11");
        assertThat(page(guest.get("?unit=" + UNIT)).getElementById("value-W3.4").val())
                .as("the other one is kept")
                .isEqualTo("85%");
        save(guest, UNIT, "7", "85");
        assertThat(status(guest.post(Map.of("act", "hand-in")))).isEqualTo(409);
        save(guest, OTHER, "10", "90");
        assertThat(status(guest.post(Map.of("act", "hand-in")))).isEqualTo(302);
        assertThat(page(guest.get("")).text()).contains("已提交，不能再改");
        assertThat(page(zh.get(SUPERVISOR, campaign + "/assessors")).text()).contains("已提交", "4 / 4");
        assertThat(status(zh.post(SUPERVISOR, campaign + "/steps/review-begin", Map.of())))
                .isEqualTo(302);
        var grid = page(zh.get(SUPERVISOR, campaign + "/review?unit=" + UNIT + "&code=D3.2"));
        assertThat(grid.select(".yb-grid td a[aria-current=true]").text()).contains("7→");
        assertThat(grid.text()).contains("赵示例");
    }

    private static String revision(org.jsoup.nodes.Document sheet, String code) {
        return sheet.select("input[name='revision-" + code + "']").val();
    }

    private static void save(GuestPages guest, String unit, String points, String share) {
        var sheet = page(guest.get("?unit=" + unit));
        assertThat(status(guest.post(Map.of(
                        "unit",
                        unit,
                        "value-D3.2",
                        points,
                        "revision-D3.2",
                        revision(sheet, "D3.2"),
                        "value-W3.4",
                        share,
                        "revision-W3.4",
                        revision(sheet, "W3.4"),
                        "act",
                        "save"))))
                .isEqualTo(302);
    }

    @Test
    void refusesForwardedEndedAndRevokedLinksWithASentence() {
        var campaign = opened();
        var expert = expert("钱示例" + letters());
        var link = link(campaign, expert, UNIT);
        var guest = GuestPages.open(mvc, link);
        var forwarded = mvc.get().uri(link).exchange();
        assertThat(status(forwarded)).isEqualTo(403);
        assertThat(page(forwarded).text()).contains("转发的链接打不开");
        var sent = zh.post(AUDITOR, link, Map.of("act", "open"));
        assertThat(status(sent)).as("opened a second time elsewhere").isEqualTo(403);
        clock.set(LocalDate.of(2026, 12, 11));
        var ended = guest.get("");
        assertThat(status(ended)).isEqualTo(403);
        assertThat(page(ended).text()).contains("邀请已于 2026-12-10 到期");
        clock.reset();
        var assessors = page(zh.get(SUPERVISOR, campaign + "/assessors"));
        var revocation = assessors.select("a[href$=/revocation]").attr("href");
        assertThat(status(zh.post(SUPERVISOR, revocation, Map.of()))).isEqualTo(302);
        var revoked = guest.get("");
        assertThat(status(revoked)).isEqualTo(403);
        assertThat(page(revoked).text()).contains("已被收回");
        assertThat(status(mvc.get().uri("/assessor-invitations/guessed").exchange()))
                .isEqualTo(404);
    }

    @Test
    void refusesAnExpertWithAConflictOfInterest() {
        var campaign = opened();
        var expert = expert("孙示例" + letters());
        Scopes.in(
                        SUPERVISOR.scope(),
                        () -> experts.declare(
                                SUPERVISOR,
                                UUID.randomUUID(),
                                expert,
                                new JurisdictionCode("420106001"),
                                "",
                                "曾任该街道干部"))
                .orElseThrow();
        var refused = zh.post(SUPERVISOR, campaign + "/assessors", wish(expert, UNIT));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).text()).contains("有利害关系（曾任该街道干部）");
        assertThat(link(campaign, expert, "420106002001")).contains("/assessor-invitations/");
        assertThat(status(zh.get(COMMUNITY, campaign + "/assessors"))).isEqualTo(403);
    }
}
