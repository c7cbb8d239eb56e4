package org.youbei.web.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
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

/** The month of a store as its keeper closes it. */
@PlatformTest
class ClosingPagesTests {
    private static final String UNIT = "420106002007";
    private static final Actor KEEPER = SupplyRoom.worker(UNIT, 85);
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
    void closesAMonthKeepsItsBalancesAndRefusesWhatIsDatedIntoIt() {
        var last = YearMonth.from(today).minusMonths(1);
        var item = room.item(KEEPER, UNIT, "示例水" + UUID.randomUUID());
        var point = room.point(KEEPER, UNIT, "示例仓" + UUID.randomUUID());
        var on = last.atEndOfMonth().toString();
        var lot = room.received(KEEPER, point, item, "100", Map.of("on", on, "reason", "补记", "batch", "甲"));
        assertThat(page(zh.get(KEEPER, "/supply-points/" + point))
                        .select("main")
                        .text())
                .contains("月结");
        assertThat(room.refused(
                        KEEPER,
                        "/stock-closings",
                        Map.of("point", point, "month", last.plusMonths(1).toString()),
                        422))
                .contains("还没有过完");
        assertThat(room.refused(KEEPER, "/stock-closings", Map.of("point", point, "month", "昨天"), 422))
                .contains("请填写");
        assertThat(status(zh.post(ASIDE, "/stock-closings", Map.of("point", point, "month", last.toString()))))
                .isEqualTo(404);
        var closing = room.done(KEEPER, "/stock-closings", Map.of("point", point, "month", last.toString()));
        var shown = page(zh.get(KEEPER, closing));
        assertThat(shown.select("h1").text()).contains(last + " 月结");
        assertThat(shown.select("tbody tr").text()).contains("甲", "100 瓶");
        assertThat(page(en.get(KEEPER, closing)).select("main").text()).contains("closed", "At the end");
        assertThat(zh.get(KEEPER, closing + "/balances.xlsx").getResponse().getContentType())
                .contains("spreadsheetml");
        assertThat(page(zh.get(KEEPER, "/stock-closings?point=" + point)).select("tbody tr"))
                .hasSize(1);
        var late = Map.of("quantity", "1", "purpose", "示例", "reason", "漏记", "on", on);
        assertThat(room.refused(KEEPER, lot + "/issue", late, 409)).contains("已结到 " + on);
        assertThat(room.refused(KEEPER, "/stock-closings", Map.of("point", point, "month", last.toString()), 409))
                .contains("已结到");
        assertThat(status(zh.get(ASIDE, closing))).isEqualTo(404);
        assertThat(status(zh.get(Cast.AUDITOR, "/stock-closings/new"))).isEqualTo(403);
    }
}
