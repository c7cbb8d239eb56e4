package org.youbei.supply.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.supply.Depot.HERE;
import static org.youbei.supply.Depot.HOME;
import static org.youbei.supply.Depot.NEXT;
import static org.youbei.supply.Depot.OTHER;
import static org.youbei.supply.Depot.THERE;
import static org.youbei.supply.Depot.as;
import static org.youbei.supply.Depot.in;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.model.JurisdictionCode;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.Agreements;
import org.youbei.supply.Depot;
import org.youbei.supply.rule.Lot;
import org.youbei.supply.stock.Quality;
import org.youbei.supply.stock.StockLedger;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Lots that expire before long: what will be left by the use of the last year, and where they can be used before. */
@PostgresTest
class ExpiringTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ExpiringList list;

    @Autowired
    StockLedger ledger;

    @Autowired
    Agreements agreements;

    @Autowired
    Depot depot;

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
        item = depot.item();
        point = depot.point(THERE);
    }

    @Test
    void forecastsByTheIssuesOfTheLedgerFirstExpiredFirst() {
        clock.set(TODAY.minusMonths(3));
        var first = depot.received(THERE, point, item, "A", "100", TODAY.plusDays(10));
        var second = depot.received(THERE, point, item, "B", "100", TODAY.plusDays(50));
        as(THERE, () -> ledger.issue(THERE, first, depot.act("60", depot.today(), "")));
        clock.set(TODAY);

        var rows = shown(ExpiringFilter.NEAR);

        assertThat(rows).extracting(one -> one.row().stock().id()).containsExactly(first, second);
        assertThat(rows.getFirst().monthlyUse()).as("60 in three months").isEqualByComparingTo("20");
        assertThat(rows.getFirst().wasted())
                .as("40 are there, November and its use are over on the 10th of December")
                .isEqualByComparingTo("0");
        assertThat(rows.getLast().wasted())
                .as("until the middle of January what is left of 60 goes to the second lot")
                .isEqualByComparingTo("80");
        assertThat(rows.getLast().worth()).isEqualByComparingTo("160");
        assertThat(rows.getLast().daysLeft(TODAY)).isEqualTo(50);
    }

    @Test
    void countsAllOfWhatIsPastAndNothingOfWhatIsPromised() {
        var past = depot.received(THERE, point, item, "A", "30", TODAY.plusDays(5));
        clock.set(TODAY.plusDays(6));
        var rows = shown(new ExpiringFilter(ExpiringFilter.Until.PAST, point, null, null, null));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().row().stock().id()).isEqualTo(past);
        assertThat(rows.getFirst().wasted()).isEqualByComparingTo("30");
        assertThat(rows.getFirst().uses()).as("not handed out any more").isEmpty();
        assertThat(shown(new ExpiringFilter(ExpiringFilter.Until.MONTH, point, null, null, null)))
                .isEmpty();
    }

    @Test
    void showsFartherAheadWhenAskedAndAllOfItInFiles() {
        depot.received(THERE, point, item, "A", "30", TODAY.plusDays(20));
        depot.received(THERE, point, item, "B", "30", TODAY.plusDays(100));
        depot.received(THERE, point, item, "C", "30", TODAY.plusDays(300));
        depot.received(THERE, point, item, "D", "30", null);
        assertThat(shown(ExpiringFilter.NEAR)).hasSize(1);
        var half = new ExpiringFilter(ExpiringFilter.Until.HALF_YEAR, null, item, NEXT, null);
        assertThat(shown(half)).hasSize(2);
        var file = new ArrayList<Expiring>();
        in(THERE, () -> {
            list.each(THERE.scope(), half, list.sort(null).orElseThrow(), file::add);
            return null;
        });
        assertThat(file).hasSize(2).allSatisfy(one -> assertThat(one.wasted()).isEqualByComparingTo("30"));
        assertThat(in(HERE, () -> list.first(HERE.scope(), half, 10)))
                .as("another unit sees none of it")
                .isEmpty();
    }

    @Test
    void namesDrillsNeighboursAndNothingForWhatIsSetAside() {
        var agreed = depot.agreed("100", 20);
        var lot = depot.received(THERE, point, item, "A", "30", TODAY.plusDays(30));
        var stock = in(THERE, () -> ledger.find(lot));
        var drills = List.of(
                drill(new JurisdictionCode("420106002"), 10),
                drill(NEXT, 31),
                drill(HOME, 10),
                drill(new JurisdictionCode("420106"), 30));
        var kits = in(THERE, () -> agreements.inForce(AbilityKind.KIT)).stream()
                .filter(one -> one.getId().equals(agreed))
                .toList();
        var uses = Uses.of(stock, new Uses.Chances(TODAY, drills, kits));
        assertThat(uses)
                .extracting(Use::way)
                .as("a drill of the street and one of the district; not after the last day, not of the neighbour")
                .startsWith(Use.Way.DRILL, Use.Way.DRILL, Use.Way.LEND);
        assertThat(uses.get(2).by()).as("the agreement ends first").isEqualTo(TODAY.plusDays(20));
        as(THERE, () -> ledger.judge(THERE, lot, Quality.QUARANTINED, "破损"));
        var aside = in(THERE, () -> ledger.find(lot));
        assertThat(Uses.of(aside, new Uses.Chances(TODAY, drills, kits))).isEmpty();
        assertThat(in(HERE, () -> agreements.inForce(AbilityKind.KIT)))
                .as("who may borrow does not lend")
                .allSatisfy(one -> assertThat(one.unit()).isEqualTo(HOME));
        assertThat(OTHER.scope().contains(HOME)).isTrue();
    }

    @Test
    void spreadsUseOverTheMonthsThatTheLedgerHas() {
        assertThat(monthly("60", TODAY.minusDays(3))).isEqualByComparingTo("60");
        assertThat(monthly("60", TODAY.minusMonths(6))).isEqualByComparingTo("10");
        assertThat(monthly("60", TODAY.minusYears(5))).isEqualByComparingTo("5");
        assertThat(monthly("-4", TODAY.minusYears(1)))
                .as("more came back than left")
                .isZero();
        assertThat(monthly("1", TODAY.minusMonths(3))).as("rounded down").isEqualByComparingTo("0.333");
    }

    @Test
    void neverForecastsMoreThanIsThereWhateverTheUse() {
        var random = new java.util.Random(11);
        for (int round = 0; round < 200; round++) {
            var lots = new ArrayList<Lot>();
            for (int n = 0; n < 1 + random.nextInt(5); n++) {
                lots.add(new Lot(
                        "L" + n,
                        BigDecimal.valueOf(random.nextInt(100)),
                        BigDecimal.ZERO,
                        TODAY.plusDays(random.nextInt(400) - 40L),
                        TODAY,
                        random.nextInt(5) == 0 ? "quarantined" : "ok"));
            }
            var less = Forecasts.forecast(lots, BigDecimal.valueOf(random.nextInt(20)), TODAY);
            var none = Forecasts.forecast(lots, BigDecimal.ZERO, TODAY);
            assertThat(sum(less)).as("use saves").isLessThanOrEqualTo(sum(none));
            for (var lot : lots) {
                assertThat(less.wasted().getOrDefault(lot.lot(), BigDecimal.ZERO))
                        .isBetween(BigDecimal.ZERO, lot.quantity());
            }
        }
    }

    private static BigDecimal sum(Forecasts.Forecast forecast) {
        return forecast.wasted().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal monthly(String used, LocalDate since) {
        return Forecasts.monthly(new BigDecimal(used), since, TODAY);
    }

    private static PlannedUses.Planned drill(JurisdictionCode unit, int days) {
        return new PlannedUses.Planned(UUID.randomUUID(), "示例演练", unit, "示例单位", TODAY.plusDays(days));
    }

    private List<Expiring> shown(ExpiringFilter filter) {
        var own = new ExpiringFilter(filter.until(), point, null, null, null);
        return in(THERE, () -> list.first(THERE.scope(), own, 50));
    }
}
