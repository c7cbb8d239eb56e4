package org.youbei.web.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.time.LocalDate;
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

/** Lots that expire before long as people see them. */
@PlatformTest
class ExpiringPagesTests {
    private static final String UNIT = "420106002006";
    private static final Actor KEEPER = SupplyRoom.worker(UNIT, 84);

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
    void listsWhatExpiresSoonWithWhatWillBeLeftAndWhereToUseIt() {
        var item = room.item(KEEPER, UNIT, "示例水" + UUID.randomUUID());
        var point = room.point(KEEPER, UNIT, "示例仓" + UUID.randomUUID());
        var lot = room.received(
                KEEPER,
                point,
                item,
                "100",
                Map.of(
                        "on",
                        today.toString(),
                        "expiresOn",
                        today.plusDays(40).toString(),
                        "batch",
                        "临1",
                        "price",
                        "2"));
        room.received(
                KEEPER,
                point,
                item,
                "100",
                Map.of("on", today.toString(), "expiresOn", today.plusDays(90).toString(), "batch", "远1"));
        var address = "/stock/expiring?point=" + point;
        var shown = page(zh.get(KEEPER, address));
        assertThat(shown.select("h1").text()).isEqualTo("临期物资");
        assertThat(shown.select("tbody tr")).hasSize(1);
        assertThat(shown.select("tbody tr").text()).contains("临1", "40 天", "100 瓶", "100", "没有计划的演练");
        assertThat(page(zh.get(KEEPER, address + "&until=HALF_YEAR")).select("tbody tr"))
                .hasSize(2);
        assertThat(page(zh.get(KEEPER, address + "&until=PAST")).select("main").text())
                .contains("没有符合条件的记录");
        assertThat(page(en.get(KEEPER, address)).select("main").text())
                .contains("Use before expiry", "40 days", "No drill is planned");
        assertThat(page(zh.get(KEEPER, lot)).select("main").text()).contains("到期前的去处");
        clock.set(today.minusDays(41));
        room.received(
                KEEPER,
                point,
                item,
                "10",
                Map.of(
                        "on",
                        today.minusDays(41).toString(),
                        "expiresOn",
                        today.minusDays(1).toString(),
                        "batch",
                        "旧1"));
        clock.set(today);
        var late =
                page(zh.get(KEEPER, address + "&until=PAST")).select("tbody tr").text();
        assertThat(late).contains("过期 1 天", "请申请报废");
    }

    @Test
    void isForReadersOnlyAndAnswersNonsense() {
        assertThat(status(zh.get(Cast.ADMINISTRATOR, "/stock/expiring"))).isEqualTo(403);
        assertThat(status(zh.get(KEEPER, "/stock/expiring?until=NEVER"))).isEqualTo(400);
        assertThat(status(zh.get(KEEPER, "/stock/expiring?sort=colour"))).isEqualTo(400);
        var file = zh.get(KEEPER, "/stock/expiring.xlsx").getResponse();
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getHeader("Content-Disposition")).contains("stock-expiring.xlsx");
    }
}
