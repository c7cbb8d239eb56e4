package org.youbei.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.supply.closing.Closings;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Receipt;
import org.youbei.supply.stock.StockLedger;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import tools.jackson.databind.json.JsonMapper;

/** The commands about stock, with the status that a script reads. */
@PlatformTest
class StockCommandsTests {
    @Autowired
    Commands commands;

    @Autowired
    Items items;

    @Autowired
    Points points;

    @Autowired
    StockLedger ledger;

    @Autowired
    Closings closings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    TestClock clock;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void reckonsAllStockAnewAndNamesTheLotThatDiffers() {
        var lot = lot("40");
        assertThat(run("verify-stock")).isZero();
        assertThat(said()).contains("库存一致");
        tamper(lot, "+ 1");
        try {
            assertThat(run("verify-stock")).isEqualTo(1);
            assertThat(said()).contains(lot.toString(), "41", "40").doesNotContain("库存一致");
        } finally {
            tamper(lot, "- 1");
        }
        assertThat(run("verify-stock")).isZero();
        assertThat(run("verify-stock", "everything")).isEqualTo(2);
    }

    @Test
    void comparesTheBalancesOfClosedMonthsWithTheLedger() {
        var month = closings.latest();
        var lot = lot("40", month.atEndOfMonth());
        var point = as(() -> ledger.find(lot)).point();
        as(() -> closings.close(Cast.COMMUNITY, UUID.randomUUID(), point, month, ""))
                .orElseThrow();
        assertThat(run("verify-stock")).as(this::said).isZero();
        slip(lot, "+ 1", month.atEndOfMonth());
        try {
            assertThat(run("verify-stock")).isEqualTo(1);
            assertThat(said()).contains("月结", lot.toString(), "40");
        } finally {
            slip(lot, "- 1", month.atEndOfMonth());
        }
        assertThat(run("verify-stock")).isZero();
    }

    @Test
    void printsTheFiguresOfThePageAsJson() {
        lot("100");
        assertThat(run("cover", Cast.JIYUQIAO_COMMUNITY.value(), "50", "2")).isZero();
        var answer = JsonMapper.builder().build().readTree(said());
        assertThat(answer.path("unit").asString()).isEqualTo(Cast.JIYUQIAO_COMMUNITY.value());
        assertThat(answer.path("people").asInt()).isEqualTo(50);
        assertThat(answer.path("items").size()).isPositive();
        var item = answer.path("items")
                .valueStream()
                .filter(one -> one.path("usable_own").decimalValue().compareTo(new BigDecimal("100")) >= 0)
                .findFirst()
                .orElseThrow();
        assertThat(item.path("need").decimalValue()).isPositive();
        assertThat(item.path("usable").decimalValue())
                .isEqualByComparingTo(item.path("usable_own")
                        .decimalValue()
                        .add(item.path("usable_agreed").decimalValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "420106",
                "420106 10",
                "420106 0 3",
                "420106 -5 3",
                "420106 ten 3",
                "420106 10 61",
                "420106 1000001 3",
                "420106 99999999999 3",
                "420106 10 3 4"
            })
    void refusesArgumentsThatAreNone(String line) {
        assertThat(run("cover", line.isEmpty() ? new String[0] : line.split(" ", -1)))
                .isEqualTo(2);
        assertThat(said()).contains("cover UNIT PEOPLE DAYS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"429999", "wuchang", "42010600100199"})
    void knowsNoUnitThatIsNotThere(String unit) {
        assertThat(run("cover", unit, "10", "3")).isEqualTo(1);
        assertThat(said()).contains("没有这个单位").contains(unit);
    }

    private int run(String name, String... arguments) {
        printed.reset();
        return commands.run(name, Arrays.asList(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** As somebody with a hand in the database would. */
    private void tamper(UUID lot, String change) {
        Scopes.run(
                Cast.COMMUNITY.scope(),
                () -> new TransactionTemplate(manager)
                        .executeWithoutResult(status -> jdbc.sql(
                                        "update supply.stock set quantity = quantity " + change + " where id = ?")
                                .param(lot)
                                .update()));
    }

    /** An entry in a closed month with its balance, as nobody can by the pages. */
    private void slip(UUID lot, String amount, LocalDate on) {
        tamper(lot, amount);
        Scopes.run(
                Cast.COMMUNITY.scope(),
                () -> new TransactionTemplate(manager)
                        .executeWithoutResult(status -> jdbc.sql("""
                            insert into supply.movement (id, request, stock, jurisdiction, district, kind, amount, on_day, purpose, reason, account, name, second, happened_at)
                            select gen_random_uuid(), gen_random_uuid(), s.id, s.jurisdiction, s.district, 'ADJUSTMENT', cast(? as numeric), ?, '', '', gen_random_uuid(),
                              '', '', now() from supply.stock s where s.id = ?\
                            """)
                                .params(amount.replace(" ", ""), on, lot)
                                .update()));
    }

    private UUID lot(String quantity) {
        return lot(quantity, ChinaTime.today(clock));
    }

    private UUID lot(String quantity, LocalDate on) {
        var water = Item.of(
                        UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, "1100401", "示例水" + UUID.randomUUID(), "瓶", false)
                .holding(BigDecimal.ONE, "升");
        var item = as(() -> items.define(Cast.COMMUNITY, water).orElseThrow());
        var place = new Point(
                UUID.randomUUID(),
                Cast.JIYUQIAO_COMMUNITY,
                "示例点" + UUID.randomUUID(),
                Point.Mode.PHYSICAL,
                "",
                "示例岗位",
                "",
                30,
                null,
                false);
        var point = as(() -> points.enter(Cast.COMMUNITY, place).orElseThrow());
        var receipt = new Receipt(point, item, "", null, null, new BigDecimal(quantity), "", null, "", "", on, "补记");
        return as(
                () -> ledger.receive(Cast.COMMUNITY, UUID.randomUUID(), receipt).orElseThrow());
    }

    private static <T> T as(Supplier<T> work) {
        return Scopes.in(Cast.COMMUNITY.scope(), work);
    }
}
