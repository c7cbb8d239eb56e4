package org.youbei.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;
import org.youbei.supply.asset.AssetEntry;
import org.youbei.supply.asset.AssetKind;
import org.youbei.supply.asset.AssetStep;
import org.youbei.supply.asset.Assets;
import org.youbei.supply.asset.Step;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;

/** At the store of every street a pump and a generator: some are out, some are broken, some were never checked. Everything is invented. */
@Component
@Order(67)
class DemoAssets implements DemoPart {
    private final Points points;
    private final Assets assets;
    private final Clock clock;

    DemoAssets(Points points, Assets assets, Clock clock) {
        this.points = points;
        this.assets = assets;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        int number = 0;
        for (var point : points.all()) {
            if (point.unit().level() == JurisdictionLevel.STREET) {
                var pump = register(point, AssetKind.PUMP, "示例排涝泵", "PS-%03d".formatted(++number), "柴油", number);
                tell(point, pump, number);
                register(point, AssetKind.GENERATOR, "示例发电机", "FD-%03d".formatted(number), "汽油", number + 1);
                register(point, AssetKind.FIRE_KIT, "示例微型消防站器材", "XF-%03d".formatted(number), "", number);
                if (number % 2 == 0) {
                    register(point, AssetKind.DEFIBRILLATOR, "示例除颤器", "CC-%03d".formatted(number), "", number + 1);
                }
            }
        }
    }

    private UUID register(Point point, AssetKind kind, String name, String called, String fuel, int number) {
        var keeper = keeper(point);
        var id = UuidV7.next(clock);
        var entry = new AssetEntry(
                called, name, kind, "示例型号", point.id(), fuel, LocalDate.of(2024, 5, 1), new BigDecimal("6800"));
        Hindsight.tell(
                Duration.ofDays(75 + 2 * (number % 9)),
                () -> assets.register(keeper, id, entry).orElseThrow());
        if (number % 3 != 0) {
            Hindsight.tell(
                    Duration.ofDays(20),
                    () -> take(
                            keeper,
                            id,
                            new Step.Seen(
                                    AssetStep.CHECK, true, fuel.isEmpty() ? null : 60 + number % 4 * 10, "试运行正常")));
        }
        return id;
    }

    private void tell(Point point, UUID pump, int number) {
        var keeper = keeper(point);
        if (number % 4 == 1) {
            Hindsight.tell(
                    Duration.ofDays(4),
                    () -> take(
                            keeper,
                            pump,
                            new Step.Handout("示例排涝队", ChinaTime.today(clock).plusDays(3 + number % 5), "示例路积水")));
        } else if (number % 5 == 2) {
            Hindsight.tell(Duration.ofDays(6), () -> take(keeper, pump, new Step.Plain(AssetStep.FAULT, "叶轮卡住，等配件")));
        }
    }

    private void take(Actor actor, UUID asset, Step step) {
        assets.take(actor, asset, UuidV7.next(clock), step).orElseThrow();
    }

    private static Actor keeper(Point point) {
        return new Actor(
                new UUID(2, point.unit().value().hashCode()), "吴示例", Set.of(Role.STREET_STAFF), Scope.of(point.unit()));
    }
}
