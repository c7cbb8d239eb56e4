package org.youbei.web.dutylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
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
import org.youbei.route.DeskRoom;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** The log of a duty room on its pages: what a call must say, what follows a line, who is shown, and what is refused. */
@PlatformTest
class DutyLogPagesTests {
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
    void asksOfACallWhatANoteNeedNotSay() {
        var station = room.station();
        var note = said(station, "NOTE", "巡查示例河段无异常");
        var line = location(zh.post(Cast.STREET, "/duty-log", note));
        assertThat(page(zh.get(Cast.STREET, line)).text()).contains("记事", "已记录");
        for (var kind : new String[] {"CALL_IN", "CALL_OUT"}) {
            var refused = zh.post(Cast.STREET, "/duty-log", said(station, kind, "示例来电"));
            assertThat(status(refused)).as(kind).isEqualTo(422);
            assertThat(page(refused).select(".yb-errors").text()).contains("对方姓名", "对方电话", "地点");
        }
        var wrong = said(station, "NOTE", "示例");
        wrong.put("phone", "12");
        assertThat(page(zh.post(Cast.STREET, "/duty-log", wrong)).text()).contains("这个电话拨不通");
        var future = said(station, "NOTE", "示例");
        future.put("happenedAt", "2026-11-24T09:50");
        assertThat(page(zh.post(Cast.STREET, "/duty-log", future)).text()).contains("时间不能晚于现在");
        var long1 = said(station, "NOTE", "长".repeat(1_001));
        assertThat(status(zh.post(Cast.STREET, "/duty-log", long1))).isEqualTo(422);
    }

    @Test
    void followsAnInstructionUpOnce() {
        var line = location(zh.post(Cast.STREET, "/duty-log", said(room.station(), "INSTRUCTION", "示例指令排查积水点")));
        assertThat(page(zh.get(Cast.STREET, line)).text())
                .as("an instruction is always followed up")
                .contains("待跟进");
        assertThat(status(zh.post(Cast.STREET, line + "/answer", Map.of("matter", ""))))
                .isEqualTo(422);
        assertThat(status(zh.post(Cast.STREET, line + "/answer", Map.of("matter", "已排查三处"))))
                .isEqualTo(302);
        assertThat(page(en.get(Cast.STREET, line)).text()).contains("示例指令排查积水点");
        var again = zh.post(Cast.STREET, line + "/answer", Map.of("matter", "再跟进"));
        assertThat(status(again)).isEqualTo(409);
        assertThat(page(again).text()).contains("这件事已有人跟进");
    }

    @Test
    void showsACallerOnlyForAReason() {
        var call = said(room.station(), "CALL_IN", "示例来电反映积水");
        call.putAll(Map.of("place", "示例路2号", "caller", "欧阳示例", "phone", "13800000019"));
        var line = location(zh.post(Cast.STREET, "/duty-log", call));
        assertThat(page(zh.get(Cast.STREET, line)).text())
                .contains("138****0019")
                .doesNotContain("欧阳示例", "13800000019");
        assertThat(status(zh.post(Cast.STREET, line + "/caller", Map.of("reason", ""))))
                .isEqualTo(422);
        var shown = zh.post(Cast.STREET, line + "/caller", Map.of("reason", "回访"));
        assertThat(status(shown)).isEqualTo(302);
        assertThat(shown.getMvcResult().getFlashMap().get("flash").toString()).contains("欧阳示例", "13800000019");
        assertThat(status(zh.post(Cast.AUDITOR, line + "/caller", Map.of("reason", "x"))))
                .isEqualTo(403);
        assertThat(status(zh.get(Cast.SIBLING_STREET, line))).isEqualTo(404);
        assertThat(status(zh.get(Cast.SIBLING_STREET, line + "/caller"))).isEqualTo(404);
    }

    @Test
    void filtersAndExportsWhatIsOpen() {
        var station = room.station();
        var word = UUID.randomUUID().toString();
        var open = "示例待办" + word;
        var done = "示例办结" + word;
        var found = "/duty-log?q=" + word;
        zh.post(Cast.STREET, "/duty-log", said(station, "INSTRUCTION", open));
        zh.post(Cast.STREET, "/duty-log", said(station, "NOTE", done));
        assertThat(page(zh.get(Cast.STREET, found + "&open=true")).text())
                .contains(open)
                .doesNotContain(done);
        assertThat(page(zh.get(Cast.STREET, found + "&kind=NOTE")).text())
                .contains(done)
                .doesNotContain(open);
        assertThat(zh.get(Cast.STREET, "/duty-log.xlsx?kind=NOTE").getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(page(zh.get(Cast.SIBLING_STREET, found)).text()).doesNotContain(open, done);
    }

    private static Map<String, String> said(UUID station, String kind, String matter) {
        return new HashMap<>(Map.of(
                "station", station.toString(), "kind", kind, "happenedAt", "2026-11-23T09:50", "matter", matter));
    }
}
