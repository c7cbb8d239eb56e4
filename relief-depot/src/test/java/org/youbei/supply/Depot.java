package org.youbei.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.AgreementStep;
import org.youbei.partner.Agreements;
import org.youbei.partner.Neighbours;
import org.youbei.partner.Step;
import org.youbei.partner.Terms;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Receipt;
import org.youbei.supply.stock.StockLedger;
import org.youbei.testing.Cast;

/** Two neighbouring communities with points, items, lots and agreements, for the tests of supplies. */
@Component
@Profile("module")
public class Depot {
    public static final JurisdictionCode HOME = new JurisdictionCode("420106002003");
    public static final JurisdictionCode NEXT = new JurisdictionCode("420106002004");
    public static final Actor HERE = worker(HOME, 91);
    public static final Actor OTHER = worker(HOME, 92);
    public static final Actor THERE = worker(NEXT, 93);

    private final Items items;
    private final Points points;
    private final StockLedger ledger;
    private final Agreements agreements;
    private final Neighbours neighbours;
    private final Clock clock;

    Depot(Items items, Points points, StockLedger ledger, Agreements agreements, Neighbours neighbours, Clock clock) {
        this.items = items;
        this.points = points;
        this.ledger = ledger;
        this.agreements = agreements;
        this.neighbours = neighbours;
        this.clock = clock;
    }

    public static Actor worker(JurisdictionCode unit, int number) {
        return new Actor(new UUID(1, number), "示例" + number, Set.of(Role.COMMUNITY_WORKER), Scope.of(unit));
    }

    public static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    public static <T> T as(Actor actor, Supplier<Outcome<T>> work) {
        return in(actor, work).orElseThrow();
    }

    public static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }

    public LocalDate today() {
        return ChinaTime.today(clock);
    }

    /** An item of the district, counted in bottles of half a litre. */
    public UUID item() {
        var water = Item.of(UUID.randomUUID(), Cast.WUCHANG, "1100401", "示例水" + UUID.randomUUID(), "瓶", false)
                .holding(new BigDecimal("0.5"), "升");
        return as(Cast.SUPERVISOR, () -> items.define(Cast.SUPERVISOR, water));
    }

    public UUID point(Actor actor) {
        var said = new Point(
                UUID.randomUUID(),
                actor.scope().unit().orElseThrow(),
                "示例仓" + UUID.randomUUID(),
                Point.Mode.PHYSICAL,
                "",
                "仓库保管员",
                "",
                30,
                null,
                false);
        return as(actor, () -> points.enter(actor, said));
    }

    public UUID received(
            Actor actor, UUID point, UUID item, String batch, String quantity, @Nullable LocalDate expires) {
        var said = new Receipt(
                point,
                item,
                batch,
                null,
                expires,
                new BigDecimal(quantity),
                "",
                new BigDecimal("2"),
                "",
                "",
                today(),
                "");
        return as(actor, () -> ledger.receive(actor, UUID.randomUUID(), said));
    }

    public StockLedger.Act act(String quantity, LocalDate on, String reason) {
        return new StockLedger.Act(UUID.randomUUID(), new BigDecimal(quantity), on, "示例用途", reason);
    }

    /** HERE may call on THERE, in bottles. */
    public UUID agreed(String ceiling, int days) {
        if (!in(HERE, () -> neighbours.are(HOME, NEXT))) {
            var asked = as(HERE, () -> neighbours.propose(HERE, UUID.randomUUID(), HOME, NEXT));
            as(THERE, () -> neighbours.answer(THERE, asked, true, ""));
        }
        var id = UUID.randomUUID();
        var terms = new Terms(
                "示例物资协议",
                AbilityKind.KIT,
                "饮用水",
                new BigDecimal(ceiling),
                "瓶",
                30,
                today(),
                today().plusDays(days),
                "示例岗位",
                "示例岗位乙");
        as(HERE, () -> agreements.draft(HERE, id, HOME, NEXT, null, terms));
        as(
                THERE,
                () -> agreements.take(THERE, id, UUID.randomUUID(), new Step.Plain(AgreementStep.CONFIRMATION, "同意")));
        as(HERE, () -> agreements.take(HERE, id, UUID.randomUUID(), new Step.Plain(AgreementStep.SIGNING, "")));
        return id;
    }
}
