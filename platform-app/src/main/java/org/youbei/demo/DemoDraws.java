package org.youbei.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
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
import org.youbei.partner.AbilityKind;
import org.youbei.partner.AgreementStep;
import org.youbei.partner.Agreements;
import org.youbei.partner.Step;
import org.youbei.partner.Terms;
import org.youbei.supply.draw.Draws;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.need.Promises;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Receipt;
import org.youbei.supply.stock.StockLedger;

/** In three streets two neighbouring communities that share water: one draw waits, one is out, one has come back. Everything is invented. */
@Component
@Order(66)
class DemoDraws implements DemoPart {
    private static final int STREETS = 3;
    private static final String WATER = "瓶装水 550 毫升";

    private final Jurisdictions jurisdictions;
    private final Agreements agreements;
    private final Items items;
    private final Points points;
    private final StockLedger ledger;
    private final Draws draws;
    private final Promises promises;
    private final Clock clock;

    DemoDraws(
            Jurisdictions jurisdictions,
            Agreements agreements,
            Items items,
            Points points,
            StockLedger ledger,
            Draws draws,
            Promises promises,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.agreements = agreements;
        this.items = items;
        this.points = points;
        this.ledger = ledger;
        this.draws = draws;
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        var water = items.usedBy(district).stream()
                .filter(item -> item.name().equals(WATER))
                .findFirst()
                .orElseThrow();
        int number = 0;
        for (var street : jurisdictions.children(district)) {
            var communities = jurisdictions.children(street.code());
            if (communities.size() > 1 && number < STREETS) {
                tell(communities.get(0), communities.get(1), water, number++);
            }
        }
    }

    private void tell(Jurisdiction one, Jurisdiction two, Item water, int number) {
        var here = people("王示例", one.code());
        var there = people("李示例", two.code());
        var agreement = UuidV7.next(clock);
        Hindsight.tell(Duration.ofDays(40), () -> {
            agreements
                    .draft(here, agreement, one.code(), two.code(), null, terms())
                    .orElseThrow();
            take(there, agreement, AgreementStep.CONFIRMATION);
            take(here, agreement, AgreementStep.SIGNING);
        });
        var target = point(here, one);
        var lot = Hindsight.told(Duration.ofDays(30), () -> stocked(there, two, water));
        promised(here, one, water, agreement);
        if (number == 0) {
            ask(here, agreement, water, target, 120, Duration.ofHours(2));
            return;
        }
        var draw = ask(here, agreement, water, target, 80, Duration.ofDays(6));
        var eighty = new BigDecimal(80);
        Hindsight.tell(
                Duration.ofDays(5),
                () -> draws.handOver(there, draw, UuidV7.next(clock), lot, eighty, "已送到")
                        .orElseThrow());
        if (number == 2) {
            var arrived = ledger.at(target).getFirst().id();
            Hindsight.tell(
                    Duration.ofDays(1),
                    () -> draws.giveBack(here, draw, UuidV7.next(clock), arrived, eighty)
                            .orElseThrow());
        }
    }

    /** What the neighbour keeps for the community, under their agreement. */
    private void promised(Actor here, Jurisdiction community, Item water, UUID agreement) {
        var point = new Point(
                UuidV7.next(clock),
                community.code(),
                community.name() + "示例协议储备",
                Point.Mode.AGREEMENT,
                "",
                "社区保管员",
                "网格长",
                45,
                null,
                false);
        points.enter(here, point).orElseThrow();
        promises.bind(here, point.id(), agreement).orElseThrow();
        var receipt = new Receipt(
                point.id(),
                water.id(),
                "XY",
                null,
                today().plusDays(150),
                new BigDecimal(200),
                "",
                null,
                "",
                "协议储备（示例）",
                today(),
                "");
        ledger.receive(here, UuidV7.next(clock), receipt).orElseThrow();
    }

    private UUID ask(Actor here, UUID agreement, Item water, UUID target, int quantity, Duration ago) {
        var id = UuidV7.next(clock);
        Hindsight.tell(ago, () -> {
            var asked = new Draws.Asked(
                    agreement, water.id(), new BigDecimal(quantity), target, today().plusDays(12), "示例路内涝转移");
            draws.ask(here, id, asked).orElseThrow();
        });
        return id;
    }

    private UUID stocked(Actor keeper, Jurisdiction community, Item water) {
        var receipt = new Receipt(
                point(keeper, community),
                water.id(),
                "SQ-" + today().getYear(),
                null,
                today().plusDays(200),
                new BigDecimal(300),
                "",
                null,
                "阴凉干燥",
                "区级配发（示例）",
                today(),
                "");
        return ledger.receive(keeper, UuidV7.next(clock), receipt).orElseThrow();
    }

    private UUID point(Actor keeper, Jurisdiction community) {
        var point = new Point(
                UuidV7.next(clock),
                community.code(),
                community.name() + "示例点",
                Point.Mode.PHYSICAL,
                "示例路5号",
                "社区保管员",
                "网格长",
                20,
                null,
                false);
        return points.enter(keeper, point).orElseThrow();
    }

    private Terms terms() {
        return new Terms(
                "邻里物资共享协议（示例）",
                AbilityKind.KIT,
                WATER,
                new BigDecimal("200"),
                "瓶",
                25,
                today(),
                today().plusYears(1),
                "社区书记",
                "网格长");
    }

    private void take(Actor actor, UUID agreement, AgreementStep step) {
        agreements
                .take(actor, agreement, UuidV7.next(clock), new Step.Plain(step, "同意"))
                .orElseThrow();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private static Actor people(String name, JurisdictionCode unit) {
        return new Actor(new UUID(2, unit.value().hashCode()), name, Set.of(Role.COMMUNITY_WORKER), Scope.of(unit));
    }
}
