package org.youbei.web.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.importing.ImportsAsPeopleSee;
import org.youbei.web.plan.PlanPages;

/** Teams as people keep them: entered or imported, with members, needs and the reasons why one may not go. */
@PlatformTest
class TeamPagesTests {
    private static final Actor WORKER = Cast.COMMUNITY;

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
    void showsWhyATeamMayNotGoAndWhoCanMendIt() {
        var team = made("示例微型站");
        var shown = page(zh.get(WORKER, team)).text();
        assertThat(shown).contains("不能参加有风险的任务", "没有意外险", "只有 0 人，至少 6 人", "所在单位：投保");
        assertThat(page(en.get(WORKER, team)).text()).contains("Not for risky tasks", "The unit: insure");
        assertThat(status(zh.post(
                        WORKER,
                        team + "/needs",
                        Map.of("qualification_1", "firefighting", "least_1", "2", "wished_1", "1", "most_1", "3"))))
                .isEqualTo(422);
        assertThat(status(zh.post(
                        WORKER,
                        team + "/needs",
                        Map.of("qualification_1", "firefighting", "least_1", "1", "wished_1", "2", "most_1", "3"))))
                .isEqualTo(302);
        assertThat(page(zh.get(WORKER, team)).text()).contains("初起火灾扑救", "最少 1，期望 2，最多 3", "空缺");
        assertThat(page(zh.get(Cast.STREET, "/teams")).select(".yb-ledger").text())
                .contains("示例微型站");
        assertThat(status(zh.get(Cast.SIBLING_STREET, team))).isEqualTo(404);
    }

    @Test
    void takesAnAdultInAndLetsThemGo() {
        var team = made("示例队员站");
        var child = new HashMap<>(Map.of(
                "name",
                "小示例",
                "idKind",
                "NONE",
                "born",
                "2010-05-05",
                "phone",
                "13800000005",
                "role",
                "MEMBER",
                "since",
                "2026-11-20"));
        assertThat(page(zh.post(WORKER, team + "/members", child)).text()).contains("只收满 18 周岁的人");
        child.put("name", "大示例");
        child.put("born", "1990-05-05");
        assertThat(status(zh.post(WORKER, team + "/members", child))).isEqualTo(302);
        var member = page(zh.get(WORKER, team)).select("a[href*=/members/]").attr("href");
        assertThat(page(zh.get(WORKER, team)).text()).contains("大**", "138****0005");
        assertThat(status(zh.post(WORKER, member, Map.of()))).isEqualTo(302);
        assertThat(page(zh.get(WORKER, team)).text()).doesNotContain("大**");
    }

    @Test
    void importsTeamsGivesWrongRowsBackAndKnowsItsOwnExport() {
        var imports = new ImportsAsPeopleSee(mvc, "zh-CN", "/team-imports", Cast.STREET);
        var file = """
            单位代码,队伍名称,队伍类别,专业方向,驻地,白天出动时间（分钟）,夜间出动时间（分钟）
            420106001,示例导入一队,综合,抢险救援、应急救护,示例路 1 号,10,20
            420106001,示例导入二队,综合,飞行,示例路 2 号,10,20
            420106002,示例导入三队,综合,,示例路 3 号,10,20
            """;
        var preview = location(imports.send("队伍.csv", file));
        assertThat(page(zh.get(Cast.STREET, preview)).text()).contains("没有这个资质");
        assertThat(status(zh.post(Cast.STREET, preview, Map.of()))).isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, "/teams?q=%E5%AF%BC%E5%85%A5"))
                        .select(".yb-ledger")
                        .text())
                .contains("示例导入一队")
                .doesNotContain("示例导入二队", "示例导入三队");
        var again = location(imports.send("队伍.csv", file));
        assertThat(page(zh.get(Cast.STREET, again)).text()).contains("无变化");
    }

    @Test
    void disbandsForAReason() {
        var team = made("示例撤销站");
        assertThat(status(zh.post(WORKER, team + "/disbanding", Map.of("reason", ""))))
                .isEqualTo(422);
        assertThat(status(zh.post(WORKER, team + "/disbanding", Map.of("reason", "并入街道队伍"))))
                .isEqualTo(302);
        assertThat(page(zh.get(WORKER, team)).text()).contains("已撤销");
        assertThat(status(zh.get(WORKER, team + "/edit"))).isEqualTo(409);
    }

    @Test
    void forecastsWhatLapses() {
        var team = made("示例预测站");
        zh.post(
                WORKER,
                team + "/needs",
                Map.of("qualification_1", "firefighting", "least_1", "1", "wished_1", "1", "most_1", "2"));
        var member = Map.of(
                "name",
                "预示例",
                "idKind",
                "NONE",
                "born",
                "1990-05-05",
                "phone",
                "13800000006",
                "role",
                "LEADER",
                "since",
                "2026-11-20");
        zh.post(WORKER, team + "/members", member);
        var person = page(zh.get(WORKER, team)).select("a[href^=/people/]").attr("href");
        zh.post(
                WORKER,
                person + "/certificates",
                Map.of("certificate", "micro_station", "number", "示例", "issued", "2026-01-05"));
        var forecast = page(zh.get(WORKER, "/staffing-forecast"));
        var row = forecast.select("tr:contains(示例预测站)").text();
        assertThat(row).contains("1 人，满意", "0 人，空缺", "预**");
    }

    @Test
    void callsATeamAndSeesWhoAnswered() {
        var team = made("示例叫应站");
        for (var name : new String[] {"叫示例", "应示例"}) {
            var member = Map.of(
                    "name",
                    name,
                    "idKind",
                    "NONE",
                    "born",
                    "1990-05-05",
                    "phone",
                    "13800000007",
                    "role",
                    "MEMBER",
                    "since",
                    "2026-11-20");
            zh.post(WORKER, team + "/members", member);
        }
        var id = team.substring(team.lastIndexOf('/') + 1);
        assertThat(status(zh.post(WORKER, "/call-tests", Map.of("title", "夜间叫应", "minutes", "5", "whom", ""))))
                .isEqualTo(422);
        var call = location(zh.post(WORKER, "/call-tests", Map.of("title", "夜间叫应", "minutes", "5", "whom", id)));
        var links = page(zh.post(WORKER, call + "/links", Map.of())).select("a[href*=/acknowledge/]");
        assertThat(links).hasSize(2);
        var link = links.first().text();
        clock.advance(java.time.Duration.ofMinutes(5));
        assertThat(status(open(link))).isEqualTo(302);
        assertThat(status(open(link))).as("counts once").isEqualTo(409);
        clock.advance(java.time.Duration.ofMinutes(1));
        assertThat(page(zh.get(WORKER, call)).text()).contains("按时应答 1 人", "未应答 1 人");
        var note = page(zh.get(WORKER, call)).select("a[href*=/answers/]").attr("href");
        assertThat(status(zh.post(WORKER, note, Map.of("at", "2026-11-23T09:00"))))
                .as("before the call")
                .isEqualTo(422);
        assertThat(status(zh.post(WORKER, note, Map.of("at", "2026-11-23T10:06"))))
                .isEqualTo(302);
        assertThat(page(zh.get(WORKER, call)).text()).contains("超时应答 1 人", "电话");
        assertThat(status(zh.post(WORKER, call + "/ending", Map.of()))).isEqualTo(302);
        assertThat(status(open(link))).isEqualTo(409);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult open(String address) {
        return mvc.post()
                .uri(address)
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private String made(String name) {
        return location(zh.post(
                WORKER,
                "/teams",
                Map.of(
                        "unit",
                        "420106001001",
                        "name",
                        name,
                        "kind",
                        "MICRO_STATION",
                        "level",
                        "0",
                        "base",
                        "示例路 1 号",
                        "readyDay",
                        "3",
                        "readyNight",
                        "5",
                        "kitWanted",
                        "0")));
    }
}
