package org.youbei.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;
import org.youbei.supply.donation.Donation;
import org.youbei.supply.donation.Donations;
import org.youbei.supply.donation.Offer;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Receipt;

/** In the first streets goods that were offered: one waits, one was taken and thanked for, one refused. Everything is invented. */
@Component
@Order(67)
class DemoDonations implements DemoPart {
    private static final String WATER = "瓶装水 550 毫升";
    private static final int STREETS = 3;

    private final Jurisdictions jurisdictions;
    private final Donations donations;
    private final Points points;
    private final Items items;
    private final Clock clock;

    DemoDonations(Jurisdictions jurisdictions, Donations donations, Points points, Items items, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.donations = donations;
        this.points = points;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        var water = items.usedBy(district).stream()
                .filter(item -> item.name().equals(WATER))
                .findFirst()
                .orElseThrow();
        var streets = jurisdictions.children(district);
        var stores = points.all();
        for (var street : streets.subList(0, Math.min(STREETS, streets.size()))) {
            stores.stream()
                    .filter(point -> point.unit().equals(street.code()))
                    .findFirst()
                    .ifPresent(store -> tell(street.code(), store, water));
        }
    }

    private void tell(JurisdictionCode street, Point store, Item water) {
        var officer =
                new Actor(new UUID(2, street.value().hashCode()), "吴示例", Set.of(Role.STREET_STAFF), Scope.of(street));
        var taken = offered(officer, street, Donation.Donor.ORGANISATION, "示例饮品公司", "瓶装水", 240, 200, 12);
        Hindsight.tell(Duration.ofDays(10), () -> {
            var receipt = new Receipt(
                    store.id(),
                    water.id(),
                    "JZ-" + today().getYear(),
                    null,
                    today().plusDays(190),
                    new BigDecimal(238),
                    "",
                    null,
                    "阴凉干燥",
                    "",
                    today(),
                    "");
            donations.accept(officer, taken, receipt).orElseThrow();
        });
        Hindsight.tell(
                Duration.ofDays(6),
                () -> donations.thank(officer, taken, "送感谢信").orElseThrow());
        var old = offered(officer, street, Donation.Donor.PERSON, "钱示例", "饼干", 30, null, 8);
        Hindsight.tell(
                Duration.ofDays(7),
                () -> donations.refuse(officer, old, "没有生产日期，不能入库").orElseThrow());
        offered(officer, street, Donation.Donor.PERSON, "孙示例", "棉被", 12, null, 2);
    }

    private UUID offered(
            Actor officer,
            JurisdictionCode street,
            Donation.Donor donor,
            String name,
            String goods,
            int quantity,
            @Nullable Integer lasting,
            int daysAgo) {
        var id = UuidV7.next(clock);
        Hindsight.tell(Duration.ofDays(daysAgo), () -> {
            var offer = new Offer(
                    street,
                    donor,
                    name,
                    "",
                    goods,
                    new BigDecimal(quantity),
                    goods.equals("棉被") ? "床" : goods.equals("饼干") ? "盒" : "瓶",
                    lasting == null ? null : today().plusDays(lasting),
                    "社区值守",
                    today());
            donations.offer(officer, id, offer).orElseThrow();
        });
        return id;
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
