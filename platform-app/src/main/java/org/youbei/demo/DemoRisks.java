package org.youbei.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RiskColour;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;
import org.youbei.place.Corners;
import org.youbei.risk.Measure;
import org.youbei.risk.Rating;
import org.youbei.risk.RiskEntry;
import org.youbei.risk.RiskRegister;
import org.youbei.risk.RiskStep;
import org.youbei.risk.RiskSubtype;
import org.youbei.risk.Step;
import org.youbei.risk.gauge.Gauges;
import org.youbei.risk.gauge.Quantity;
import org.youbei.risk.gauge.Rhythm;
import org.youbei.risk.gauge.Threshold;

/** A risk in every community, in every state, and a water gauge that has risen above its threshold. Everything is invented. */
@Component
@Order(40)
class DemoRisks implements DemoPart {
    private static final long SEED = 20_261_130;
    private static final JurisdictionCode SHOWN = new JurisdictionCode("420106001002");
    private static final Duration LATE = Duration.ofDays(200);
    private static final Duration USUAL = Duration.ofDays(40);

    private static final List<Kind> KINDS = List.of(
            new Kind("示例路下穿通道积水", RiskSubtype.WATERLOGGING, "示例路下穿通道", "过往行人和车辆", "排水泵一台，水深警示线", 4, 4),
            new Kind("示例苑地下车库倒灌", RiskSubtype.WATERLOGGING, "示例苑1至3栋地下室", "业主车辆、配电房", "挡水板两块", 3, 3),
            new Kind("示例苑高层住宅火灾", RiskSubtype.HIGH_RISE_FIRE, "示例苑5栋，32层", "约 400 名住户", "微型消防站，楼道灭火器", 2, 5),
            new Kind("示例里老旧住宅火灾", RiskSubtype.RESIDENTIAL_FIRE, "示例里12至18号", "独居老人较多", "联网烟感", 3, 4),
            new Kind("示例小区楼道充电", RiskSubtype.BATTERY_FIRE, "示例小区各单元门厅", "住户", "集中充电桩，每日巡查", 4, 3),
            new Kind("示例餐饮街燃气", RiskSubtype.GAS, "示例餐饮街", "店员、食客", "可燃气体报警器", 3, 3),
            new Kind("示例坡挡土墙开裂", RiskSubtype.LANDSLIDE, "示例坡挡土墙", "坡下住户 20 户", "裂缝观测点", 2, 4),
            new Kind("示例商场人群拥挤", RiskSubtype.CROWD, "示例商场中庭", "节假日客流", "限流方案", 2, 3),
            new Kind("示例小区电梯老化", RiskSubtype.ELEVATOR, "示例小区2栋", "乘梯住户", "半月维保", 3, 2),
            new Kind("示例巷房屋年久失修", RiskSubtype.BUILDING_COLLAPSE, "示例巷7号", "住户 6 户", "悬挂警示牌", 2, 3));

    private record Kind(
            String title,
            RiskSubtype subtype,
            String place,
            String exposed,
            String controls,
            int likelihood,
            int consequence) {}

    private final Jurisdictions jurisdictions;
    private final RiskRegister register;
    private final Gauges gauges;
    private final Clock clock;

    DemoRisks(Jurisdictions jurisdictions, RiskRegister register, Gauges gauges, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.register = register;
        this.gauges = gauges;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        var random = new Random(SEED);
        int number = 0;
        int row = 0;
        for (var street : jurisdictions.children(district)) {
            var middle = DemoInspections.Middle.ofStreet(street.code(), row++);
            int turn = 0;
            for (var community : jurisdictions.children(street.code())) {
                var kind = KINDS.get(community.code().equals(SHOWN) ? 0 : random.nextInt(KINDS.size()));
                var ago = number % 9 == 8 ? LATE : USUAL.plusDays(random.nextInt(60));
                var point = middle.ofCommunity(turn++).near(random);
                tell(street, community, kind, point, number++, ago);
            }
        }
    }

    private void tell(
            Jurisdiction street, Jurisdiction community, Kind kind, GeoPoint point, int number, Duration ago) {
        var worker = people("王示例", Role.COMMUNITY_WORKER, community.code());
        var officer = people("吴示例", Role.STREET_STAFF, street.code());
        var risk = UuidV7.next(clock);
        Hindsight.tell(ago, () -> {
            var entry = RiskEntry.of(kind.title(), kind.subtype(), kind.place(), "", kind.exposed(), "社区安全员", point);
            register.register(worker, risk, community.code(), drawn(entry, point, number), today().plusMonths(6))
                    .orElseThrow();
        });
        if (number % 7 == 6) {
            return;
        }
        Hindsight.tell(ago.minusDays(1), () -> take(worker, risk, new Step.Assessment(rating(kind), "")));
        if (number % 7 == 5) {
            return;
        }
        Hindsight.tell(ago.minusDays(3), () -> {
            take(officer, risk, new Step.Plain(RiskStep.CONFIRMATION, "现场核对一致"));
            var measure =
                    Measure.of(UuidV7.next(clock), "汛前检修并补充物资", "物业经理", new BigDecimal("20000"), today().plusDays(90));
            register.plan(worker, risk, measure).orElseThrow();
            var red = register.matrix().colour(kind.likelihood(), kind.consequence()) == RiskColour.RED;
            if (red && number % 2 == 1) {
                take(officer, risk, new Step.Plain(RiskStep.ACCEPTANCE, "短期内无法改造，雨天派人值守并封闭"));
            } else {
                take(worker, risk, new Step.Plain(RiskStep.TREATMENT, ""));
            }
            if (number % 3 == 0) {
                register.complete(worker, risk, measure.id(), "已完成并验收").orElseThrow();
            }
        });
        if (community.code().equals(SHOWN)) {
            watch(worker, risk);
        }
    }

    /** Some follow a road or fill a block of about two hundred metres, the others are points. */
    private static RiskEntry drawn(RiskEntry entry, GeoPoint point, int number) {
        var east = point.longitude().doubleValue();
        var north = point.latitude().doubleValue();
        var corners = switch (number % 5) {
            case 0 -> List.of(corner(east, north), corner(east + 0.001, north + 0.0004), corner(east + 0.002, north));
            case 1 ->
                List.of(
                        corner(east, north),
                        corner(east + 0.002, north),
                        corner(east + 0.002, north + 0.0015),
                        corner(east, north + 0.0015),
                        corner(east, north));
            default -> List.<String>of();
        };
        return corners.isEmpty()
                ? entry
                : entry.drawn(
                        Corners.read(String.join("\n", corners), point.datum()).orElseThrow());
    }

    private static String corner(double east, double north) {
        return String.format(java.util.Locale.ROOT, "%.6f,%.6f", east, north);
    }

    private static Rating rating(Kind kind) {
        return new Rating(
                kind.likelihood(),
                kind.consequence(),
                Math.min(3, kind.consequence()),
                2,
                kind.likelihood() - 1,
                10,
                kind.controls(),
                Math.max(1, kind.likelihood() - 2),
                Math.max(1, kind.consequence() - 1));
    }

    /** Two weeks of a gauge; yesterday's reading stands above the threshold. */
    private void watch(Actor worker, UUID risk) {
        var gauge = UuidV7.next(clock);
        Hindsight.tell(Duration.ofDays(14), () -> {
            gauges.install(worker, risk, gauge, "示例通道水尺", Quantity.WATER_LEVEL, Rhythm.DAILY)
                    .orElseThrow();
            var bound = new Threshold(
                    UuidV7.next(clock),
                    Quantity.WATER_LEVEL,
                    new BigDecimal("20.5"),
                    true,
                    "封闭通道，转移地下室人员",
                    "防汛专项应急预案 四、（二）");
            gauges.set(worker, risk, bound).orElseThrow();
        });
        for (int days = 13; days >= 1; days--) {
            var level = new BigDecimal(days == 1 ? "20.62" : "19." + (20 + (days * 37) % 60));
            Hindsight.tell(
                    Duration.ofDays(days),
                    () -> gauges.read(worker, gauge, level, clock.instant()).orElseThrow());
        }
    }

    private void take(Actor actor, UUID risk, Step step) {
        register.take(actor, risk, UuidV7.next(clock), step).orElseThrow();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private static Actor people(String name, Role role, JurisdictionCode unit) {
        return new Actor(new UUID(2, unit.value().hashCode()), name, Set.of(role), Scope.of(unit));
    }
}
