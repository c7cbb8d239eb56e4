package org.youbei.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.duty.DutyRoom.as;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.incident.relief.Relief;
import org.youbei.incident.relief.ReliefLine;
import org.youbei.incident.relief.ReliefStore;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Movement;
import org.youbei.supply.stock.MovementKind;
import org.youbei.supply.stock.Receipt;
import org.youbei.supply.stock.StockLedger;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Relief goods that are issued from a store of the depot: each hand-out leaves the ledger once, and never more than there is. */
@PostgresTest
class ReliefStockTests {
    @Autowired
    Relief relief;

    @Autowired
    Items items;

    @Autowired
    Points points;

    @Autowired
    StockLedger ledger;

    @Autowired
    TestClock clock;

    private ReliefStore store;

    @BeforeEach
    void aStoreWithTwoLots(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        var quilt = Item.of(UUID.randomUUID(), Cast.WUCHANG, "1100401", "示例棉被" + UUID.randomUUID(), "床", true);
        var item = as(Cast.SUPERVISOR, () -> items.define(Cast.SUPERVISOR, quilt));
        var said = new Point(
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                "示例库" + UUID.randomUUID(),
                Point.Mode.PHYSICAL,
                "",
                "仓库保管员",
                "",
                30,
                null,
                false);
        store = new ReliefStore(as(Cast.STREET, () -> points.enter(Cast.STREET, said)), item);
        received("晚", "6", 200);
        received("早", "4", 100);
    }

    @Test
    void issuesEachHandOutFirstExpiredFirst() {
        var round = as(Cast.STREET, () -> open(Cast.STREET, "10", store));
        var shown = Scopes.in(Cast.STREET.scope(), () -> relief.find(round));
        assertThat(shown.item()).startsWith("示例棉被");
        assertThat(shown.measure()).isEqualTo("床");
        assertThat(shown.source()).startsWith("示例库");
        assertThat(shown.store()).isEqualTo(store);
        var line = UUID.randomUUID();
        as(Cast.STREET, () -> hand(line, round, 3));
        as(Cast.STREET, () -> hand(line, round, 3));
        var issued = Scopes.in(Cast.STREET.scope(), () -> ledger.paper(line));
        assertThat(issued).extracting(Movement::kind).containsOnly(MovementKind.ISSUE);
        assertThat(issued)
                .extracting(one -> one.amount().intValueExact())
                .as("four of what expires first, two of the other, once")
                .containsExactlyInAnyOrder(-4, -2);
        assertThat(issued).extracting(Movement::purpose).containsOnly("棉被发放");
        assertThat(left()).isEqualByComparingTo("4");
    }

    @Test
    void opensForNoMoreThanLiesThereAndForNoStoreOfOthers() {
        assertThat(codes(() -> open(Cast.STREET, "11", store))).containsExactly("incident.over-stock");
        assertThat(codes(() -> open(Cast.STREET, "1", new ReliefStore(UUID.randomUUID(), store.item()))))
                .containsExactly("incident.store");
        assertThat(codes(() -> open(Cast.STREET, "1", new ReliefStore(store.point(), UUID.randomUUID()))))
                .containsExactly("incident.store");
        var outcome = Scopes.in(Cast.SIBLING_STREET.scope(), () -> open(Cast.SIBLING_STREET, "1", store));
        assertThat(outcome).as("the store of the street beside").isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void handsNothingOutThatSomebodyElseTookMeanwhile() {
        var round = as(Cast.STREET, () -> open(Cast.STREET, "10", store));
        var other = new StockLedger.Act(UUID.randomUUID(), new BigDecimal("9"), ChinaTime.today(clock), "别处用", "");
        as(Cast.STREET, () -> ledger.pick(Cast.STREET, store.point(), store.item(), other));
        assertThat(codes(() -> hand(UUID.randomUUID(), round, 1))).containsExactly("supply.not-enough");
        assertThat(Scopes.in(Cast.STREET.scope(), () -> relief.lines(round)))
                .as("nothing was signed for")
                .isEmpty();
        assertThat(left()).isEqualByComparingTo("1");
    }

    @Test
    void neverLeavesLessThanNothingHoweverManyComeAtOnce() throws Exception {
        var one = as(Cast.STREET, () -> open(Cast.STREET, "10", store));
        var two = as(Cast.STREET, () -> open(Cast.STREET, "10", store));
        var done = new ArrayList<Future<Outcome<UUID>>>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (int n = 0; n < 12; n++) {
                var round = n % 2 == 0 ? one : two;
                done.add(pool.submit(() -> Scopes.in(Cast.STREET.scope(), () -> hand(UUID.randomUUID(), round, 1))));
            }
        }
        int handed = 0;
        for (var outcome : done) {
            handed += outcome.get() instanceof Outcome.Done<UUID> ? 1 : 0;
        }
        assertThat(handed).isEqualTo(5);
        assertThat(left()).isEqualByComparingTo("0");
        var lines = Scopes.in(
                Cast.STREET.scope(),
                () -> relief.lines(one).size() + relief.lines(two).size());
        assertThat(lines).isEqualTo(5);
    }

    private BigDecimal left() {
        return Scopes.in(Cast.STREET.scope(), () -> ledger.at(store.point())).stream()
                .map(lot -> lot.quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void received(String batch, String quantity, int days) {
        var today = ChinaTime.today(clock);
        var said = new Receipt(
                store.point(),
                store.item(),
                batch,
                null,
                today.plusDays(days),
                new BigDecimal(quantity),
                "",
                null,
                "",
                "",
                today,
                "");
        as(Cast.STREET, () -> ledger.receive(Cast.STREET, UUID.randomUUID(), said));
    }

    private Outcome<UUID> open(Actor actor, String total, ReliefStore from) {
        var said = new Relief.Words("棉被发放", "", "", new BigDecimal("2"), new BigDecimal(total), "示例办法", "");
        return relief.open(actor, UUID.randomUUID(), Cast.JIYUQIAO, null, said, from);
    }

    private Outcome<UUID> hand(UUID line, UUID round, int people) {
        return relief.hand(Cast.STREET, line, round, "张示例", people, null, "", ReliefLine.Signed.SIGNED);
    }

    private static <T> List<String> codes(Supplier<Outcome<T>> work) {
        var outcome = Scopes.in(Cast.STREET.scope(), work);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<T>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
