package org.youbei.web.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.route.DeskRoom;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.warning.WarningColour;
import org.youbei.warning.Warnings;
import org.youbei.warning.cap.CapMessage;
import org.youbei.warning.rule.WarningChain;
import org.youbei.web.plan.PlanPages;

/** The wall of the duty room: what runs, what is late, who is there, and nobody's name. */
@PlatformTest
class KioskPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Autowired
    Warnings warnings;

    @Autowired
    ApplicationContext context;

    /** A street whose wall no other test fills. */
    private static final Actor QUIET =
            new Actor(new UUID(0, 81), "孙示例", Set.of(Role.STREET_STAFF), Scope.of(new JurisdictionCode("420106014")));

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
    void showsRunningIncidentsWithTheirClocks() {
        report("示例大屏路面塌陷" + UUID.randomUUID());
        assertThat(page(zh.get(QUIET, "/kiosk")).text()).contains("示例大屏路面塌陷", "电话首报 剩 25 分", "书面首报 剩 55 分");
        clock.advance(Duration.ofMinutes(31));
        assertThat(page(zh.get(QUIET, "/kiosk")).text()).contains("+6 分 超时未报", "剩 24 分 计时中");
        clock.advance(Duration.ofMinutes(20));
        assertThat(page(en.get(QUIET, "/kiosk")).text()).contains("nearly due", "Open incidents");
        assertThat(page(zh.get(Cast.SIBLING_STREET, "/kiosk")).text()).doesNotContain("示例大屏路面塌陷");
    }

    @Test
    void namesStreetsThatHaveStartedNothingUnderARedWarning() {
        warn(WarningColour.RED, "示例大屏暴雨");
        clock.advance(Duration.ofMinutes(7));
        assertThat(page(zh.get(QUIET, "/kiosk")).select("section.red").text()).contains("示例大屏暴雨 · 已 7 分钟");
        assertThat(page(zh.get(QUIET, "/kiosk")).select(".signs").text()).contains("红色", "未应");
        clock.advance(Duration.ofHours(11));
        assertThat(page(zh.get(QUIET, "/kiosk")).text()).as("it has expired").doesNotContain("示例大屏暴雨");
    }

    @Test
    void saysHowManyAreOnDutyButNotWho() {
        var room = new DeskRoom(context);
        var slot = room.sheet(room.published()).slots().getFirst();
        clock.advance(Duration.between(
                        clock.instant(), slot.start().atZone(ChinaTime.ZONE).toInstant())
                .plusHours(1));
        var text = page(zh.get(Cast.STREET, "/kiosk")).text();
        assertThat(text).contains("027-88880000", "带班 1 人 · 值班 1 人");
        for (var name : List.of("甲示例", "乙示例", "丙示例", "丁示例", "戊示例", "己示例", "138****0001")) {
            assertThat(text).doesNotContain(name);
        }
    }

    @Test
    void asksForItselfAgainAndIsForReadersOnly() {
        var shown = zh.get(Cast.AUDITOR, "/kiosk");
        assertThat(shown.getResponse().getHeader("Refresh")).isEqualTo("30");
        assertThat(shown.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(status(zh.get(Cast.ADMINISTRATOR, "/kiosk"))).isEqualTo(403);
        assertThat(mvc.get().uri("/kiosk").exchange().getResponse().getRedirectedUrl())
                .as("without a session it leads to the sign-in")
                .contains("/login");
    }

    private void report(String title) {
        var now = clock.instant().atZone(ChinaTime.ZONE).toLocalDateTime();
        var said = new HashMap<>(Map.of(
                "unit", "420106014",
                "title", title,
                "place", "示例大道",
                "happenedAt", now.minusMinutes(10).toString().substring(0, 16),
                "knownAt", now.minusMinutes(5).toString().substring(0, 16),
                "what", "路面塌陷",
                "source", "示例巡查岗",
                "category", "PRODUCTION_ACCIDENT"));
        assertThat(status(zh.post(QUIET, "/incident-reports", said))).isEqualTo(302);
    }

    private void warn(WarningColour colour, String event) {
        var now = clock.instant();
        var message = new CapMessage(
                "wall-" + UUID.randomUUID(),
                "示例",
                WarningChain.Kind.ALERT,
                List.of(),
                false,
                now,
                now.plusSeconds(36_000),
                event,
                colour,
                event + "预警",
                "",
                "",
                "示例",
                List.of("420106014000"),
                List.of());
        Actor supervisor = Cast.SUPERVISOR;
        Scopes.in(
                        supervisor.scope(),
                        () -> warnings.type(
                                supervisor, supervisor.scope().unit().orElseThrow(), message))
                .orElseThrow();
    }
}
