package org.youbei.web.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.model.ChinaTime;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** A pump as its keeper leads it through the pages. */
@PlatformTest
class AssetPagesTests {
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
    void registersChecksHandsOutAndRefusesToRetireWhatIsOut() {
        var keeper = Cast.STREET;
        var number = "SB-" + UUID.randomUUID().toString().substring(0, 8);
        var point = room.point(keeper, "420106001", "示例仓" + UUID.randomUUID());
        var said =
                new HashMap<>(Map.of("number", number, "name", "示例排涝泵", "kind", "PUMP", "point", point, "fuel", "柴油"));
        var asset = room.done(keeper, "/assets", said);
        assertThat(room.refused(keeper, "/assets", said, 409)).contains("本单位已有这个编号");
        said.put("kind", "SPACESHIP");
        assertThat(status(zh.post(keeper, "/assets", said))).isEqualTo(422);

        assertThat(page(zh.get(keeper, asset)).select("main").text()).contains("完好在库", "装备检查", "还没有检查");
        assertThat(room.refused(keeper, asset + "/check", Map.of("found", "BROKEN", "fuel", "40"), 422))
                .contains("请填写");
        room.done(keeper, asset + "/check", Map.of("found", "SOUND", "fuel", "40"));
        assertThat(page(zh.get(keeper, asset)).select("main").text()).contains("柴油 40%");

        var back = ChinaTime.today(clock).plusDays(3).toString();
        room.done(keeper, asset + "/handout", Map.of("holder", "示例排涝队", "back", back));
        var shown = page(zh.get(keeper, asset));
        assertThat(shown.select("main").text()).contains("借出", "示例排涝队", "装备归还", "先归还再报废");
        assertThat(room.refused(keeper, asset + "/retirement", Map.of("remark", "旧了"), 409))
                .contains("现在由 示例排涝队 借用（" + back + " 前归还）");
        assertThat(page(en.get(keeper, asset + "/retirement")).text()).contains("示例排涝队 has it until");
        room.done(keeper, asset + "/return", Map.of("found", "SOUND", "fuel", "10"));
        room.done(keeper, asset + "/retirement", Map.of("remark", "超过使用年限"));
        assertThat(page(zh.get(keeper, "/assets?q=" + number)).text()).doesNotContain("示例排涝泵");
        assertThat(page(zh.get(keeper, "/assets?state=RETIRED&q=" + number))
                        .select(".yb-ledger")
                        .text())
                .contains("示例排涝泵");
        assertThat(zh.get(keeper, "/assets.xlsx").getResponse().getContentType())
                .contains("spreadsheetml");
    }

    @Test
    void hidesItFromTheStreetBesideAndFromNonsense() {
        var point = room.point(Cast.STREET, "420106001", "示例仓" + UUID.randomUUID());
        var said = Map.of("number", "FD-" + UUID.randomUUID(), "name", "示例发电机", "kind", "GENERATOR", "point", point);
        var asset = room.done(Cast.STREET, "/assets", said);
        assertThat(status(zh.get(Cast.SIBLING_STREET, asset))).isEqualTo(404);
        assertThat(status(zh.post(Cast.SIBLING_STREET, asset + "/fault", Map.of("remark", "示例"))))
                .isEqualTo(404);
        assertThat(status(zh.post(Cast.AUDITOR, asset + "/fault", Map.of("remark", "示例"))))
                .isEqualTo(403);
        assertThat(status(zh.get(Cast.STREET, asset + "/explosion"))).isEqualTo(404);
        assertThat(room.refused(Cast.STREET, "/supply-points/" + point + "/closing", Map.of(), 409))
                .contains("还有 1 件装备");
        assertThat(page(zh.get(Cast.STREET, asset + "/check")).select("[name=fuel]"))
                .as("it needs no fuel")
                .isEmpty();
    }
}
