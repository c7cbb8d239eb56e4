package org.youbei.route;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.AgreementStep;
import org.youbei.partner.Agreements;
import org.youbei.partner.Neighbours;
import org.youbei.partner.Step;
import org.youbei.partner.Terms;
import org.youbei.supply.draw.Draws;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.testing.Cast;

/** Draws of the community 420106001001 on an agreement with another one of its street. */
class DrawSamples implements RouteSamples {
    private static final JurisdictionCode OTHER = new JurisdictionCode("420106001004");
    private static final Actor THERE = new Actor(new UUID(1, 89), "示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(OTHER));

    private final Neighbours neighbours;
    private final Agreements agreements;
    private final Items items;
    private final Points points;
    private final Draws draws;
    private final Clock clock;
    private @Nullable UUID agreement;

    DrawSamples(ApplicationContext context) {
        neighbours = context.getBean(Neighbours.class);
        agreements = context.getBean(Agreements.class);
        items = context.getBean(Items.class);
        points = context.getBean(Points.class);
        draws = context.getBean(Draws.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /agreement-draws",
                () -> Sample.none()
                        .with("agreement", agreement())
                        .with("item", item())
                        .with("quantity", "1")
                        .with("target", point())
                        .with("back", ChinaTime.today(clock).plusDays(5))
                        .with("purpose", "示例"));
        samples.put("GET /agreement-draws/{id}", () -> Sample.at(draw()));
        samples.put("GET /agreement-draws/{id}/{noun}", () -> Sample.at(draw(), "withdrawal"));
        samples.put(
                "POST /agreement-draws/{id}/{noun}",
                () -> Sample.at(draw(), "withdrawal").with("remark", "示例"));
    }

    private UUID draw() {
        var asked = new Draws.Asked(
                agreement(),
                item(),
                BigDecimal.ONE,
                point(),
                ChinaTime.today(clock).plusDays(5),
                "示例");
        return as(Cast.COMMUNITY, () -> draws.ask(Cast.COMMUNITY, UUID.randomUUID(), asked));
    }

    private UUID agreement() {
        if (agreement == null) {
            agreement = agreed();
        }
        return agreement;
    }

    private UUID agreed() {
        var here = Cast.COMMUNITY;
        if (!Scopes.in(here.scope(), () -> neighbours.are(Cast.JIYUQIAO_COMMUNITY, OTHER))) {
            var asked = as(here, () -> neighbours.propose(here, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, OTHER));
            as(THERE, () -> neighbours.answer(THERE, asked, true, ""));
        }
        var today = ChinaTime.today(clock);
        var terms = new Terms(
                "示例物资协议",
                AbilityKind.KIT,
                "示例物资",
                new BigDecimal("99999"),
                "件",
                30,
                today,
                today.plusDays(300),
                "示例岗位",
                "示例岗位");
        var id = UUID.randomUUID();
        as(here, () -> agreements.draft(here, id, Cast.JIYUQIAO_COMMUNITY, OTHER, null, terms));
        as(THERE, () -> agreements.take(THERE, id, UUID.randomUUID(), plain(AgreementStep.CONFIRMATION)));
        as(here, () -> agreements.take(here, id, UUID.randomUUID(), plain(AgreementStep.SIGNING)));
        return id;
    }

    private static Step plain(AgreementStep step) {
        return new Step.Plain(step, "示例");
    }

    private UUID item() {
        var item = Item.of(UUID.randomUUID(), Cast.WUCHANG, "", "示例共用物资" + UUID.randomUUID(), "件", false);
        return as(Cast.SUPERVISOR, () -> items.define(Cast.SUPERVISOR, item));
    }

    private UUID point() {
        var point = new Point(
                UUID.randomUUID(),
                Cast.JIYUQIAO_COMMUNITY,
                "示例点" + UUID.randomUUID(),
                Point.Mode.PHYSICAL,
                "",
                "示例岗位",
                "",
                30,
                null,
                false);
        return as(Cast.COMMUNITY, () -> points.enter(Cast.COMMUNITY, point));
    }

    private static <T> T as(Actor actor, Supplier<Outcome<T>> work) {
        return Scopes.in(actor.scope(), work).orElseThrow();
    }
}
