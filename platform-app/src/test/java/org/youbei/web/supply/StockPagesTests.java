package org.youbei.web.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.io.IOException;
import java.nio.file.Files;
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
import org.youbei.web.importing.ImportsAsPeopleSee;
import org.youbei.web.plan.PlanPages;

/** Stock as its keeper leads it: in, out, counted by one and reviewed by another, reckoned with, brought from where there is some. */
@PlatformTest
class StockPagesTests {
    private static final Actor KEEPER = Cast.STREET;
    private static final Actor OTHER = Cast.colleague(KEEPER);
    private static final String UNIT = "420106001";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;
    private SupplyRoom room;
    private String item;
    private String point;
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
        item = room.item(KEEPER, UNIT, "示例水" + UUID.randomUUID());
        point = room.point(KEEPER, UNIT, "示例仓" + UUID.randomUUID());
    }

    @Test
    void receivesIssuesOnceAndNeverMoreThanThereIs() {
        var lot = received(
                "100", Map.of("batch", "B1", "expiresOn", today.plusDays(30).toString()));
        assertThat(page(zh.get(KEEPER, lot)).select("main").text())
                .as("a lot that expires soon is a duty")
                .contains("即将到期", "100 瓶", "入库", "物资效期");
        var said = act("30");
        said.put("request", UUID.randomUUID().toString());
        room.done(KEEPER, lot + "/issue", said);
        room.done(KEEPER, lot + "/issue", said);
        assertThat(page(zh.get(KEEPER, lot)).select(".yb-facts").text())
                .as("sent twice, issued once")
                .contains("70 瓶");
        assertThat(room.refused(KEEPER, lot + "/issue", act("71"), 409)).contains("可动用的只有 70 瓶");
        assertThat(room.refused(KEEPER, lot + "/issue", act("0"), 422)).contains("数量应大于 0");
        assertThat(room.refused(KEEPER, lot + "/issue", act("1.5"), 422)).contains("不能有小数");
        assertThat(status(zh.post(KEEPER, lot + "/issue", act("much")))).isEqualTo(422);
        assertThat(room.refused(KEEPER, "/stock", receipt("5", Map.of("measure", "箱")), 422))
                .contains("按“瓶”计数");
        assertThat(room.refused(
                        KEEPER,
                        "/stock",
                        receipt("5", Map.of("madeOn", today.toString(), "expiresOn", "2020-01-01")),
                        422))
                .contains("有效期早于生产日期");
        assertThat(status(zh.get(Cast.SIBLING_STREET, lot))).isEqualTo(404);
        assertThat(status(zh.post(Cast.SIBLING_STREET, lot + "/issue", act("1"))))
                .isEqualTo(404);
        assertThat(status(zh.post(Cast.AUDITOR, lot + "/issue", act("1")))).isEqualTo(403);
    }

    @Test
    void takesTransfersAndTheirReversalOnBothSides() {
        var lot = received("100", Map.of());
        var there = room.point(KEEPER, UNIT, "示例仓乙" + UUID.randomUUID());
        var moving = act("40");
        moving.put("to", point);
        assertThat(room.refused(KEEPER, lot + "/transfer", moving, 422)).contains("不能调给自己");
        moving.put("to", there);
        var arrived = room.done(KEEPER, lot + "/transfer", moving);
        assertThat(page(zh.get(KEEPER, arrived)).select("main").text()).contains("40 瓶", "调入");
        var entry = page(zh.get(KEEPER, lot))
                .select("td a[href^=/stock-movements/]")
                .attr("href");
        assertThat(page(zh.get(KEEPER, entry)).select("main").text()).contains("调出");
        assertThat(zh.get(KEEPER, entry + "/paper.docx").getResponse().getContentType())
                .contains("wordprocessingml");
        assertThat(room.refused(KEEPER, entry + "/reversal", Map.of("reason", ""), 422))
                .contains("请填写");
        room.done(KEEPER, entry + "/reversal", Map.of("reason", "写错了"));
        assertThat(page(zh.get(KEEPER, lot)).select(".yb-facts").text()).contains("100 瓶");
        assertThat(page(zh.get(KEEPER, arrived)).select(".yb-facts").text()).contains("0 瓶");
        assertThat(room.refused(KEEPER, entry + "/reversal", Map.of("reason", "再来"), 409))
                .contains("已经冲销过");
    }

    @Test
    void countsBlindAndAdjustsByAnotherPersonOnly() {
        var lot = received("100", Map.of());
        var count = room.done(KEEPER, "/stock-counts", Map.of("point", point));
        assertThat(room.refused(KEEPER, "/stock-counts", Map.of("point", point), 409))
                .contains("已有一件在等处理");
        assertThat(page(zh.get(KEEPER, count)).select("main table").text())
                .as("nobody sees what the ledger says")
                .doesNotContain("100");
        var stock = SupplyRoom.id(lot);
        assertThat(room.refused(KEEPER, count + "/counting", Map.of(), 422)).contains("没有填实盘数");
        room.done(KEEPER, count + "/counting", Map.of("counted_" + stock, "97"));
        assertThat(room.refused(KEEPER, count + "/approval", Map.of("remark", "少 3"), 403))
                .contains("要由另一个人来办");
        assertThat(room.refused(OTHER, count + "/approval", Map.of("remark", ""), 422))
                .contains("要写理由");
        room.done(OTHER, count + "/approval", Map.of("remark", "少 3 瓶，领用漏记"));
        assertThat(page(zh.get(KEEPER, lot)).select("main").text()).contains("97 瓶", "盘点调整");
        assertThat(page(en.get(KEEPER, count)).select("main").text()).contains("-3");
        assertThat(status(zh.get(Cast.SIBLING_STREET, count))).isEqualTo(404);
    }

    @Test
    void picksWhatExpiresFirst() {
        var late = received("10", Map.of("expiresOn", today.plusDays(300).toString()));
        var soon = received("10", Map.of("expiresOn", today.plusDays(100).toString()));
        var said = act("12");
        said.put("point", point);
        said.put("item", item);
        said.put("way", "ISSUE");
        room.done(KEEPER, "/stock-picks", said);
        assertThat(page(zh.get(KEEPER, soon)).select(".yb-facts").text()).contains("0 瓶");
        assertThat(page(zh.get(KEEPER, late)).select(".yb-facts").text()).contains("8 瓶");
        said.put("quantity", "9");
        assertThat(room.refused(KEEPER, "/stock-picks", said, 409)).contains("可动用的只有 8 瓶");
        room.done(KEEPER, late + "/quality", Map.of("quality", "QUARANTINED", "reason", "破损"));
        assertThat(room.refused(KEEPER, late + "/issue", act("1"), 409)).contains("不能出库");
        said.put("quantity", "1");
        assertThat(room.refused(KEEPER, "/stock-picks", said, 409)).contains("可动用的只有 0 瓶");
    }

    @Test
    void reckonsWhatIsShortAndBringsItLineByLine() {
        var community = "420106001002";
        var target = room.point(KEEPER, community, "示例点" + UUID.randomUUID());
        var lot = received("5000", Map.of());
        var shown = page(zh.get(KEEPER, "/cover?unit=" + community + "&people=100&days=3"));
        assertThat(shown.select("h1").text()).contains("不够");
        assertThat(page(zh.get(KEEPER, "/cover?unit=" + community + "&people=-4&days=900"))
                        .select("#days")
                        .val())
                .as("brought back into reason")
                .isEqualTo("60");
        assertThat(status(zh.get(KEEPER, "/cover?unit=420106002001"))).isEqualTo(404);
        var said = Map.of("unit", community, "target", target, "people", "100", "days", "3");
        var proposal = room.done(KEEPER, "/transfer-proposals", said);
        assertThat(room.refused(
                        KEEPER,
                        "/transfer-proposals",
                        Map.of("unit", community, "target", point, "people", "100", "days", "3"),
                        422))
                .contains("请选择储备点");
        assertThat(room.refused(
                        KEEPER,
                        "/transfer-proposals",
                        Map.of("unit", community, "target", target, "people", "0", "days", "3"),
                        422))
                .contains("人数应在");
        var decision = page(zh.get(KEEPER, proposal)).select("a[href*=/lines/]");
        assertThat(decision).isNotEmpty();
        var line = decision.attr("href");
        room.done(KEEPER, line, Map.of("choice", "ACCEPT"));
        room.done(KEEPER, line, Map.of("choice", "ACCEPT"));
        assertThat(room.refused(KEEPER, line, Map.of("choice", "DECLINE"), 409)).contains("现在的状态不能这样做");
        assertThat(page(zh.get(KEEPER, proposal)).select("main").text()).contains("已采纳");
        assertThat(page(zh.get(KEEPER, "/supply-points/" + target)).select("td a[href^=/stock/]"))
                .as("the goods are there")
                .isNotEmpty();
        assertThat(status(zh.get(Cast.SIBLING_STREET, proposal))).isEqualTo(404);
        assertThat(status(zh.get(KEEPER, lot))).isEqualTo(200);
    }

    /** A list of 152 rows as a ministry abroad published it, with columns of its own. */
    @Test
    void importsARealStockList() throws IOException {
        var content = Files.readString(
                        Path.of("../relief-depot/src/test/resources/cases/philippines-relief-warehouse-stock.csv"))
                .replace("NROC Warehouse", "示例仓" + UUID.randomUUID());
        var imports = new ImportsAsPeopleSee(mvc, "zh-CN", "/stock-imports", Cast.SIBLING_STREET);
        var upload = imports.uploaded(content);
        assertThat(imports.sentences(upload)).contains("将写入 149 行：新增 149 行", "3 行有错，不会写入");
        assertThat(imports.rows(upload)).anyMatch(row -> row.contains("Coffee 3 in 1, Kopiko, 20g pcs 284560 3.69"));
        assertThat(imports.taken(upload).select(".yb-note").text()).contains("已写入 149 行");
        assertThat(imports.sentences(imports.uploaded(content))).contains("没有要写入的行");
    }

    private HashMap<String, String> act(String quantity) {
        return new HashMap<>(Map.of("quantity", quantity, "purpose", "示例演练", "on", today.toString()));
    }

    private HashMap<String, String> receipt(String quantity, Map<String, String> more) {
        var said = new HashMap<>(Map.of("point", point, "item", item, "quantity", quantity, "on", today.toString()));
        said.putAll(more);
        return said;
    }

    private String received(String quantity, Map<String, String> more) {
        var answer = zh.post(KEEPER, "/stock", receipt(quantity, more));
        assertThat(status(answer)).isEqualTo(302);
        return location(answer);
    }
}
