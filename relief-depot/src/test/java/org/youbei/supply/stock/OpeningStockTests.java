package org.youbei.supply.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.supply.Depot.HERE;
import static org.youbei.supply.Depot.HOME;
import static org.youbei.supply.Depot.THERE;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.obligation.ObligationIndex;
import org.youbei.supply.Depot;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Many lots at once are what the same lots would be one by one. */
@PostgresTest
class OpeningStockTests {
    @Autowired
    OpeningStock opening;

    @Autowired
    StockLedger ledger;

    @Autowired
    StockBooks books;

    @Autowired
    Items items;

    @Autowired
    ObligationIndex duties;

    @Autowired
    Depot depot;

    @Autowired
    TestClock clock;

    private UUID item;
    private UUID point;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        item = depot.item();
        point = depot.point(HERE);
    }

    @Test
    void entersEachLotWithItsLedgerAndTheDutiesOfThoseThatExpireSoon() {
        var today = depot.today();
        var found = receive(
                HERE,
                said("A", "10", today.plusDays(400), today),
                said("B", "20", today.plusDays(30), today),
                said("C", "5", today.minusDays(3), today),
                said("D", "7", null, today));
        assertThat(found).allMatch(List::isEmpty);
        var there = Depot.in(HERE, () -> ledger.at(point));
        assertThat(there).extracting(Stock::batch).containsExactlyInAnyOrder("A", "B", "C", "D");
        for (var stock : there) {
            assertThat(Depot.in(HERE, () -> ledger.ledger(stock.id())))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.kind()).isEqualTo(MovementKind.RECEIPT);
                        assertThat(entry.amount()).isEqualByComparingTo(stock.quantity());
                        assertThat(entry.balance()).isEqualByComparingTo(stock.quantity());
                        assertThat(entry.on()).isEqualTo(today);
                    });
            boolean soon = List.of("B", "C").contains(stock.batch());
            assertThat(Depot.in(HERE, () -> duties.ofSubject(StockDuties.subject(stock.id()))))
                    .as(stock.batch())
                    .hasSize(soon ? 1 : 0);
        }
        assertThat(Depot.in(HERE, books::verify)).isEmpty();
    }

    @Test
    void addsToALotThatIsThereAndRefusesOneByOneWhatCannotBe() {
        var today = depot.today();
        depot.received(HERE, point, item, "A", "10", today.plusDays(90));
        var foreign = depot.item();
        Depot.as(Cast.SUPERVISOR, () -> items.retire(Cast.SUPERVISOR, foreign));
        var found = receive(
                HERE,
                said("A", "5", today.plusDays(90), today),
                said("X", "0", null, today),
                said("X", "-4", null, today),
                said("X", "1000000000000", null, today),
                said("早", "1", today.plusDays(1), today.plusDays(2)),
                with(foreign, "X"),
                with(UUID.randomUUID(), "X"),
                said("B", "1", null, today));
        assertThat(found)
                .extracting(reasons -> reasons.stream().map(Refusal::code).toList())
                .containsExactly(
                        List.of(),
                        List.of("supply.quantity"),
                        List.of("supply.quantity"),
                        List.of("supply.quantity"),
                        List.of("supply.dates", "supply.future"),
                        List.of("supply.item-retired"),
                        List.of("supply.item"),
                        List.of());
        assertThat(Depot.in(HERE, () -> ledger.at(point)))
                .extracting(stock -> stock.batch() + " "
                        + stock.quantity().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder("A 15", "B 1");
        assertThat(Depot.in(HERE, books::verify)).isEmpty();
    }

    @Test
    void refusesWhatPiecesAndDaysTheItemDoesNotAllowAndPointsOfOthers() {
        var strict = Item.of(UUID.randomUUID(), HOME, "1100401", "示例药" + UUID.randomUUID(), "盒", true)
                .holding(BigDecimal.ONE, "盒");
        var medicine = Depot.as(HERE, () -> items.define(HERE, strict));
        var undated = with(medicine, "M");
        assertThat(receive(HERE, undated).getFirst())
                .extracting(Refusal::code)
                .containsExactly("supply.expiry-missing");
        var theirs = depot.point(THERE);
        var said = new Receipt(theirs, item, "T", null, null, BigDecimal.ONE, "", null, "", "", depot.today(), "");
        assertThat(receive(THERE, said)).containsExactly(List.of());
        assertThat(Depot.in(THERE, () -> ledger.at(theirs))).hasSize(1);
        assertThat(receive(HERE)).isEmpty();
    }

    private List<List<Refusal>> receive(Actor actor, Receipt... receipts) {
        return Depot.in(actor, () -> opening.receive(actor, List.of(receipts)));
    }

    private Receipt said(String batch, String quantity, @Nullable LocalDate expires, LocalDate made) {
        return new Receipt(
                point,
                item,
                batch,
                expires == null || expires.isBefore(made) && batch.equals("C") ? null : made,
                expires,
                new BigDecimal(quantity),
                "",
                new BigDecimal("2.5"),
                "阴凉",
                "期初导入",
                depot.today(),
                "");
    }

    private Receipt with(UUID other, String batch) {
        return new Receipt(point, other, batch, null, null, BigDecimal.ONE, "", null, "", "", depot.today(), "");
    }
}
