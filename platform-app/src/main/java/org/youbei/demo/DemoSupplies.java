package org.youbei.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;
import org.youbei.supply.count.Counts;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Quality;
import org.youbei.supply.stock.Receipt;
import org.youbei.supply.stock.StockLedger;

/** A store in every street and one of the district, with lots that expire soon, have expired or are set aside. Everything is invented. */
@Component
@Order(65)
class DemoSupplies implements DemoPart {
    private static final long SEED = 20_261_205;

    private final Jurisdictions jurisdictions;
    private final Items items;
    private final Points points;
    private final StockLedger ledger;
    private final Counts counts;
    private final Clock clock;

    DemoSupplies(
            Jurisdictions jurisdictions, Items items, Points points, StockLedger ledger, Counts counts, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.items = items;
        this.points = points;
        this.ledger = ledger;
        this.counts = counts;
        this.clock = clock;
    }

    private record Kind(String name, String code, String unit, String content, String measure, int many, int days) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("瓶装水 550 毫升", "1100401", "瓶", "0.55", "升", 900, 240),
            new Kind("自热米饭", "1100105", "份", "1", "份", 400, 120),
            new Kind("棉被", "1110203", "床", "1", "床", 120, 0),
            new Kind("折叠床", "1130501", "张", "1", "张", 110, 0),
            new Kind("手电筒", "2070201", "个", "1", "个", 60, 0));

    @Override
    public void load(JurisdictionCode district) {
        var random = new Random(SEED);
        var supervisor = people("周示例", Role.DISTRICT_SUPERVISOR, district);
        var kinds = new LinkedHashMap<Kind, UUID>();
        Hindsight.tell(
                Duration.ofDays(200), () -> KINDS.forEach(kind -> kinds.put(kind, item(supervisor, district, kind))));
        var centre = DemoInspections.Middle.ofStreet(
                jurisdictions.children(district).getFirst().code(), 0);
        store(supervisor, district, "示例区级仓", centre.ofCommunity(1).near(random), kinds, random, 4, 0);
        int row = 0;
        for (var street : jurisdictions.children(district)) {
            var middle = DemoInspections.Middle.ofStreet(street.code(), row++);
            street(street, middle.ofCommunity(0).near(random), kinds, random, row);
        }
    }

    private void street(
            Jurisdiction street, org.youbei.model.GeoPoint at, Map<Kind, UUID> kinds, Random random, int number) {
        var officer = people("吴示例", Role.STREET_STAFF, street.code());
        var point = store(officer, street.code(), street.name() + "示例仓", at, kinds, random, 1, number);
        if (number % 6 == 1) {
            Hindsight.tell(
                    Duration.ofDays(3),
                    () -> counts.request(officer, UuidV7.next(clock), point).orElseThrow());
        }
    }

    private UUID item(Actor supervisor, JurisdictionCode district, Kind kind) {
        var item = Item.of(UuidV7.next(clock), district, kind.code(), kind.name(), kind.unit(), kind.days() > 0)
                .holding(new BigDecimal(kind.content()), kind.measure())
                .bounded(
                        new BigDecimal(kind.many()), new BigDecimal(kind.many() * 3), new BigDecimal(kind.many() * 90));
        return items.define(supervisor, item).orElseThrow();
    }

    private UUID store(
            Actor keeper,
            JurisdictionCode unit,
            String name,
            org.youbei.model.GeoPoint at,
            Map<Kind, UUID> kinds,
            Random random,
            int times,
            int number) {
        var point =
                new Point(UuidV7.next(clock), unit, name, Point.Mode.PHYSICAL, "示例路3号", "仓库保管员", "值班干部", 35, at, false);
        Hindsight.tell(Duration.ofDays(150), () -> points.enter(keeper, point).orElseThrow());
        kinds.forEach((kind, item) -> {
            var days = kind.days() == 0 ? 0 : kind.days() - random.nextInt(90) - 60 * (number % 3);
            Hindsight.tell(Duration.ofDays(50), () -> {
                var expires = kind.days() == 0 ? null : today().plusDays(30 + Math.max(5, days));
                var lot = receive(keeper, point.id(), item, expires, kind.many() * times + random.nextInt(40));
                if (number % 5 == 2 && kind.days() == 0) {
                    ledger.issue(
                                    keeper,
                                    lot,
                                    new StockLedger.Act(UuidV7.next(clock), BigDecimal.TEN, today(), "示例安置演练", ""))
                            .orElseThrow();
                }
                if (kind.days() > 0) {
                    var used = new BigDecimal(kind.many() / 6);
                    ledger.issue(keeper, lot, new StockLedger.Act(UuidV7.next(clock), used, today(), "示例值守领用", ""))
                            .orElseThrow();
                }
                if (number % 7 == 3 && kind.days() > 0) {
                    ledger.judge(keeper, lot, Quality.QUARANTINED, "包装破损，待查").orElseThrow();
                }
            });
        });
        return point.id();
    }

    private UUID receive(Actor keeper, UUID point, UUID item, @Nullable LocalDate expires, int many) {
        var receipt = new Receipt(
                point,
                item,
                "SL-" + today().getYear(),
                null,
                expires,
                new BigDecimal(many),
                "",
                null,
                "阴凉干燥",
                "区级采购（示例）",
                today(),
                "");
        return ledger.receive(keeper, UuidV7.next(clock), receipt).orElseThrow();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private static Actor people(String name, Role role, JurisdictionCode unit) {
        return new Actor(new UUID(2, unit.value().hashCode()), name, Set.of(role), Scope.of(unit));
    }
}
