package org.youbei.supply.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.obligation.ObligationIndex;
import org.youbei.supply.count.Counts;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
class StockLedgerTests {
    private static final Actor KEEPER = Cast.STREET;
    private static final Actor OTHER = new Actor(new UUID(1, 77), "孙示例", KEEPER.roles(), KEEPER.scope());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    StockLedger ledger;

    @Autowired
    StockBooks books;

    @Autowired
    Reservations reservations;

    @Autowired
    WriteOffs writeOffs;

    @Autowired
    Counts counts;

    @Autowired
    Items items;

    @Autowired
    Points points;

    @Autowired
    StockDuties duties;

    @Autowired
    ObligationIndex index;

    @Autowired
    TestClock clock;

    private UUID item;
    private UUID point;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.set(TODAY);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        item = item(true);
        point = point();
    }

    @Test
    void givesOutOfOneLotExactlyWhatIsThereToEightAtOnce() throws Exception {
        var lot = received("1000", null);
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            tasks.add(() -> {
                int done = 0;
                for (int n = 0; n < 30; n++) {
                    var outcome = in(() -> ledger.issue(KEEPER, lot, act("5")));
                    if (outcome instanceof Outcome.Done<UUID>) {
                        done++;
                    } else {
                        assertThat(codes(outcome)).containsExactly("supply.not-enough");
                    }
                }
                return done;
            });
        }
        int issued = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var future : pool.invokeAll(tasks)) {
                issued += future.get();
            }
        }
        assertThat(issued).as("200 times 5 of 1,000").isEqualTo(200);
        assertThat(in(() -> ledger.find(lot)).quantity()).isEqualByComparingTo("0");
        assertThat(in(books::verify)).isEmpty();
    }

    @Test
    void takesARequestOnceHoweverOftenItIsSent() {
        var lot = received("10", null);
        var act = act("4");
        in(() -> ledger.issue(KEEPER, lot, act)).orElseThrow();
        in(() -> ledger.issue(KEEPER, lot, act)).orElseThrow();
        assertThat(quantity(lot)).isEqualByComparingTo("6");
    }

    @Test
    void letsNoEarlierEntryLeaveLessThanNothingOnALaterDay() {
        var lot = received("10", null);
        clock.set(TODAY.plusDays(2));
        in(() -> ledger.issue(KEEPER, lot, act("8"))).orElseThrow();
        var more = new Receipt(
                point, item, "B", null, null, new BigDecimal("10"), "", null, "", "", TODAY.plusDays(2), "");
        in(() -> ledger.receive(KEEPER, UUID.randomUUID(), more)).orElseThrow();
        clock.set(TODAY.plusDays(3));
        var early = new StockLedger.Act(UUID.randomUUID(), new BigDecimal("11"), TODAY.plusDays(1), "示例", "补记");
        assertThat(codes(in(() -> ledger.issue(KEEPER, lot, early)))).containsExactly("supply.below-zero");
        var reasonless = new StockLedger.Act(UUID.randomUUID(), BigDecimal.ONE, TODAY.plusDays(1), "示例", "");
        assertThat(codes(in(() -> ledger.issue(KEEPER, lot, reasonless)))).containsExactly("supply.reason-missing");
        var old = new StockLedger.Act(UUID.randomUUID(), BigDecimal.ONE, TODAY.minusDays(90), "示例", "补记");
        assertThat(codes(in(() -> ledger.issue(KEEPER, lot, old)))).contains("supply.period-closed");
        assertThat(in(books::verify)).isEmpty();
    }

    @Test
    void refusesWhatNoStoreHolds() {
        assertThat(codes(receive("0", null, null))).containsExactly("supply.quantity");
        assertThat(codes(receive("1000000000000", null, null))).containsExactly("supply.quantity");
        assertThat(codes(receive("1.5", null, null))).containsExactly("supply.pieces");
        assertThat(codes(receive("5", TODAY, TODAY.minusDays(1)))).contains("supply.dates");
        var box = new Receipt(point, item, "", null, null, BigDecimal.ONE, "箱", null, "", "", TODAY, "");
        assertThat(codes(in(() -> ledger.receive(KEEPER, UUID.randomUUID(), box))))
                .containsExactly("supply.measure");
        var dated = item(true, true);
        var undated = new Receipt(point, dated, "", null, null, BigDecimal.ONE, "", null, "", "", TODAY, "");
        assertThat(codes(in(() -> ledger.receive(KEEPER, UUID.randomUUID(), undated))))
                .containsExactly("supply.expiry-missing");
    }

    @Test
    void movesBothLedgersTogetherAndTakesBothBack() {
        var lot = received("10", null);
        var target = point();
        assertThat(codes(in(() -> ledger.transfer(KEEPER, lot, point, act("1")))))
                .containsExactly("supply.same-place");
        var there = in(() -> ledger.transfer(KEEPER, lot, target, act("4"))).orElseThrow();
        assertThat(quantity(lot)).isEqualByComparingTo("6");
        assertThat(quantity(there)).isEqualByComparingTo("4");
        var out = in(() -> ledger.ledger(lot)).getLast();
        in(() -> ledger.reverse(KEEPER, out.id(), UUID.randomUUID(), "写错了")).orElseThrow();
        assertThat(quantity(lot)).isEqualByComparingTo("10");
        assertThat(quantity(there)).isEqualByComparingTo("0");
        assertThat(codes(in(() -> ledger.reverse(KEEPER, out.id(), UUID.randomUUID(), "再冲一次"))))
                .contains("supply.reversed");
    }

    @Test
    void picksWhatExpiresFirstAndNothingThatIsPromised() {
        var late = received("10", TODAY.plusDays(300));
        var soon = received("10", TODAY.plusDays(100));
        in(() -> reservations.reserve(KEEPER, UUID.randomUUID(), point, item, new BigDecimal("4"), "示例演练"))
                .orElseThrow();
        assertThat(in(() -> ledger.find(soon)).reserved()).isEqualByComparingTo("4");
        in(() -> ledger.pick(KEEPER, point, item, act("8"))).orElseThrow();
        assertThat(quantity(soon)).isEqualByComparingTo("4");
        assertThat(quantity(late)).isEqualByComparingTo("8");
        assertThat(codes(in(() -> ledger.pick(KEEPER, point, item, act("9"))))).containsExactly("supply.not-enough");
        var promised = in(() -> reservations.open(soon)).getFirst();
        in(() -> reservations.issue(KEEPER, promised.id(), UUID.randomUUID())).orElseThrow();
        assertThat(quantity(soon)).isEqualByComparingTo("0");
    }

    @Test
    void writesOffOnlyWhatAnotherPersonAgreesTo() {
        var lot = received("10", null);
        in(() -> writeOffs.ask(KEEPER, UUID.randomUUID(), lot, new BigDecimal("3"), "受潮"))
                .orElseThrow();
        assertThat(quantity(lot)).isEqualByComparingTo("10");
        assertThat(codes(in(() -> writeOffs.decide(KEEPER, lot, true)))).containsExactly("supply.second-person");
        in(() -> writeOffs.decide(OTHER, lot, true)).orElseThrow();
        assertThat(quantity(lot)).isEqualByComparingTo("7");
    }

    @Test
    void countsBlindAndAdjustsAfterSomebodyElseHasReviewed() {
        var lot = received("10", null);
        var count = in(() -> counts.request(KEEPER, UUID.randomUUID(), point)).orElseThrow();
        assertThat(in(() -> counts.lines(count)).getFirst().expected()).isNull();
        assertThat(codes(in(() -> counts.count(KEEPER, count, List.of())))).containsExactly("supply.line");
        var found = List.of(new Counts.Found(lot, new BigDecimal("7"), ""));
        in(() -> counts.count(KEEPER, count, found)).orElseThrow();
        assertThat(quantity(lot)).isEqualByComparingTo("10");
        assertThat(codes(in(() -> counts.approve(KEEPER, count, "少 3 件")))).contains("supply.second-person");
        assertThat(codes(in(() -> counts.approve(OTHER, count, "")))).containsExactly("supply.line-reason");
        in(() -> counts.approve(OTHER, count, "少 3 件，领用漏记")).orElseThrow();
        assertThat(quantity(lot)).isEqualByComparingTo("7");
        assertThat(in(() -> ledger.ledger(lot)).getLast().kind()).isEqualTo(MovementKind.ADJUSTMENT);
        assertThat(in(books::verify)).isEmpty();
    }

    @Test
    void makesADutyOfALotThatExpiresSoonAlsoAfterAMissedNight() {
        var near = received("10", TODAY.plusDays(50));
        assertThat(in(() -> index.ofSubject(StockDuties.subject(near)))).hasSize(1);
        var far = received("10", TODAY.plusDays(90));
        assertThat(in(() -> index.ofSubject(StockDuties.subject(far)))).isEmpty();
        clock.set(TODAY.plusDays(45));
        Scopes.wholeTree(duties::sweep);
        assertThat(in(() -> index.ofSubject(StockDuties.subject(far)))).hasSize(1);
    }

    private BigDecimal quantity(UUID lot) {
        return in(() -> ledger.find(lot)).quantity();
    }

    private StockLedger.Act act(String quantity) {
        return new StockLedger.Act(
                UUID.randomUUID(), new BigDecimal(quantity), org.youbei.model.ChinaTime.today(clock), "示例用途", "");
    }

    private UUID received(String quantity, @Nullable LocalDate expires) {
        return receive(quantity, null, expires).orElseThrow();
    }

    private Outcome<UUID> receive(String quantity, @Nullable LocalDate made, @Nullable LocalDate expires) {
        var receipt =
                new Receipt(point, item, "B", made, expires, new BigDecimal(quantity), "", null, "", "", TODAY, "");
        return in(() -> ledger.receive(KEEPER, UUID.randomUUID(), receipt));
    }

    private UUID item(boolean whole) {
        return item(whole, false);
    }

    private UUID item(boolean whole, boolean dated) {
        var said = new Item(
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                "1100401",
                "示例水" + UUID.randomUUID(),
                "瓶",
                "",
                null,
                BigDecimal.ONE,
                "瓶",
                dated,
                whole,
                null,
                null,
                null,
                null);
        return in(() -> items.define(KEEPER, said)).orElseThrow();
    }

    private UUID point() {
        var said = new Point(
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                "示例仓" + UUID.randomUUID(),
                Point.Mode.PHYSICAL,
                "",
                "仓库保管员",
                "",
                30,
                null,
                false);
        return in(() -> points.enter(KEEPER, said)).orElseThrow();
    }

    private static <T> T in(Supplier<T> work) {
        return Scopes.in(KEEPER.scope(), work);
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
