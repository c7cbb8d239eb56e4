package org.youbei.web.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
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

/** Goods that somebody offers, as the people of a community see them. */
@PlatformTest
class DonationPagesTests {
    private static final String UNIT = "420106002008";
    private static final Actor KEEPER = SupplyRoom.worker(UNIT, 86);
    private static final Actor ASIDE = SupplyRoom.worker("420106002005", 83);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;
    private SupplyRoom room;
    private LocalDate today;

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
        today = ChinaTime.today(clock);
    }

    @Test
    void areNotedTakenAndThankedFor() {
        var item = room.item(KEEPER, UNIT, "示例水" + UUID.randomUUID());
        var point = room.point(KEEPER, UNIT, "示例仓" + UUID.randomUUID());
        var donation = room.done(KEEPER, "/donations", offer("PERSON", "钱示例"));
        var shown = page(zh.get(KEEPER, donation)).select("main").text();
        assertThat(shown).contains("矿泉水 10 箱", "待答复", "钱＊", "物资捐赠").doesNotContain("钱示例", "13800000000");
        var taking = Map.of("point", point, "item", item, "quantity", "120", "on", today.toString());
        var wrong = new HashMap<>(taking);
        wrong.put("quantity", "0");
        assertThat(room.refused(KEEPER, donation + "/acceptance", wrong, 422)).contains("数量应大于 0");
        assertThat(room.refused(KEEPER, donation + "/thanks", Map.of("thanks", "谢"), 409))
                .contains("请先答复");
        room.done(KEEPER, donation + "/acceptance", taking);
        var taken = page(zh.get(KEEPER, donation));
        assertThat(taken.select("main").text()).contains("待致谢", "120 瓶");
        assertThat(page(zh.get(KEEPER, taken.select("td a[href^=/stock/]").attr("href")))
                        .select("main")
                        .text())
                .contains("钱＊", "入库");
        room.done(KEEPER, donation + "/thanks", Map.of("thanks", "送感谢信"));
        assertThat(page(en.get(KEEPER, donation)).select("main").text()).contains("Thanked", "送感谢信");
        assertThat(page(zh.get(KEEPER, "/donations?state=ACCEPTED")).select("tbody tr"))
                .isNotEmpty();
        assertThat(zh.get(KEEPER, "/donations.xlsx").getResponse().getStatus()).isEqualTo(200);
        room.done(KEEPER, donation + "/contact", Map.of("reason", "寄感谢信"));
    }

    @Test
    void areRefusedWithAReasonAndBelongToTheirUnit() {
        var donation = room.done(KEEPER, "/donations", offer("ORGANISATION", "示例公司"));
        assertThat(room.refused(KEEPER, donation + "/refusal", Map.of("reason", ""), 422))
                .contains("请填写");
        assertThat(status(zh.get(ASIDE, donation))).isEqualTo(404);
        assertThat(status(zh.post(ASIDE, donation + "/refusal", Map.of("reason", "示例"))))
                .isEqualTo(404);
        assertThat(status(zh.post(Cast.AUDITOR, donation + "/refusal", Map.of("reason", "示例"))))
                .isEqualTo(403);
        assertThat(status(zh.get(KEEPER, donation + "/party"))).isEqualTo(404);
        room.done(KEEPER, donation + "/refusal", Map.of("reason", "没有生产日期"));
        assertThat(page(zh.get(KEEPER, donation)).select("main").text()).contains("已谢绝", "没有生产日期");
        var late = offer("PERSON", "示例");
        late.put("on", today.plusDays(1).toString());
        assertThat(room.refused(KEEPER, "/donations", late, 422)).contains("日期不能晚于今天");
    }

    private Map<String, String> offer(String donor, String name) {
        var said = new HashMap<String, String>();
        said.put("unit", UNIT);
        said.put("donor", donor);
        said.put("name", name);
        said.put("phone", "13800000000");
        said.put("goods", "矿泉水");
        said.put("quantity", "10");
        said.put("measure", "箱");
        said.put("on", today.toString());
        return said;
    }
}
