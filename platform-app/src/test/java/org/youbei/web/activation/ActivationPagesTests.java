package org.youbei.web.activation;

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
import org.youbei.route.DeskRoom;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** A plan in action on its pages: started once, its steps stamped, its level changed, ended; and what is refused in each state. */
@PlatformTest
class ActivationPagesTests {
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
    void startsAPlanOnceAndOnlyOneInForce() {
        var incident = incident();
        var plan = room.plan();
        var said = order(plan);
        said.put("hours", "0");
        said.put("matter", "");
        var refused = zh.post(Cast.STREET, incident + "/activation", said);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select(".yb-errors").text()).contains("请填写", "请填 1 到 720 小时");
        assertThat(status(zh.post(Cast.STREET, incident + "/activation", order(UUID.randomUUID()))))
                .isIn(409, 422);
        var activation = location(zh.post(Cast.STREET, incident + "/activation", order(plan)));
        assertThat(page(zh.get(Cast.STREET, activation)).text())
                .contains("赶到现场", "封路抽排", "Ⅲ")
                .doesNotContain("转移群众");
        var again = zh.post(Cast.STREET, incident + "/activation", order(plan));
        assertThat(status(again)).isEqualTo(409);
        assertThat(page(again).text()).contains("这部预案已经启动");
        assertThat(page(zh.get(Cast.STREET, incident)).text()).contains("处置中");
        assertThat(page(zh.get(Cast.SUPERVISOR, incident + "/run")).text()).contains("赶到现场");
        assertThat(status(zh.get(Cast.SIBLING_STREET, activation))).isEqualTo(404);
        assertThat(status(zh.get(Cast.SIBLING_STREET, incident + "/run"))).isEqualTo(404);
    }

    @Test
    void stampsAStepOnceAndSaysWhoWasFirst() {
        var incident = incident();
        var activation = location(zh.post(Cast.STREET, incident + "/activation", order(room.plan())));
        var step = step(activation);
        assertThat(page(zh.get(Cast.STREET, step)).text()).contains("应急办：赶到现场");
        assertThat(page(zh.get(Cast.AUDITOR, activation)).select("a[href*=/steps/]"))
                .as("who only reads stamps nothing")
                .isEmpty();
        assertThat(status(zh.post(Cast.AUDITOR, step, Map.of()))).isEqualTo(403);
        clock.advance(Duration.ofMinutes(11));
        assertThat(page(zh.get(Cast.STREET, activation)).select("tr[id^=step-] .yb-state.late"))
                .as("not done in time")
                .hasSize(1);
        assertThat(status(zh.post(Cast.STREET, step, Map.of("remark", "到位")))).isEqualTo(302);
        assertThat(status(zh.post(Cast.STREET, step, Map.of("remark", "再点"))))
                .as("the same person is not told otherwise")
                .isEqualTo(302);
        var late = zh.post(Cast.colleague(Cast.STREET), step, Map.of());
        assertThat(status(late)).isEqualTo(409);
        assertThat(page(late).text()).contains("吴示例 已先完成");
        assertThat(page(zh.get(Cast.STREET, activation)).select("tr[id^=step-]").text())
                .contains("11", "吴示例");
        assertThat(page(zh.get(Cast.STREET, incident))
                        .select("ol[data-lines=timeline]")
                        .text())
                .contains("应急办：赶到现场");
        assertThat(status(zh.post(Cast.STREET, activation + "/steps/" + UUID.randomUUID(), Map.of())))
                .isEqualTo(404);
    }

    @Test
    void raisesTheLevelAndEndsWithAReason() {
        var incident = incident();
        var activation = location(zh.post(Cast.STREET, incident + "/activation", order(room.plan())));
        assertThat(status(zh.post(Cast.STREET, activation + "/level", Map.of("level", "III", "reason", "x"))))
                .as("the level it has")
                .isEqualTo(409);
        assertThat(status(zh.post(Cast.STREET, activation + "/level", Map.of("level", "I", "reason", ""))))
                .isEqualTo(422);
        assertThat(status(zh.post(Cast.STREET, activation + "/level", Map.of("level", "I", "reason", "雨势加大"))))
                .isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, activation)).text()).contains("转移群众");
        zh.post(Cast.STREET, incident + "/steps/control", Map.of("remark", "积水退去"));
        var barred = zh.post(Cast.STREET, incident + "/steps/ending", Map.of("remark", "结束"));
        assertThat(status(barred)).isEqualTo(409);
        assertThat(page(barred).text()).contains("还有启动的预案没有终止");
        assertThat(status(zh.post(Cast.STREET, activation + "/ending", Map.of("reason", ""))))
                .isEqualTo(422);
        assertThat(status(zh.post(Cast.STREET, activation + "/ending", Map.of("reason", "险情解除"))))
                .isEqualTo(302);
        var over = page(zh.get(Cast.STREET, activation));
        assertThat(over.text()).contains("险情解除");
        assertThat(over.select("a[href*=/steps/], a[href$=/level], a[href$=/ending]"))
                .as("nothing is done any more")
                .isEmpty();
        for (var what : Map.of(
                        "/level", Map.of("level", "II", "reason", "x"),
                        "/ending", Map.of("reason", "x"))
                .entrySet()) {
            assertThat(status(zh.post(Cast.STREET, activation + what.getKey(), what.getValue())))
                    .as(what.getKey())
                    .isEqualTo(409);
        }
        assertThat(page(en.get(Cast.STREET, activation)).text()).contains("Level I", "险情解除");
        assertThat(status(zh.post(Cast.STREET, incident + "/steps/ending", Map.of("remark", "结束"))))
                .isEqualTo(302);
        assertThat(status(zh.post(Cast.STREET, incident + "/activation", order(room.plan()))))
                .as("the incident is over")
                .isEqualTo(409);
    }

    private String step(String activation) {
        return page(zh.get(Cast.STREET, activation))
                .select("a[href*=/steps/]")
                .first()
                .attr("href");
    }

    private static Map<String, String> order(UUID plan) {
        return new HashMap<>(
                Map.of("plan", plan.toString(), "level", "III", "matter", "内涝处置", "hours", "6", "measures", "封路抽排"));
    }

    private String incident() {
        var said = Map.of(
                "unit", "420106001",
                "title", "示例路积水" + UUID.randomUUID(),
                "place", "示例路",
                "happenedAt", "2026-11-23T09:50",
                "knownAt", "2026-11-23T09:55",
                "what", "积水",
                "source", "示例巡查岗",
                "category", "NATURAL_DISASTER");
        return page(zh.get(Cast.STREET, location(zh.post(Cast.STREET, "/incident-reports", said))))
                .select("a[href^=/incidents/0]")
                .first()
                .attr("href");
    }
}
