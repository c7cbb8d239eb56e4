package org.youbei.supply.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.supply.Depot.HERE;
import static org.youbei.supply.Depot.OTHER;
import static org.youbei.supply.Depot.THERE;
import static org.youbei.supply.Depot.codes;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.supply.Depot;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** What is promised is there for nobody else, until it is handed out or given back. */
@PostgresTest
class ReservationsTests {
    @Autowired
    Reservations reservations;

    @Autowired
    StockLedger ledger;

    @Autowired
    StockBooks books;

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
    void promisesWhatExpiresFirstAndKeepsItFromOthers() {
        var late = depot.received(HERE, point, item, "晚", "10", depot.today().plusDays(300));
        var soon = depot.received(HERE, point, item, "早", "4", depot.today().plusDays(90));
        var request = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(reserve(request, "6")).isEqualTo(Outcome.done(2));
        }
        assertThat(free(soon)).isEqualByComparingTo("0");
        assertThat(free(late)).isEqualByComparingTo("8");
        assertThat(codes(Depot.in(OTHER, () -> ledger.issue(OTHER, late, depot.act("9", depot.today(), "")))))
                .containsExactly("supply.not-enough");
        assertThat(codes(reserve(UUID.randomUUID(), "9"))).containsExactly("supply.not-enough");
        assertThat(codes(reserve(UUID.randomUUID(), "0"))).containsExactly("supply.quantity");
        assertThat(codes(Depot.in(
                        HERE, () -> reservations.reserve(HERE, UUID.randomUUID(), point, item, BigDecimal.ONE, " "))))
                .containsExactly("supply.missing");
    }

    @Test
    void handsOutWhatWasPromisedOnceAndGivesTheRestBack() {
        var lot = depot.received(HERE, point, item, "一", "10", depot.today().plusDays(90));
        reserve(UUID.randomUUID(), "4").orElseThrow();
        reserve(UUID.randomUUID(), "3").orElseThrow();
        var open = Depot.in(HERE, () -> reservations.open(lot));
        assertThat(open).hasSize(2);
        var first = open.getFirst();
        var request = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            Depot.as(HERE, () -> reservations.issue(HERE, first.id(), request));
        }
        assertThat(Depot.in(HERE, () -> ledger.find(lot)).quantity())
                .isEqualByComparingTo(new BigDecimal(10).subtract(first.quantity()));
        var second = open.getLast();
        Depot.as(HERE, () -> reservations.release(HERE, second.id()));
        assertThat(Depot.in(HERE, () -> reservations.open(lot))).isEmpty();
        assertThat(free(lot))
                .isEqualByComparingTo(Depot.in(HERE, () -> ledger.find(lot)).quantity());
        assertThat(Depot.in(HERE, books::verify)).isEmpty();
    }

    @Test
    void keepsThePromiseWhereTheLotHasExpiredMeanwhile() {
        var lot = depot.received(HERE, point, item, "短", "5", depot.today().plusDays(2));
        reserve(UUID.randomUUID(), "5").orElseThrow();
        var promise = Depot.in(HERE, () -> reservations.open(lot)).getFirst();
        clock.set(depot.today().plusDays(3));
        assertThat(codes(Depot.in(HERE, () -> reservations.issue(HERE, promise.id(), UUID.randomUUID()))))
                .containsExactly("supply.unsound");
        assertThat(Depot.in(HERE, () -> reservations.open(lot))).hasSize(1);
        assertThat(free(lot)).isEqualByComparingTo("0");
        Depot.as(HERE, () -> reservations.release(HERE, promise.id()));
        assertThat(free(lot)).isEqualByComparingTo("5");
    }

    @Test
    void isNothingForTheUnitBeside() {
        var lot = depot.received(HERE, point, item, "外", "5", depot.today().plusDays(90));
        reserve(UUID.randomUUID(), "5").orElseThrow();
        var promise = Depot.in(HERE, () -> reservations.open(lot)).getFirst();
        assertThatThrownBy(() -> Depot.in(THERE, () -> reservations.release(THERE, promise.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Depot.in(
                        THERE, () -> reservations.reserve(THERE, UUID.randomUUID(), point, item, BigDecimal.ONE, "示例")))
                .isInstanceOf(NotFound.class);
        assertThat(Depot.in(THERE, () -> reservations.open(lot))).isEqualTo(List.of());
    }

    private Outcome<Integer> reserve(UUID request, String quantity) {
        return Depot.in(HERE, () -> reservations.reserve(HERE, request, point, item, new BigDecimal(quantity), "示例演练"));
    }

    private BigDecimal free(UUID lot) {
        return Depot.in(HERE, () -> ledger.find(lot)).free();
    }
}
