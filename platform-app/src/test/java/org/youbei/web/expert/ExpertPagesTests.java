package org.youbei.web.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.division.DivisionImporter;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.importing.ImportsAsPeopleSee;
import org.youbei.web.plan.PlanPages;

/** Experts from their entry to the review of a plan, which chooses among them and keeps out who must keep out. */
@PlatformTest
class ExpertPagesTests {
    private static final AtomicInteger NUMBERS = new AtomicInteger(500);

    @Autowired
    MockMvcTester mvc;

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

    @Test
    void areEnteredFoundAndChanged() {
        var name = name();
        var path = entered(name);
        assertThat(page(zh.get(Cast.STREET, path)).text())
                .contains("在聘", "防汛抗旱", "消防", "2026-11-23 – 2029-11-22")
                .doesNotContain("13900000007");
        assertThat(page(zh.get(Cast.SIBLING_STREET, "/experts?field=FIRE&q=" + coded(name)))
                        .select(".yb-ledger")
                        .text())
                .contains(name);
        assertThat(page(zh.get(Cast.SIBLING_STREET, "/experts?field=LAW&q=" + coded(name)))
                        .select(".yb-ledger"))
                .isEmpty();
        assertThat(page(zh.get(Cast.SIBLING_STREET, path)).select("a[href$=/edit]"))
                .isEmpty();
        assertThat(status(zh.post(Cast.SIBLING_STREET, path + "/ending", Map.of("reason", "示例"))))
                .isEqualTo(403);

        var wrong = entry(name());
        wrong.remove("field_FLOOD");
        wrong.remove("field_FIRE");
        wrong.put("until", "2026-01-01");
        var refused = zh.post(Cast.STREET, "/experts", wrong);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).text()).contains("至少选一个专业", "聘期的截止日期");
        assertThat(page(refused).select("#name").val()).isEqualTo(wrong.get("name"));

        var longer = entry(name);
        longer.put("until", "2030-11-22");
        longer.put("revision", "0");
        assertThat(status(zh.post(Cast.STREET, path + "/edit", longer))).isEqualTo(302);
        assertThat(status(zh.post(Cast.STREET, path + "/edit", longer))).isEqualTo(409);
        assertThat(page(zh.get(Cast.STREET, path)).text()).contains("2030-11-22");
        assertThat(status(zh.post(Cast.STREET, path + "/ending", Map.of("reason", "示例"))))
                .isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, "/experts?q=" + coded(name))).select(".yb-ledger"))
                .isEmpty();
        assertThat(page(new PlanPages(mvc, "en").get(Cast.STREET, path)).text()).contains("Ended", "Floods");
    }

    @Test
    void areChosenForAReviewUnlessTheyMustKeepOut() {
        var fitting = name();
        var chosen = entered(fitting);
        var barred = name();
        var conflict = entered(barred);
        var declared = Map.of("with", "420106001", "reason", "亲属在该街道任职");
        assertThat(status(zh.post(Cast.STREET, conflict + "/conflicts", declared)))
                .isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, conflict)).text()).contains("亲属在该街道任职", "解除回避");

        var plan = zh.imported(Cast.STREET, "420106001", "示例评审选人" + fitting, "1 总则\n示例文字\n");
        var form = page(zh.get(Cast.STREET, plan + "/review"));
        assertThat(form.text()).contains(fitting + "，示例大学").doesNotContain(barred);
        var box = "expert_" + chosen.substring(chosen.lastIndexOf('/') + 1);
        assertThat(form.select("input[name=" + box + "]")).isNotEmpty();

        var typed = zh.post(Cast.STREET, plan + "/review", Map.of("on", "2026-11-23", "experts", barred + "，示例大学"));
        assertThat(status(typed)).isEqualTo(422);
        assertThat(page(typed).text()).contains(barred + " 应当回避：亲属在该街道任职");
        var begun =
                zh.post(Cast.STREET, plan + "/review", Map.of("on", "2026-11-23", box, "true", "experts", "外请示例，外地高校"));
        assertThat(status(begun)).isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, plan + "/reviews")).text()).contains(fitting, "示例大学", "外请示例");

        var more = entered(name());
        var known = Map.of("known", more.substring(more.lastIndexOf('/') + 1));
        assertThat(status(zh.post(Cast.STREET, plan + "/experts", known))).isEqualTo(302);
        assertThat(status(zh.post(Cast.STREET, plan + "/experts", known)))
                .as("twice")
                .isEqualTo(422);
        assertThat(page(zh.post(Cast.STREET, plan + "/experts", Map.of("name", barred)))
                        .text())
                .contains("应当回避");
        assertThat(status(zh.post(Cast.STREET, plan + "/experts", Map.of("name", "手填示例", "unit", "高校"))))
                .isEqualTo(302);
    }

    @Test
    void areInvitedByAnotherStreetAndAnswerWithoutSigningIn() {
        var name = name();
        var path = entered(name);
        var shown = page(zh.get(Cast.SIBLING_STREET, path));
        assertThat(shown.select("a[href=" + path + "/invitations]")).isNotEmpty();
        var said = new HashMap<>(Map.of(
                "unit",
                "420106002",
                "kind",
                "DRILL",
                "matter",
                "防汛演练评估" + name,
                "place",
                "示例会议室",
                "heldAt",
                "2026-11-24T09:00",
                "answerBy",
                "2026-11-25"));
        var refused = zh.post(Cast.SIBLING_STREET, path + "/invitations", said);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).text()).contains("答复期限要在今天和活动当天之间");
        said.put("answerBy", "2026-11-24");
        said.put("parties", "别家示例公司\n示例大学");
        assertThat(page(zh.post(Cast.SIBLING_STREET, path + "/invitations", said))
                        .text())
                .contains("应当回避");
        said.put("parties", "别家示例公司");
        var invitation = location(zh.post(Cast.SIBLING_STREET, path + "/invitations", said));
        assertThat(page(zh.get(Cast.SIBLING_STREET, invitation)).text()).contains("待答复", "别家示例公司", "演练评估");
        assertThat(status(zh.get(Cast.STREET, invitation))).isEqualTo(404);
        assertThat(page(zh.get(Cast.SIBLING_STREET, "/expert-invitations")).text())
                .contains("防汛演练评估" + name);

        var made = page(zh.post(Cast.SIBLING_STREET, invitation + "/link", Map.of()));
        assertThat(made.text()).contains("只显示这一次", "2026-11-24");
        var link = made.select("a[href^=/invited/]").attr("href");
        var open = page(mvc.get().uri(link).exchange());
        assertThat(open.text()).contains(name, "2026-11-24 09:00", "示例会议室").doesNotContain("13900000007");
        var silent =
                mvc.post().uri(link).with(csrf()).param("answer", "DECLINED").exchange();
        assertThat(status(silent)).isEqualTo(422);
        var answered =
                mvc.post().uri(link).with(csrf()).param("answer", "ACCEPTED").exchange();
        assertThat(location(answered)).isEqualTo("/invited-thanks");
        assertThat(page(mvc.get().uri("/invited-thanks").exchange()).text()).contains("已收到您的答复");
        assertThat(status(mvc.get().uri(link).exchange())).isEqualTo(404);

        var outcome = Map.of("coming", "CAME", "opinion", "疏散路线要再走一遍");
        assertThat(status(zh.post(Cast.SIBLING_STREET, invitation + "/outcome", outcome)))
                .as("before it was held")
                .isEqualTo(409);
        clock.advance(Duration.ofHours(24));
        var written = mvc.post()
                .uri(invitation + "/outcome")
                .param("coming", "CAME")
                .param("opinion", "疏散路线要再走一遍")
                .with(SignedInAs.of(Cast.SIBLING_STREET, clock.instant()))
                .with(csrf())
                .exchange();
        assertThat(location(written)).isEqualTo(invitation);
        clock.reset();
        assertThat(page(zh.get(Cast.SIBLING_STREET, path)).text()).contains("已参加");
        assertThat(page(new PlanPages(mvc, "en").get(Cast.SIBLING_STREET, invitation))
                        .text())
                .contains("Came", "疏散路线要再走一遍");
    }

    @Test
    void comeFromASpreadsheet() {
        var name = name();
        var imports = new ImportsAsPeopleSee(mvc, "zh-CN", "/expert-imports", Cast.STREET);
        // Heads in an order of their own: what others have chosen for the columns of a form is remembered.
        var file = """
            姓名,登记单位代码,工作单位,职称职务,专业,资格和业绩,电话,聘期从,聘期至
            %1$s,420106001,示例学院,教授,消防、防汛抗旱,示例资格,１３９ 0000 0077,2026-01-01,2028-12-31
            %1$s二,420106001,示例学院,教授,占星,示例资格,13900000078,2026-01-01,2028-12-31
            %1$s三,420106001,示例学院,教授,消防,示例资格,1.38E+10,2026-01-01,2028-12-31
            %1$s四,420106001,示例学院,教授,消防,示例资格,13900000079,2028-01-01,2026-12-31
            %1$s五,420106002,示例学院,教授,消防,示例资格,13900000080,2026-01-01,2028-12-31
            """.formatted(name);
        var preview = location(imports.send("专家.csv", file));
        assertThat(page(zh.get(Cast.STREET, preview)).text()).contains("没有“占星”这个专业", "聘期的截止日期");
        assertThat(status(zh.post(Cast.STREET, preview, Map.of()))).isEqualTo(302);
        var rows = page(zh.get(Cast.STREET, "/experts?q=" + coded(name)))
                .select(".yb-ledger")
                .text();
        assertThat(rows).contains(name, "防汛抗旱、消防").doesNotContain(name + "二", name + "三", name + "四", name + "五");
        var again = location(imports.send("专家.csv", file));
        assertThat(page(zh.get(Cast.STREET, again)).text()).contains("无变化");
    }

    private String entered(String name) {
        return location(zh.post(Cast.STREET, "/experts", entry(name)));
    }

    private static Map<String, String> entry(String name) {
        return new HashMap<>(Map.of(
                "unit",
                "420106001",
                "name",
                name,
                "employer",
                "示例大学",
                "field_FLOOD",
                "true",
                "field_FIRE",
                "true",
                "qualification",
                "示例资格",
                "phone",
                "13900000007",
                "from",
                "2026-11-23",
                "until",
                "2029-11-22"));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Before the names that other tests enter: a form offers the first thirty. */
    private static String name() {
        return "一" + (char) ('一' + NUMBERS.getAndIncrement()) + "示例专家";
    }
}
