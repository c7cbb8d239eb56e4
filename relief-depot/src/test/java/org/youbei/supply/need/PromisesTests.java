package org.youbei.supply.need;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.model.JurisdictionCode;
import org.youbei.partner.AgreementStep;
import org.youbei.partner.Agreements;
import org.youbei.partner.Step;
import org.youbei.supply.Depot;
import org.youbei.supply.draw.Draws;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.rule.Reliability;
import org.youbei.supply.rule.Reliability.Reason;
import org.youbei.supply.stock.StockLedger;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** What somebody promised counts by how reliable the agreement was, and cover says why. */
@PostgresTest
class PromisesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Promises promises;

    @Autowired
    CoverDesk desk;

    @Autowired
    Draws draws;

    @Autowired
    Agreements agreements;

    @Autowired
    StockLedger ledger;

    @Autowired
    Points points;

    @Autowired
    Depot depot;

    @Autowired
    TestClock clock;

    private UUID item;
    private UUID agreement;
    private UUID promised;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.set(TODAY);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        item = depot.item();
        agreement = depot.agreed("100", 700);
        promised = point();
    }

    @Test
    void countByTheUsualShareUntilAnAgreementIsNamed() {
        assertThat(reliability().percent()).isEqualTo(80);
        assertThat(reliability().why()).extracting(Reliability.Why::reason).containsExactly(Reason.USUAL);
        as(HERE, () -> promises.bind(HERE, promised, agreement));
        assertThat(reliability().why()).extracting(Reliability.Why::reason).containsExactly(Reason.NO_DRAWS);
        assertThat(in(HERE, () -> promises.agreement(promised))).contains(agreement);
        as(HERE, () -> promises.bind(HERE, promised, null));
        assertThat(in(HERE, () -> promises.agreement(promised))).isEmpty();
    }

    @Test
    void countByWhatWasHandedOverAndGivenBackInTime() {
        as(HERE, () -> promises.bind(HERE, promised, agreement));
        var before = agreed();
        depot.received(HERE, promised, item, "协", "1000", null);
        assertThat(agreed().subtract(before)).as("500 litres × 0.8").isEqualByComparingTo("400");
        var lot = depot.received(THERE, depot.point(THERE), item, "甲", "500", null);
        var draw = as(HERE, () -> draws.ask(HERE, UUID.randomUUID(), asked()));
        as(THERE, () -> draws.handOver(THERE, draw, UUID.randomUUID(), lot, new BigDecimal("5"), "只有一半"));
        assertThat(reliability().percent()).as("(50 + 4 × 80) ÷ 5").isEqualTo(74);
        assertThat(agreed().subtract(before)).isEqualByComparingTo("370");
        clock.set(TODAY.plusDays(6));
        assertThat(reliability().why().getLast()).as("a day late").isEqualTo(new Reliability.Why(Reason.LATE, 1, 20));
        var arrived = in(HERE, () -> ledger.at(in(HERE, () -> draws.find(draw)).target()))
                .getFirst();
        as(HERE, () -> draws.giveBack(HERE, draw, UUID.randomUUID(), arrived.id(), new BigDecimal("5")));
        assertThat(reliability().percent()).as("given back, but late").isEqualTo(54);
        clock.set(TODAY.plusMonths(7));
        assertThat(reliability().percent()).as("and nobody tested the contact").isEqualTo(34);
        as(
                HERE,
                () -> agreements.take(HERE, agreement, UUID.randomUUID(), new Step.Plain(AgreementStep.TEST, "两分钟接通")));
        assertThat(reliability().percent()).isEqualTo(54);
        as(
                HERE,
                () -> agreements.take(
                        HERE, agreement, UUID.randomUUID(), new Step.Plain(AgreementStep.ENDING, "不再需要")));
        assertThat(reliability().percent()).isZero();
    }

    @Test
    void nameOnlyWhatTheUnitMayCallOn() {
        var store = depot.point(HERE);
        assertThat(codes(in(HERE, () -> promises.bind(HERE, store, agreement)))).containsExactly("supply.no-promise");
        assertThat(codes(in(HERE, () -> promises.bind(HERE, promised, UUID.randomUUID()))))
                .containsExactly("supply.agreement");
        var theirs = as(THERE, () -> points.enter(THERE, said(NEXT)));
        assertThat(codes(in(THERE, () -> promises.bind(THERE, theirs, agreement))))
                .as("who lends is not promised anything by it")
                .containsExactly("supply.agreement");
        assertThat(in(HERE, () -> promises.offered(points.find(promised))))
                .extracting(one -> one.getId())
                .contains(agreement);
    }

    private Draws.Asked asked() {
        return new Draws.Asked(agreement, item, BigDecimal.TEN, depot.point(HERE), TODAY.plusDays(5), "示例");
    }

    private Reliability reliability() {
        return in(HERE, () -> promises.of(HOME)).stream()
                .filter(one -> one.point().equals(promised))
                .map(Promises.Promise::reliability)
                .findFirst()
                .orElseThrow();
    }

    /** Litres of drinking water that are promised and reckoned with. */
    private BigDecimal agreed() {
        return in(HERE, () -> desk.of(HOME, 100, 3, 24)).stream()
                .filter(line -> "1100401".startsWith(line.norm().codes()))
                .map(line -> line.cover().agreed())
                .findFirst()
                .orElseThrow();
    }

    private UUID point() {
        return as(HERE, () -> points.enter(HERE, said(HOME)));
    }

    private static Point said(JurisdictionCode unit) {
        return new Point(
                UUID.randomUUID(),
                unit,
                "示例协议储备" + UUID.randomUUID(),
                Point.Mode.AGREEMENT,
                "",
                "值班经理",
                "",
                45,
                null,
                false);
    }
}
