package org.youbei.supply.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.supply.Depot.HERE;
import static org.youbei.supply.Depot.OTHER;
import static org.youbei.supply.Depot.THERE;
import static org.youbei.supply.Depot.as;
import static org.youbei.supply.Depot.codes;
import static org.youbei.supply.Depot.in;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationRow;
import org.youbei.supply.Depot;
import org.youbei.supply.count.Counts;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Receipt;
import org.youbei.supply.stock.StockBooks;
import org.youbei.supply.stock.StockLedger;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** A closed month keeps its balances and takes no entry any more. */
@PostgresTest
class ClosingsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    Closings closings;

    @Autowired
    ClosingDuties duties;

    @Autowired
    ClosingList list;

    @Autowired
    StockLedger ledger;

    @Autowired
    StockBooks books;

    @Autowired
    Counts counts;

    @Autowired
    ObligationIndex index;

    @Autowired
    Depot depot;

    @Autowired
    TestClock clock;

    private UUID item;
    private UUID point;
    private UUID lot;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.set(LocalDate.of(2026, 10, 5));
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        item = depot.item();
        point = depot.point(HERE);
        lot = depot.received(HERE, point, item, "A", "100", null);
        clock.set(TODAY);
    }

    @Test
    void keepsTheBalancesAtItsEndAndTakesNoEntryAnyMore() {
        issue("30", LocalDate.of(2026, 10, 20));
        issue("5", TODAY);
        var closing = close(OCTOBER);
        assertThat(in(HERE, () -> closings.find(closing)).lots()).isEqualTo(1);
        var balance = in(HERE, () -> closings.balances(closing, 10)).getFirst();
        assertThat(balance.quantity()).isEqualByComparingTo("70");
        assertThat(balance.now()).isEqualByComparingTo("65");

        var late = LocalDate.of(2026, 10, 31);
        assertThat(codes(in(HERE, () -> ledger.issue(HERE, lot, depot.act("1", late, "漏记")))))
                .containsExactly("supply.month-closed");
        assertThat(codes(in(HERE, () -> ledger.receive(HERE, UUID.randomUUID(), receipt(late)))))
                .containsExactly("supply.month-closed");
        assertThat(codes(in(HERE, () -> ledger.pick(HERE, point, item, depot.act("1", late, "漏记")))))
                .containsExactly("supply.month-closed");
        var issued = in(HERE, () -> ledger.ledger(lot)).get(1);
        assertThat(codes(in(HERE, () -> ledger.bringBack(HERE, issued.id(), depot.act("1", late, "漏记")))))
                .containsExactly("supply.month-closed");
        as(HERE, () -> ledger.issue(HERE, lot, depot.act("1", LocalDate.of(2026, 11, 1), "漏记")));
        as(HERE, () -> ledger.reverse(HERE, issued.id(), UUID.randomUUID(), "十月写错了"));
        assertThat(in(HERE, books::shifted))
                .as("a mistake is reversed in the open month")
                .isEmpty();
        var all = in(HERE, books::books);
        assertThat(all.wrong()).noneMatch(wrong -> wrong.stock().equals(lot));
        assertThat(all.below()).doesNotContain(lot);
        assertThat(all.closings()).isPositive();
    }

    @Test
    void closesThePointWhereGoodsArriveToo() {
        var there = depot.point(HERE);
        depot.received(HERE, there, item, "B", "10", null);
        as(HERE, () -> ledger.receive(HERE, UUID.randomUUID(), receipt(there, LocalDate.of(2026, 10, 8))));
        as(HERE, () -> closings.close(HERE, UUID.randomUUID(), there, OCTOBER, ""));
        var late = depot.act("1", LocalDate.of(2026, 10, 30), "漏记");
        assertThat(codes(in(HERE, () -> ledger.transfer(HERE, lot, there, late))))
                .containsExactly("supply.month-closed");
    }

    @Test
    void isRefusedWhileItWouldBeWrong() {
        assertThat(codes(refused(YearMonth.of(2026, 11)))).containsExactly("supply.month-running");
        assertThat(codes(refused(YearMonth.of(2026, 9)))).containsExactly("supply.month-empty");
        assertThat(codes(in(HERE, () -> closings.close(HERE, UUID.randomUUID(), point, OCTOBER, "字".repeat(501)))))
                .containsExactly("supply.too-long");
        var count = as(HERE, () -> counts.request(HERE, UUID.randomUUID(), point));
        assertThat(codes(refused(OCTOBER))).containsExactly("supply.count-open");
        as(HERE, () -> counts.count(HERE, count, List.of(new Counts.Found(lot, new BigDecimal("100"), ""))));
        assertThat(codes(refused(OCTOBER))).containsExactly("supply.count-open");
        as(OTHER, () -> counts.approve(OTHER, count, ""));
        var id = UUID.randomUUID();
        as(HERE, () -> closings.close(HERE, id, point, OCTOBER, ""));
        as(HERE, () -> closings.close(HERE, id, point, OCTOBER, "发送两次"));
        assertThat(codes(refused(OCTOBER))).containsExactly("supply.month-closed");
        assertThat(codes(refused(YearMonth.of(2026, 9)))).contains("supply.month-closed");
        assertThat(in(HERE, () -> list.first(HERE.scope(), new ClosingFilter(point, null, null), 10)))
                .hasSize(1);
        assertThat(in(THERE, () -> list.first(THERE.scope(), new ClosingFilter(point, null, null), 10)))
                .as("another unit")
                .isEmpty();
    }

    @Test
    void isADutyOfTheFirstDaysAfterTheMonth() {
        Scopes.wholeTree(duties::sweep);
        Scopes.wholeTree(duties::sweep);
        assertThat(open()).hasSize(1);
        assertThat(open().getFirst().due()).isAfter(OCTOBER.atEndOfMonth());
        clock.set(LocalDate.of(2026, 12, 2));
        Scopes.wholeTree(duties::sweep);
        assertThat(open()).as("the one of October is open still").hasSize(1);
        close(OCTOBER);
        assertThat(open()).as("now that of November").hasSize(1);
        assertThat(open().getFirst().due()).isAfter(LocalDate.of(2026, 11, 30));
        close(YearMonth.of(2026, 11));
        assertThat(open()).isEmpty();
        Scopes.wholeTree(duties::sweep);
        assertThat(open()).isEmpty();
    }

    @Test
    void letsNoEntrySlipInWhileAMonthIsClosed() throws Exception {
        var day = LocalDate.of(2026, 10, 25);
        var tasks = new ArrayList<Callable<Outcome<UUID>>>();
        for (int n = 0; n < 24; n++) {
            tasks.add(
                    n == 12
                            ? () -> in(HERE, () -> closings.close(HERE, UUID.randomUUID(), point, OCTOBER, ""))
                            : () -> in(HERE, () -> ledger.issue(HERE, lot, depot.act("1", day, "补记"))));
        }
        int done = 0;
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var future : pool.invokeAll(tasks)) {
                var outcome = future.get();
                if (outcome instanceof Outcome.Done<UUID>) {
                    done++;
                } else {
                    assertThat(codes(outcome)).containsExactly("supply.month-closed");
                }
            }
        }
        assertThat(done).isPositive();
        assertThat(in(HERE, books::shifted)).isEmpty();
        assertThat(in(HERE, books::verify)).isEmpty();
    }

    private Outcome<UUID> refused(YearMonth month) {
        return in(HERE, () -> closings.close(HERE, UUID.randomUUID(), point, month, ""));
    }

    private UUID close(YearMonth month) {
        return as(HERE, () -> closings.close(HERE, UUID.randomUUID(), point, month, "账实相符"));
    }

    private void issue(String quantity, LocalDate on) {
        as(HERE, () -> ledger.issue(HERE, lot, depot.act(quantity, on, "补记")));
    }

    private Receipt receipt(LocalDate on) {
        return receipt(point, on);
    }

    private Receipt receipt(UUID to, LocalDate on) {
        return new Receipt(to, item, "C", null, null, BigDecimal.TEN, "", null, "", "", on, "补记");
    }

    private List<ObligationRow> open() {
        return in(HERE, () -> index.ofSubject(Points.subject(point))).stream()
                .filter(duty ->
                        duty.kind().code().equals("STOCK_CLOSE") && duty.state().isOpen())
                .toList();
    }
}
