package org.youbei.supply.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.supply.Depot.HERE;
import static org.youbei.supply.Depot.OTHER;
import static org.youbei.supply.Depot.THERE;
import static org.youbei.supply.Depot.as;
import static org.youbei.supply.Depot.codes;
import static org.youbei.supply.Depot.in;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.supply.Depot;
import org.youbei.supply.stock.StockBooks;
import org.youbei.supply.stock.StockLedger;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Stock-takes: each act in each state, and what stock that moves meanwhile means. */
@PostgresTest
class CountsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Counts counts;

    @Autowired
    CountList list;

    @Autowired
    StockLedger ledger;

    @Autowired
    StockBooks books;

    @Autowired
    Depot depot;

    @Autowired
    TestClock clock;

    private UUID point;
    private UUID lot;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.set(TODAY);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        point = depot.point(HERE);
        lot = depot.received(HERE, point, depot.item(), "A", "100", null);
    }

    @Test
    void takeEachActInItsStateOnly() {
        var requested = request();
        assertThat(codes(approve(requested))).containsExactly("supply.out-of-order");
        assertThat(codes(refuse(requested, "不信"))).containsExactly("supply.out-of-order");
        count(requested, "97").orElseThrow();
        assertThat(state(requested)).isEqualTo(CountState.COUNTED);
        assertThat(codes(count(requested, "98"))).containsExactly("supply.out-of-order");
        approve(requested).orElseThrow();
        assertThat(state(requested)).isEqualTo(CountState.DONE);
        assertThat(codes(count(requested, "98"))).containsExactly("supply.out-of-order");
        assertThat(codes(approve(requested))).containsExactly("supply.out-of-order");
        assertThat(codes(refuse(requested, "太晚"))).containsExactly("supply.out-of-order");
        assertThat(quantity()).isEqualByComparingTo("97");
    }

    @Test
    void areCountedAnewWhereNobodyBelievesThem() {
        var first = request();
        count(first, "50").orElseThrow();
        assertThat(codes(refuse(first, ""))).containsExactly("supply.missing");
        refuse(first, "少得太多，重盘").orElseThrow();
        assertThat(state(first)).isEqualTo(CountState.RETURNED);
        assertThat(quantity()).as("nothing is adjusted").isEqualByComparingTo("100");
        var second = request();
        count(second, "100").orElseThrow();
        approve(second).orElseThrow();
        assertThat(quantity()).isEqualByComparingTo("100");
        assertThat(in(HERE, () -> ledger.ledger(lot)))
                .as("no difference, no entry")
                .hasSize(1);
    }

    @Test
    void adjustByTheDifferenceWhateverMovedMeanwhile() {
        var id = request();
        count(id, "97").orElseThrow();
        as(HERE, () -> ledger.issue(HERE, lot, depot.act("40", TODAY, "")));
        approve(id).orElseThrow();
        assertThat(quantity()).as("100 − 40 − 3").isEqualByComparingTo("57");
        var next = request();
        count(next, "10").orElseThrow();
        as(HERE, () -> ledger.issue(HERE, lot, depot.act("30", TODAY, "")));
        assertThat(codes(approve(next)))
                .as("27 are left, 47 are said to be missing")
                .containsExactly("supply.stale");
        assertThat(in(HERE, books::verify)).isEmpty();
    }

    @Test
    void sayWhatIsMissingAndBelongToTheirUnit() {
        var id = request();
        assertThat(codes(in(HERE, () -> counts.request(HERE, UUID.randomUUID(), point))))
                .as("one at a time")
                .containsExactly("supply.waiting");
        assertThat(codes(count(id, "-1"))).containsExactly("supply.line");
        assertThat(codes(count(id, "100000000"))).containsExactly("supply.line");
        assertThat(codes(in(HERE, () -> counts.count(HERE, id, List.of())))).containsExactly("supply.line");
        var empty = depot.point(HERE);
        assertThat(codes(in(HERE, () -> counts.request(HERE, UUID.randomUUID(), empty))))
                .containsExactly("supply.nothing");
        assertThatThrownBy(() -> in(THERE, () -> counts.find(id))).isInstanceOf(NotFound.class);
        assertThat(codes(in(HERE, () -> counts.count(Cast.AUDITOR, id, List.of()))))
                .containsExactly("supply.not-yours");
        assertThat(in(HERE, () -> counts.lines(id)))
                .singleElement()
                .satisfies(line -> assertThat(line.expected()).as("blind").isNull());
        assertThat(in(HERE, () -> list.first(HERE.scope(), new CountFilter(CountState.REQUESTED, null, null), 50)))
                .anyMatch(one -> one.id().equals(id));
    }

    /** 200 yuan of the first lot are four fifths; the second one is worth little, the third one less. */
    @Test
    void countDearItemsMoreOftenThanCheapOnes() {
        var second = depot.received(HERE, point, depot.item(), "B", "20", null);
        var third = depot.received(HERE, point, depot.item(), "C", "3", null);
        var all = as(HERE, () -> counts.request(HERE, UUID.randomUUID(), point, Counts.Which.DUE));
        assertThat(in(HERE, () -> counts.lines(all))).as("never counted").hasSize(3);
        as(
                HERE,
                () -> counts.count(
                        HERE,
                        all,
                        List.of(
                                new Counts.Found(lot, new BigDecimal("98"), "少 2"),
                                new Counts.Found(second, new BigDecimal("20"), ""),
                                new Counts.Found(third, new BigDecimal("3"), ""))));
        approve(all).orElseThrow();
        assertThat(in(HERE, () -> counts.lines(all)))
                .extracting(CountLine::share)
                .containsExactlyInAnyOrder(new BigDecimal("-2.0"), new BigDecimal("0.0"), new BigDecimal("0.0"));
        assertThat(codes(in(HERE, () -> counts.request(HERE, UUID.randomUUID(), point, Counts.Which.DUE))))
                .containsExactly("supply.not-due");
        assertThat(due(3)).isEqualTo(1);
        assertThat(due(6)).isEqualTo(2);
        assertThat(due(12)).isEqualTo(3);
    }

    /** How many lots a request so many months later is about. */
    private int due(int months) {
        clock.set(TODAY.plusMonths(months));
        var id = as(HERE, () -> counts.request(HERE, UUID.randomUUID(), point, Counts.Which.DUE));
        int lines = in(HERE, () -> counts.lines(id)).size();
        var found = in(HERE, () -> counts.lines(id)).stream()
                .map(line -> new Counts.Found(line.stock(), BigDecimal.ONE, "试"))
                .toList();
        as(HERE, () -> counts.count(HERE, id, found));
        refuse(id, "只问一问").orElseThrow();
        clock.set(TODAY);
        return lines;
    }

    private UUID request() {
        return as(HERE, () -> counts.request(HERE, UUID.randomUUID(), point));
    }

    private Outcome<UUID> count(UUID id, String found) {
        return in(HERE, () -> counts.count(HERE, id, List.of(new Counts.Found(lot, new BigDecimal(found), "清点"))));
    }

    private Outcome<UUID> approve(UUID id) {
        return in(OTHER, () -> counts.approve(OTHER, id, ""));
    }

    private Outcome<UUID> refuse(UUID id, String remark) {
        return in(OTHER, () -> counts.refuse(OTHER, id, remark));
    }

    private CountState state(UUID id) {
        return in(HERE, () -> counts.find(id)).state();
    }

    private BigDecimal quantity() {
        return in(HERE, () -> ledger.find(lot)).quantity();
    }
}
