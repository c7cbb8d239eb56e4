package org.youbei.web.dutyroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
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
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.route.DeskRoom;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** The first step of the desk's work as people do it: a duty room, next month's roster, a swap, a call, a handover. */
@PlatformTest
class DutyPagesTests {
    private static final Actor LEADER =
            new Actor(new UUID(1, 92), "孙示例", Set.of(Role.STREET_STAFF), Scope.of(Cast.JIYUQIAO));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;
    private DeskRoom room;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer, @Autowired ApplicationContext context) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
        room = new DeskRoom(context);
    }

    @Test
    void entersADutyRoomWithItsTurnsAndPeople() {
        var station = location(zh.post(
                Cast.STREET,
                "/duty-stations",
                Map.of(
                        "unit",
                        "420106001",
                        "name",
                        "示例街道值班室" + UUID.randomUUID(),
                        "phone",
                        "027-88881234",
                        "leaders",
                        "1",
                        "staff",
                        "2",
                        "restHours",
                        "24",
                        "wholeDay",
                        "true",
                        "basis",
                        "示例条例第 28 条")));
        assertThat(status(zh.post(
                        Cast.STREET,
                        station + "/patterns",
                        Map.of("name", "全天", "days", "EVERY", "startsAt", "09:00", "length", "24"))))
                .isEqualTo(302);
        assertThat(status(zh.post(
                        Cast.STREET,
                        station + "/patterns",
                        Map.of("name", "错", "days", "EVERY", "startsAt", "九点", "length", "24"))))
                .isEqualTo(422);
        zh.post(
                Cast.STREET,
                station + "/people",
                Map.of("person", "赵示例", "post", "副主任", "leads", "true", "phone", "13800000001"));
        var shown = page(zh.get(Cast.STREET, station));
        assertThat(shown.text()).contains("24 小时不断人；每班带班 1 人、值班 2 人", "138****0001", "未试拨", "示例条例第 28 条");
        var person = shown.select("a[href*=/duty-stations/people/]").attr("href");
        assertThat(status(zh.post(Cast.STREET, person, Map.of("what", "PHONE", "reason", ""))))
                .isEqualTo(422);
        zh.post(Cast.STREET, person, Map.of("what", "TESTED"));
        assertThat(page(zh.get(Cast.STREET, station)).text()).contains("2026-11-23");
        assertThat(page(en.get(Cast.STREET, station)).text()).contains("Manned day and night");
    }

    @Test
    void draftsFillsCorrectsAndPublishesNextMonth() {
        var station = room.station();
        var roster = location(
                zh.post(Cast.STREET, "/duty-rosters", Map.of("station", station.toString(), "month", "2026-12")));
        var refused = zh.post(Cast.STREET, roster + "/publication", Map.of());
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).text()).contains("带班领导只有 0 人，需要 1 人");
        assertThat(status(zh.post(Cast.STREET, roster + "/proposal", Map.of()))).isEqualTo(302);
        var filled = page(zh.get(Cast.STREET, roster));
        assertThat(filled.text()).contains("没有问题，可以发布", "12-01 09:00", "均衡");
        var slot = filled.select("a[href*=/slots/]").first().attr("href");
        assertThat(page(zh.get(Cast.STREET, slot)).select("select")).hasSize(2);
        assertThat(status(zh.post(Cast.STREET, slot, Map.of("leader0", "", "staff0", ""))))
                .isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, roster)).text())
                .contains("12-01 09:00 至 2026-12-02 09:00".substring(0, 5), "空缺");
        zh.post(Cast.STREET, roster + "/proposal", Map.of());
        assertThat(status(zh.post(Cast.STREET, roster + "/publication", Map.of())))
                .isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, roster)).text()).contains("已发布", "吴示例");
        assertThat(zh.get(Cast.STREET, roster + "/roster.xlsx").getResponse().getContentAsByteArray())
                .isNotEmpty();
        assertThat(new String(
                        zh.get(Cast.STREET, roster + "/roster.ics")
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .contains("BEGIN:VEVENT", "DTSTART:20261201T010000Z");
        assertThat(status(zh.get(Cast.SIBLING_STREET, roster))).isEqualTo(404);
    }

    @Test
    void swapsByApprovalOfSomebodyElse() {
        var sheet = room.sheet(room.published());
        var slot = sheet.slots().get(27);
        var roster = "/duty-rosters/" + sheet.roster().id();
        var said = Map.of(
                "kind",
                "SWAP",
                "from",
                DeskRoom.leading(slot).toString(),
                "to",
                DeskRoom.otherLeader(sheet, slot).toString(),
                "reason",
                "外出培训");
        assertThat(status(zh.post(Cast.STREET, roster + "/slots/" + slot.id() + "/swap", said)))
                .isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, roster)).select("a[href*=/swaps/]")).isEmpty();
        var decision = page(zh.get(LEADER, roster)).select("a[href*=/swaps/]").attr("href");
        assertThat(status(zh.post(LEADER, decision, Map.of("decision", "NO", "remark", ""))))
                .isEqualTo(422);
        assertThat(status(zh.post(LEADER, decision, Map.of("decision", "YES")))).isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, roster)).text()).contains("已批准", "（替 ");
        assertThat(page(zh.get(Cast.STREET, "/duty-rosters")).text()).contains("现在在班", "138****0001");
    }

    @Test
    void logsACallAndFollowsItUp() {
        var station = room.station();
        var said = new HashMap<String, String>(Map.of(
                "station",
                station.toString(),
                "kind",
                "CALL_IN",
                "happenedAt",
                "2026-11-23T09:50",
                "matter",
                "示例路积水三十厘米"));
        var refused = zh.post(Cast.STREET, "/duty-log", said);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select(".yb-errors").text()).contains("地点", "对方姓名", "对方电话");
        said.putAll(Map.of("place", "示例路2号", "caller", "张示例", "phone", "13800000009", "followUp", "true"));
        var line = location(zh.post(Cast.STREET, "/duty-log", said));
        assertThat(page(zh.get(Cast.STREET, line)).text())
                .contains("待跟进", "张** 138****0009")
                .doesNotContain("13800000009");
        assertThat(page(zh.get(Cast.STREET, "/duty-log?open=true")).text()).contains("示例路积水");
        zh.post(Cast.STREET, line + "/answer", Map.of("matter", "已派人到场"));
        assertThat(page(zh.get(Cast.STREET, line)).text()).contains("已跟进");
        assertThat(status(zh.get(Cast.SIBLING_STREET, line))).isEqualTo(404);
    }

    @Test
    void handsATurnOnWithTwoSignatures() {
        var slots = room.sheet(room.published()).slots();
        var second = zh.post(
                Cast.STREET,
                "/handovers/slots/" + slots.get(1).id(),
                Map.of("giver", DeskRoom.leading(slots.get(1)).toString(), "said", "无"));
        assertThat(status(second)).isEqualTo(409);
        assertThat(page(second).text()).contains("还没有交接，先补上");
        var handover = location(zh.post(
                Cast.STREET,
                "/handovers/slots/" + slots.getFirst().id(),
                Map.of("giver", DeskRoom.leading(slots.getFirst()).toString(), "said", "关注示例路积水")));
        assertThat(page(zh.get(Cast.STREET, handover)).text()).contains("待接班人签", "关注示例路积水");
        assertThat(status(zh.post(
                        Cast.STREET,
                        handover + "/taking",
                        Map.of("taker", DeskRoom.leading(slots.get(1)).toString()))))
                .isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, handover)).text()).contains("双方已签");
        assertThat(page(en.get(Cast.STREET, handover)).text()).contains("Signed by both");
    }
}
