package org.youbei.web.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** A draw on an agreement as the people of both units see it, and nobody else. */
@PlatformTest
class DrawPagesTests {
    private static final String HOME = "420106006001";
    private static final String NEXT = "420106006002";
    private static final Actor HERE = SupplyRoom.worker(HOME, 81);
    private static final Actor THERE = SupplyRoom.worker(NEXT, 82);
    private static final Actor ASIDE = SupplyRoom.worker("420106006003", 83);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;
    private SupplyRoom room;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
        room = new SupplyRoom(zh);
    }

    @Test
    void asksHandsOverAndGivesBackWithBothLedgersMoving() {
        var today = ChinaTime.today(clock);
        var item = room.item(Cast.SUPERVISOR, "420106", "示例饮用水" + UUID.randomUUID());
        var target = room.point(HERE, HOME, "示例点" + UUID.randomUUID());
        var store = room.point(THERE, NEXT, "示例仓" + UUID.randomUUID());
        var lot = room.received(THERE, store, item, "200", Map.of("on", today.toString()));
        var agreement = agreed(today.toString(), today.plusDays(200).toString());

        assertThat(page(zh.get(HERE, agreement))
                        .select("a[href^=/agreement-draws]")
                        .text())
                .contains("协议调用");
        assertThat(page(zh.get(HERE, "/agreement-draws/new?agreement=" + SupplyRoom.id(agreement)))
                        .select("select[name=agreement] option[selected]")
                        .text())
                .contains("示例物资协议");
        var said = Map.of(
                "agreement",
                SupplyRoom.id(agreement),
                "item",
                item,
                "quantity",
                "80",
                "target",
                target,
                "back",
                today.plusDays(5).toString(),
                "purpose",
                "示例路内涝转移");
        var much = new java.util.HashMap<>(said);
        much.put("quantity", "101");
        assertThat(room.refused(HERE, "/agreement-draws", much, 409)).contains("协议额度只剩 100 瓶");
        much.put("quantity", "many");
        assertThat(status(zh.post(HERE, "/agreement-draws", much))).isEqualTo(422);
        var draw = room.done(HERE, "/agreement-draws", said);

        assertThat(page(zh.get(HERE, draw)).select("main").text()).contains("待交付", "还可以借", "20 瓶");
        assertThat(page(en.get(THERE, draw)).select("main").text()).contains("Asked", "May still be drawn");
        assertThat(status(zh.get(ASIDE, draw))).isEqualTo(404);
        assertThat(page(zh.get(ASIDE, "/agreement-draws")).text()).doesNotContain("示例路内涝转移");
        assertThat(page(zh.get(HERE, draw)).select("a[href$=/handover]")).isEmpty();

        var form = page(zh.get(THERE, draw + "/handover"));
        assertThat(form.select("select[name=stock] option[value=" + SupplyRoom.id(lot) + "]"))
                .hasSize(1);
        var handing = Map.of("stock", SupplyRoom.id(lot), "quantity", "80", "remark", "");
        assertThat(room.refused(HERE, draw + "/handover", handing, 403)).contains("不是您单位的物资");
        room.done(THERE, draw + "/handover", handing);
        assertThat(page(zh.get(THERE, lot)).select("main").text()).contains("120 瓶", "调出");
        var there = page(zh.get(HERE, "/supply-points/" + target))
                .select("td a[href^=/stock/]")
                .attr("href");
        assertThat(page(zh.get(HERE, there)).select("main").text()).contains("80 瓶", "调入");
        assertThat(page(zh.get(HERE, draw)).select("main").text()).contains("协议归还", "已借出");

        assertThat(room.refused(HERE, draw + "/return", Map.of("stock", SupplyRoom.id(there), "quantity", "81"), 422))
                .contains("未还的只有 80 瓶");
        room.done(HERE, draw + "/return", Map.of("stock", SupplyRoom.id(there), "quantity", "80"));
        assertThat(page(zh.get(HERE, draw)).select("main").text()).contains("已还清");
        assertThat(page(zh.get(THERE, lot)).select("main").text()).contains("200 瓶");
        assertThat(room.refused(HERE, draw + "/withdrawal", Map.of("remark", "不要了"), 409))
                .contains("现在的状态不能这样做");
        assertThat(zh.get(HERE, "/agreement-draws.xlsx").getResponse().getContentType())
                .contains("spreadsheetml");
        assertThat(status(zh.get(HERE, draw + "/nonsense"))).isEqualTo(404);
    }

    @Test
    void coverSaysHowFarThePromiseOfAnAgreementIsReckonedWithAndWhy() {
        var today = ChinaTime.today(clock);
        var agreement = agreed(today.toString(), today.plusDays(200).toString());
        var promised = SupplyRoom.id(room.done(
                HERE,
                "/supply-points",
                Map.of(
                        "unit",
                        HOME,
                        "name",
                        "示例协议储备" + UUID.randomUUID(),
                        "mode",
                        "AGREEMENT",
                        "keeper",
                        "值班经理",
                        "lead",
                        "30")));
        assertThat(page(zh.get(HERE, "/cover?unit=" + HOME)).select("main").text())
                .contains("没有选择协议，按通常的 80% 计");
        var form = page(zh.get(HERE, "/supply-points/" + promised + "/agreement"));
        assertThat(form.select("select[name=agreement] option[value=" + SupplyRoom.id(agreement) + "]"))
                .hasSize(1);
        room.done(HERE, "/supply-points/" + promised + "/agreement", Map.of("agreement", SupplyRoom.id(agreement)));
        assertThat(page(zh.get(HERE, "/cover?unit=" + HOME)).select("main").text())
                .contains("示例物资协议", "还没有调用过，按通常的 80% 起算");
        assertThat(page(en.get(HERE, "/cover?unit=" + HOME)).select("main").text())
                .contains("no draws so far, begun with the usual 80%");
        var store = room.point(HERE, HOME, "示例仓" + UUID.randomUUID());
        assertThat(room.refused(HERE, "/supply-points/" + store + "/agreement", Map.of(), 409))
                .contains("实物储备点不按协议计算");
        var ending = Map.of("remark", "不再需要");
        var item = room.item(Cast.SUPERVISOR, "420106", "示例饮用水" + UUID.randomUUID());
        var draw = room.done(
                HERE,
                "/agreement-draws",
                Map.of(
                        "agreement",
                        SupplyRoom.id(agreement),
                        "item",
                        item,
                        "quantity",
                        "10",
                        "target",
                        store,
                        "back",
                        today.plusDays(5).toString(),
                        "purpose",
                        "示例"));
        assertThat(room.refused(HERE, agreement + "/ending", ending, 409)).contains("还有 1 笔调用没有了结");
        room.done(HERE, draw + "/withdrawal", Map.of("remark", "不要了"));
        room.done(HERE, agreement + "/ending", ending);
        assertThat(page(zh.get(HERE, "/cover?unit=" + HOME)).select("main").text())
                .contains("协议没有生效或已经到期，不计");
    }

    private String agreed(String from, String until) {
        zh.post(HERE, "/neighbours", Map.of("unit", HOME, "other", NEXT));
        var answer =
                page(zh.get(THERE, "/neighbours")).select("a[href$=/answer]").attr("href");
        if (!answer.isEmpty()) {
            room.done(THERE, answer, Map.of("answer", "YES"));
        }
        var agreement = room.done(
                HERE,
                "/agreements",
                Map.ofEntries(
                        Map.entry("unit", HOME),
                        Map.entry("party", NEXT),
                        Map.entry("title", "示例物资协议"),
                        Map.entry("ability", "KIT"),
                        Map.entry("what", "饮用水"),
                        Map.entry("ceiling", "100"),
                        Map.entry("measure", "瓶"),
                        Map.entry("lead", "20"),
                        Map.entry("startsOn", from),
                        Map.entry("endsOn", until),
                        Map.entry("contact", "社区书记"),
                        Map.entry("standIn", "网格长")));
        room.done(THERE, agreement + "/confirmation", Map.of("remark", "同意"));
        room.done(HERE, agreement + "/signing", Map.of());
        return agreement;
    }
}
