package org.youbei.web.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** Warnings, the first report and its way up, and an incident, as street and district lead them. */
@PlatformTest
class DeskPagesTests {
    /** A street whose warnings no other test answers. */
    private static final Actor QUIET =
            new Actor(new UUID(0, 82), "钱示例", Set.of(Role.STREET_STAFF), Scope.of(new JurisdictionCode("420106013")));

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
    void takesAWarningFromASourceAndShowsWhoAcknowledgedAfterHowLong() {
        var opened = zh.post(Cast.SUPERVISOR, "/warnings/sources/new", Map.of("name", "示例突发中心"));
        var token = String.valueOf(((org.youbei.web.kit.part.Flash)
                        opened.getMvcResult().getFlashMap().get("flash"))
                .arguments()
                .getFirst());
        assertThat(posted("wrong", message("1")).getResponse().getStatus()).isEqualTo(401);
        assertThat(posted(token, "<!DOCTYPE alert SYSTEM \"file:///etc/passwd\"><alert/>")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(posted(token, message("1")).getResponse().getStatus()).isEqualTo(202);
        var list = page(zh.get(QUIET, "/warnings"));
        assertThat(list.text()).contains("示例区发布暴雨红色预警", "红色");
        var warning = list.select("a[href^=/warnings/0]").first().attr("href");
        assertThat(page(zh.get(QUIET, "/warnings/no-response")).text()).contains("示例区发布暴雨红色预警");
        clock.advance(Duration.ofMinutes(4));
        assertThat(status(zh.post(QUIET, warning + "/acknowledgement", Map.of())))
                .isEqualTo(302);
        assertThat(page(zh.get(Cast.SUPERVISOR, warning)).text()).contains("4 分钟已应，钱示例");
        assertThat(status(zh.get(Cast.SIBLING_STREET, warning))).isEqualTo(404);
        assertThat(page(en.get(QUIET, warning)).text()).contains("What plans say for this colour");
    }

    @Test
    void leadsAFirstReportFromTheStreetToTheDistrictAndOn() {
        var said = new HashMap<>(Map.of(
                "unit",
                "420106001",
                "title",
                "示例花园3栋厨房起火",
                "place",
                "示例花园3栋",
                "happenedAt",
                "2026-11-23T09:50",
                "knownAt",
                "2026-11-23T09:55",
                "what",
                "厨房起火，已扑灭",
                "source",
                "示例物业",
                "category",
                "PRODUCTION_ACCIDENT"));
        said.put("happenedAt", "2026-11-23T09:57");
        var refused = zh.post(Cast.STREET, "/incident-reports", said);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).text()).contains("时间先后不对");
        said.put("happenedAt", "2026-11-23T09:50");
        said.put("injured", "2");
        var report = location(zh.post(Cast.STREET, "/incident-reports", said));
        assertThat(page(zh.get(Cast.STREET, report)).text()).contains("死亡 待核，受伤 2", "计时中");
        assertThat(status(zh.post(Cast.STREET, report + "/sending", Map.of()))).isEqualTo(409);
        zh.post(Cast.STREET, report + "/signature", Map.of("signer", "示例主任"));
        zh.post(Cast.STREET, report + "/sending", Map.of());
        assertThat(page(zh.get(Cast.STREET, report)).text()).contains("书面已覆盖", "按时");
        assertThat(status(zh.post(Cast.STREET, report + "/receipt", Map.of("missing", ""))))
                .isEqualTo(403);
        zh.post(Cast.SUPERVISOR, report + "/receipt", Map.of("missing", ""));
        zh.post(Cast.SUPERVISOR, report + "/passing", Map.of("to", "市应急值班室"));
        assertThat(page(zh.get(Cast.STREET, report)).text()).contains("已接收", "市应急值班室");
        assertThat(zh.get(Cast.STREET, report + "/report.docx").getResponse().getContentAsByteArray())
                .startsWith('P', 'K');

        var incident = page(zh.get(Cast.STREET, report))
                .select("a[href^=/incidents/]")
                .first()
                .attr("href");
        var of = "/incident-reports/of/" + incident.substring("/incidents/".length());
        var next = location(zh.post(
                Cast.STREET,
                of,
                Map.of("kind", "FOLLOW_UP", "what", "厨房起火，已扑灭", "source", "示例物业", "injured", "3", "dead", "0")));
        assertThat(page(zh.get(Cast.STREET, next)).text()).contains("与上一报相比", "死亡 待核，受伤 2", "死亡 0，受伤 3");
        assertThat(status(zh.get(Cast.SIBLING_STREET, report))).isEqualTo(404);
        var shown = page(zh.get(Cast.SUPERVISOR, incident));
        assertThat(shown.text()).contains("上级转报", "市应急值班室", "示例花园3栋");
        assertThat(status(zh.post(Cast.STREET, incident + "/grade", Map.of("grade", "LARGE", "reason", "重伤十人"))))
                .isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, incident)).text()).contains("较大", "下次续报不晚于");
        assertThat(page(en.get(Cast.STREET, incident)).text()).contains("Passed on from above");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult posted(String token, String body) {
        return mvc.post()
                .uri("/warnings.cap")
                .header("Authorization", "Bearer " + token)
                .contentType("application/cap+xml")
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static String message(String id) {
        return "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>page-" + id
                + "</identifier><sender>示例</sender>"
                + "<sent>2026-11-23T09:55:00+08:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info>"
                + "<category>Met</category><event>暴雨</event><urgency>Immediate</urgency><severity>Extreme</severity><certainty>Observed</certainty>"
                + "<expires>2026-11-23T20:00:00+08:00</expires><headline>示例区发布暴雨红色预警</headline><area><areaDesc>示例</areaDesc>"
                + "<geocode><valueName>x</valueName><value>420106013000</value></geocode></area></info></alert>";
    }
}
