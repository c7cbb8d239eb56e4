package org.youbei.supply.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.need.Proposals;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Whatever is done to stock in whatever order: balances are the sums of their ledgers, nothing is made and nothing lost, and the first to expire leave first. */
@PostgresTest
class LedgerPropertyTests {
    private static final Actor KEEPER = Cast.STREET;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    StockLedger ledger;

    @Autowired
    StockBooks books;

    @Autowired
    Items items;

    @Autowired
    Points points;

    @Autowired
    Proposals proposals;

    @Autowired
    TestClock clock;

    private UUID item;
    private List<UUID> stores;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.set(TODAY);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        var water = Item.of(UUID.randomUUID(), Cast.JIYUQIAO, "1100401", "示例水" + UUID.randomUUID(), "瓶", false)
                .holding(new BigDecimal("0.55"), "升");
        item = as(() -> items.define(KEEPER, water));
        stores = List.of(point(), point(), point());
    }

    @Test
    void balancesAreTheSumsOfTheirLedgersAndNothingIsMadeOrLost() {
        var random = new Random(20_261_130);
        var there = BigDecimal.ZERO;
        var lots = new ArrayList<UUID>();
        for (int round = 0; round < 250; round++) {
            var many = new BigDecimal(1 + random.nextInt(60));
            if (lots.isEmpty() || random.nextInt(4) == 0) {
                lots.add(received(stores.get(random.nextInt(3)), many, random.nextInt(200)));
                there = there.add(many);
            } else {
                var lot = lots.get(random.nextInt(lots.size()));
                there = there.subtract(random.nextBoolean() ? issued(lot, many) : moved(lot, many, random, lots));
            }
        }
        var kept = in(() ->
                stores.stream().flatMap(store -> ledger.at(store).stream()).toList());
        assertThat(kept.stream().map(Stock::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(there);
        assertThat(kept).allMatch(stock -> stock.quantity().signum() > 0);
        assertThat(in(books::books).isWhole()).isTrue();
    }

    private BigDecimal issued(UUID lot, BigDecimal many) {
        return in(() -> ledger.issue(KEEPER, lot, act(many))) instanceof Outcome.Done<UUID> ? many : BigDecimal.ZERO;
    }

    private BigDecimal moved(UUID lot, BigDecimal many, Random random, List<UUID> lots) {
        var to = stores.get(random.nextInt(3));
        if (in(() -> ledger.transfer(KEEPER, lot, to, act(many))) instanceof Outcome.Done<UUID>(var there)
                && !lots.contains(there)) {
            lots.add(there);
        }
        return BigDecimal.ZERO;
    }

    @Test
    void whatExpiresFirstLeavesFirst() {
        var random = new Random(7);
        for (int round = 0; round < 12; round++) {
            var store = point();
            for (int n = 0; n < 6; n++) {
                received(store, new BigDecimal(1 + random.nextInt(20)), 1 + random.nextInt(300));
            }
            var before = in(() -> ledger.at(store));
            var all = before.stream().map(Stock::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            var taken = new BigDecimal(1 + random.nextInt(all.intValueExact()));
            as(() -> ledger.pick(KEEPER, store, item, act(taken)));
            var left = in(() -> ledger.at(store));
            assertThat(left.stream().map(Stock::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(all.subtract(taken));
            left.stream()
                    .map(stock -> stock.lot().expiry())
                    .min(java.util.Comparator.naturalOrder())
                    .ifPresent(first -> assertThat(before)
                            .filteredOn(stock ->
                                    left.stream().noneMatch(one -> one.id().equals(stock.id())))
                            .as("lots that are used up did not expire after one that is left")
                            .allMatch(stock -> !stock.lot().expiry().isAfter(first)));
        }
    }

    @Test
    void aProposalTakesNoMoreThanThereIsAndItsDualValueProvesIt() {
        var random = new Random(11);
        stores.forEach(store -> received(store, new BigDecimal(50 + random.nextInt(100)), 90));
        for (int round = 0; round < 4; round++) {
            int people = 10 + random.nextInt(200);
            var target = as(() -> points.enter(KEEPER, place(Cast.JIYUQIAO_COMMUNITY)));
            var id = as(() -> proposals.propose(KEEPER, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, people, 2, target));
            var proposal = in(() -> proposals.find(id));
            assertThat(proposal.minutes()).isEqualByComparingTo(proposal.dual());
            for (var line : in(() -> proposals.lines(id))) {
                var stock = line.stock();
                assertThat(stock).isNotNull();
                assertThat(line.quantity())
                        .isLessThanOrEqualTo(in(() -> ledger.find(stock)).free());
                assertThat(line.left().signum()).isNotNegative();
            }
        }
    }

    private UUID received(UUID store, BigDecimal many, int days) {
        var receipt =
                new Receipt(store, item, "B" + days, null, TODAY.plusDays(days), many, "", null, "", "", TODAY, "");
        return as(() -> ledger.receive(KEEPER, UUID.randomUUID(), receipt));
    }

    private static StockLedger.Act act(BigDecimal many) {
        return new StockLedger.Act(UUID.randomUUID(), many, TODAY, "示例用途", "");
    }

    private UUID point() {
        return as(() -> points.enter(KEEPER, place(Cast.JIYUQIAO)));
    }

    private static Point place(org.youbei.model.JurisdictionCode unit) {
        return new Point(
                UUID.randomUUID(),
                unit,
                "示例仓" + UUID.randomUUID(),
                Point.Mode.PHYSICAL,
                "",
                "仓库保管员",
                "",
                30,
                null,
                false);
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return in(work).orElseThrow();
    }

    private static <T> T in(Supplier<T> work) {
        return Scopes.in(KEEPER.scope(), work);
    }
}
