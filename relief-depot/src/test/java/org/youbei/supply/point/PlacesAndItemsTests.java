package org.youbei.supply.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.supply.Depot.HERE;
import static org.youbei.supply.Depot.HOME;
import static org.youbei.supply.Depot.NEXT;
import static org.youbei.supply.Depot.THERE;
import static org.youbei.supply.Depot.as;
import static org.youbei.supply.Depot.codes;
import static org.youbei.supply.Depot.in;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.supply.Depot;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.stock.MovementKind;
import org.youbei.supply.stock.Reservations;
import org.youbei.supply.stock.StockBooks;
import org.youbei.supply.stock.StockLedger;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Points and items: what is refused of them, that neither goes while something is left, and what is promised of a lot. */
@PostgresTest
class PlacesAndItemsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Points points;

    @Autowired
    Items items;

    @Autowired
    StockLedger ledger;

    @Autowired
    StockBooks books;

    @Autowired
    Reservations reservations;

    @Autowired
    Depot depot;

    @Autowired
    TestClock clock;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.set(TODAY);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void aPointIsEnteredOnceChangedAndClosedOnlyWhenItIsEmpty() {
        var said = point(UUID.randomUUID(), HOME, "示例仓" + UUID.randomUUID(), "保管员", 30);
        as(HERE, () -> points.enter(HERE, said));
        as(HERE, () -> points.enter(HERE, said));
        var again = point(UUID.randomUUID(), HOME, said.name(), "保管员", 30);
        assertThat(codes(in(HERE, () -> points.enter(HERE, again)))).containsExactly("supply.known");
        assertThat(codes(in(HERE, () -> points.enter(HERE, point(UUID.randomUUID(), HOME, "", "", 0)))))
                .containsExactly("supply.missing", "supply.missing", "supply.number");
        assertThat(codes(in(HERE, () -> points.enter(HERE, point(UUID.randomUUID(), NEXT, "邻", "保管员", 30)))))
                .as("a unit that the scope does not hold is not there")
                .containsExactly("supply.unit");
        as(HERE, () -> points.change(HERE, point(said.id(), HOME, said.name(), "副站长", 45)));
        assertThat(in(HERE, () -> points.find(said.id())).keeper()).isEqualTo("副站长");
        var lot = depot.received(HERE, said.id(), depot.item(), "A", "5", null);
        assertThat(codes(in(HERE, () -> points.close(HERE, said.id())))).containsExactly("supply.point-in-use");
        as(HERE, () -> ledger.issue(HERE, lot, depot.act("5", TODAY, "")));
        as(HERE, () -> points.close(HERE, said.id()));
        assertThat(in(HERE, () -> points.find(said.id())).closed()).isTrue();
        assertThat(in(HERE, () -> points.named(HOME, said.name())))
                .as("the name is free again")
                .isEmpty();
        assertThatThrownBy(() -> in(THERE, () -> points.find(said.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void anItemSaysItsMeasureAndGoesOnlyWhenNothingIsLeft() {
        assertThat(codes(define(item("示例" + UUID.randomUUID(), "9999999")))).containsExactly("supply.category");
        assertThat(codes(define(item("", "")))).containsExactly("supply.missing");
        assertThat(codes(define(item("示例", "").packed("箱", BigDecimal.ZERO)))).contains("supply.pack");
        assertThat(codes(define(item("示例", "").holding(BigDecimal.ZERO, "升")))).contains("supply.number");
        assertThat(codes(define(
                        item("示例", "").bounded(new BigDecimal("-1"), BigDecimal.ONE, new BigDecimal("100000000")))))
                .containsExactly("supply.number", "supply.number");
        var said = item("示例" + UUID.randomUUID(), "1100401");
        var id = define(said).orElseThrow();
        assertThat(codes(define(item(said.name(), "")))).containsExactly("supply.known");
        var lot = depot.received(HERE, depot.point(HERE), id, "A", "5", null);
        assertThat(codes(in(HERE, () -> items.retire(HERE, id)))).containsExactly("supply.item-in-stock");
        as(HERE, () -> ledger.issue(HERE, lot, depot.act("5", TODAY, "")));
        as(HERE, () -> items.retire(HERE, id));
        assertThat(in(HERE, () -> items.isRetired(id))).isTrue();
        assertThat(in(HERE, () -> items.usedBy(HOME))).noneMatch(one -> one.id().equals(id));
        assertThat(in(THERE, () -> items.lookUp(id))).isEmpty();
    }

    @Test
    void levelsFollowTheBoundsAtTheirEdges() {
        var item = item("示例", "").bounded(BigDecimal.TEN, new BigDecimal("20"), new BigDecimal("100"));
        assertThat(item.level(BigDecimal.ZERO)).isEqualTo(Item.Level.OUT);
        assertThat(item.level(new BigDecimal("9.999"))).isEqualTo(Item.Level.LOW);
        assertThat(item.level(BigDecimal.TEN)).isEqualTo(Item.Level.REORDER);
        assertThat(item.level(new BigDecimal("20"))).isEqualTo(Item.Level.ENOUGH);
        assertThat(item.level(new BigDecimal("100"))).isEqualTo(Item.Level.ENOUGH);
        assertThat(item.level(new BigDecimal("100.001"))).isEqualTo(Item.Level.OVER);
        assertThat(item("示例", "").level(BigDecimal.ONE)).as("without bounds").isEqualTo(Item.Level.ENOUGH);
    }

    @Test
    void whatIsPromisedIsNotThereForOthersAndGoesOnWhereItCannotBeHandedOut() {
        var place = depot.point(HERE);
        var item = depot.item();
        var lot = depot.received(HERE, place, item, "A", "100", TODAY.plusDays(5));
        var request = UUID.randomUUID();
        as(HERE, () -> reservations.reserve(HERE, request, place, item, new BigDecimal("60"), "示例演练"));
        as(HERE, () -> reservations.reserve(HERE, request, place, item, new BigDecimal("60"), "示例演练"));
        var promised = in(HERE, () -> reservations.open(lot));
        assertThat(promised).as("sent twice, promised once").hasSize(1);
        assertThat(codes(in(HERE, () -> ledger.issue(HERE, lot, depot.act("41", TODAY, "")))))
                .containsExactly("supply.not-enough");
        assertThat(codes(in(
                        HERE,
                        () -> reservations.reserve(HERE, UUID.randomUUID(), place, item, new BigDecimal("41"), "示例"))))
                .containsExactly("supply.not-enough");
        assertThat(codes(in(
                        HERE, () -> reservations.reserve(HERE, UUID.randomUUID(), place, item, BigDecimal.ZERO, ""))))
                .containsExactly("supply.quantity", "supply.missing");
        clock.set(TODAY.plusDays(6));
        assertThat(codes(in(
                        HERE, () -> reservations.issue(HERE, promised.getFirst().id(), UUID.randomUUID()))))
                .containsExactly("supply.unsound");
        assertThat(in(HERE, () -> reservations.open(lot)))
                .as("the promise goes on")
                .hasSize(1);
        clock.set(TODAY);
        as(HERE, () -> reservations.issue(HERE, promised.getFirst().id(), UUID.randomUUID()));
        assertThat(in(HERE, () -> ledger.find(lot)).quantity()).isEqualByComparingTo("40");
        assertThat(in(HERE, () -> ledger.ledger(lot)).getLast().kind()).isEqualTo(MovementKind.ISSUE);
        assertThatThrownBy(() -> in(
                        HERE,
                        () -> reservations.release(HERE, promised.getFirst().id())))
                .isInstanceOf(NotFound.class);
        as(HERE, () -> reservations.reserve(HERE, UUID.randomUUID(), place, item, BigDecimal.TEN, "示例"));
        as(
                HERE,
                () -> reservations.release(
                        HERE, in(HERE, () -> reservations.open(lot)).getFirst().id()));
        assertThat(in(HERE, () -> ledger.find(lot)).free()).isEqualByComparingTo("40");
    }

    @Test
    void oneRequestSentByEightAtOnceLeavesOnce() throws Exception {
        var lot = depot.received(HERE, depot.point(HERE), depot.item(), "A", "1000", null);
        var act = depot.act("7", TODAY, "");
        var tasks = new ArrayList<Callable<Outcome<UUID>>>();
        for (int n = 0; n < 8; n++) {
            tasks.add(() -> in(HERE, () -> ledger.issue(HERE, lot, act)));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var future : pool.invokeAll(tasks)) {
                assertThat(future.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(in(HERE, () -> ledger.find(lot)).quantity()).isEqualByComparingTo("993");
        assertThat(in(HERE, books::verify)).isEmpty();
    }

    private Outcome<UUID> define(Item item) {
        return in(HERE, () -> items.define(HERE, item));
    }

    private static Item item(String name, String code) {
        return Item.of(UUID.randomUUID(), HOME, code, name, "瓶", false);
    }

    private static Point point(UUID id, JurisdictionCode unit, String name, String keeper, int lead) {
        return new Point(id, unit, name, Point.Mode.PHYSICAL, "", keeper, "", lead, null, false);
    }
}
