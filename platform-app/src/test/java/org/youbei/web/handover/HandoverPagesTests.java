package org.youbei.web.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.duty.Slot;
import org.youbei.model.ChinaTime;
import org.youbei.route.DeskRoom;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** Handing a turn on, on its pages: what comes along, who may sign, what is refused in each state. */
@PlatformTest
class HandoverPagesTests {
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
    void bringsOpenLinesOfTheLogAlong() {
        var sheet = room.sheet(room.published());
        var first = sheet.slots().getFirst();
        var call = new HashMap<>(Map.of(
                "station",
                first.station().toString(),
                "kind",
                "INSTRUCTION",
                "happenedAt",
                minute(),
                "matter",
                "示例指令上报防汛情况"));
        zh.post(Cast.STREET, "/duty-log", call);
        var handover = location(give(first, "关注示例路"));
        var shown = page(zh.get(Cast.STREET, handover));
        assertThat(shown.text()).contains("示例指令上报防汛情况", "关注示例路", "待接班人签");
        assertThat(page(zh.get(Cast.STREET, "/handovers")).text()).contains("待接班人签");
        assertThat(page(en.get(Cast.STREET, handover)).select("h1").text()).isNotEmpty();
    }

    @Test
    void refusesWhoIsNotOnDutyAndWhatComesTooEarlyOrTwice() {
        var slots = room.sheet(room.published()).slots();
        var first = slots.getFirst();
        var path = "/handovers/slots/" + first.id();
        assertThat(status(zh.post(Cast.STREET, path, Map.of("said", "无")))).isEqualTo(422);
        var stranger =
                zh.post(Cast.STREET, path, Map.of("giver", UUID.randomUUID().toString(), "said", "无"));
        assertThat(status(stranger)).isEqualTo(422);
        assertThat(page(stranger).text()).contains("这个人不在这个班次或值班室");
        assertThat(status(zh.post(
                        Cast.STREET,
                        path,
                        Map.of("giver", DeskRoom.leading(first).toString(), "said", ""))))
                .isEqualTo(422);
        var later = slots.getLast();
        var early = zh.post(
                Cast.STREET,
                "/handovers/slots/" + later.id(),
                Map.of("giver", DeskRoom.leading(later).toString(), "said", "无"));
        assertThat(status(early)).isEqualTo(409);
        assertThat(page(early).text()).contains("这一班还没有开始");
        location(give(first, "无"));
        var twice = give(first, "再交一次");
        assertThat(status(twice)).isEqualTo(409);
        assertThat(page(twice).text()).contains("这一班已经交接");
        assertThat(status(zh.get(Cast.SIBLING_STREET, path))).isEqualTo(404);
        assertThat(status(zh.post(Cast.AUDITOR, path, Map.of()))).isEqualTo(403);
    }

    @Test
    void isTakenBySomebodyElseOfTheNextTurnAndOnce() {
        var sheet = room.sheet(room.published());
        var first = sheet.slots().getFirst();
        var next = sheet.slots().get(1);
        var handover = location(give(first, "无"));
        assertThat(status(zh.post(Cast.STREET, handover + "/taking", Map.of()))).isEqualTo(422);
        assertThat(status(zh.post(
                        Cast.STREET,
                        handover + "/taking",
                        Map.of("taker", DeskRoom.leading(first).toString()))))
                .as("who gave does not take")
                .isEqualTo(422);
        var taker = Map.of("taker", DeskRoom.leading(next).toString(), "remark", "已核对");
        assertThat(status(zh.post(Cast.STREET, handover + "/taking", taker))).isEqualTo(302);
        var signed = page(zh.get(Cast.STREET, handover));
        assertThat(signed.text()).contains("双方已签", "已核对");
        assertThat(signed.select("a[href$=/taking]")).isEmpty();
        assertThat(status(zh.post(Cast.STREET, handover + "/taking", taker))).isEqualTo(409);
        assertThat(status(zh.get(Cast.SIBLING_STREET, handover))).isEqualTo(404);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult give(Slot slot, String said) {
        return zh.post(
                Cast.STREET,
                "/handovers/slots/" + slot.id(),
                Map.of("giver", DeskRoom.leading(slot).toString(), "said", said));
    }

    private String minute() {
        return clock.instant()
                .minus(Duration.ofMinutes(5))
                .atZone(ChinaTime.ZONE)
                .toLocalDateTime()
                .toString()
                .substring(0, 16);
    }
}
