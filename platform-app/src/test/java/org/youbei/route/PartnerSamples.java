package org.youbei.route;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.CreditCode;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.Agreements;
import org.youbei.partner.Directory;
import org.youbei.partner.HelpDesk;
import org.youbei.partner.Neighbours;
import org.youbei.partner.Organisation;
import org.youbei.partner.Partners;
import org.youbei.partner.Terms;
import org.youbei.testing.Cast;

/** Partners of the community 420106001001, and neighbours of it in its own street. */
class PartnerSamples implements RouteSamples {
    private static final AtomicInteger CODES = new AtomicInteger();

    private final Neighbours neighbours;
    private final Partners partners;
    private final Agreements agreements;
    private final HelpDesk help;
    private final Directory directory;
    private final Clock clock;

    PartnerSamples(ApplicationContext context) {
        neighbours = context.getBean(Neighbours.class);
        partners = context.getBean(Partners.class);
        agreements = context.getBean(Agreements.class);
        help = context.getBean(HelpDesk.class);
        directory = context.getBean(Directory.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /partners",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO_COMMUNITY)
                        .with("name", "示例单位")
                        .with("creditCode", credit())
                        .with("kind", "SHOP")
                        .with("contactPost", "店长")
                        .with("contactPhone", "027-88880001"));
        samples.put("GET /partners/{id}", () -> Sample.at(partner()));
        samples.put("GET /partners/{id}/abilities", () -> Sample.at(partner()));
        samples.put(
                "POST /partners/{id}/abilities",
                () -> Sample.at(partner())
                        .with("ability", "KIT")
                        .with("what", "示例")
                        .with("amount", "1 台")
                        .with("lead", "30")
                        .with("hours", "全天"));
        samples.put("GET /partners/{id}/phone", () -> Sample.at(partner()));
        samples.put("POST /partners/{id}/phone", () -> Sample.at(partner()).with("reason", "示例"));
        samples.put(
                "POST /neighbours",
                () -> Sample.none().with("unit", Cast.JIYUQIAO_COMMUNITY).with("other", "420106999999"));
        for (var page : List.of("answer", "ending")) {
            samples.put("GET /neighbours/{id}/" + page, () -> Sample.at(neighbour()));
        }
        samples.put("POST /neighbours/{id}/answer", () -> Sample.at(neighbour()).with("answer", "YES"));
        samples.put("POST /neighbours/{id}/ending", () -> Sample.at(neighbour()).with("remark", "示例"));
        samples.put(
                "POST /agreements",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO_COMMUNITY)
                        .with("party", partner())
                        .with("title", "示例协议")
                        .with("ability", "KIT")
                        .with("what", "示例")
                        .with("ceiling", "5")
                        .with("measure", "台")
                        .with("lead", "30")
                        .with("startsOn", ChinaTime.today(clock))
                        .with("endsOn", ChinaTime.today(clock).plusDays(300))
                        .with("contact", "示例岗位")
                        .with("standIn", "示例岗位"));
        samples.put("GET /agreements/{id}", () -> Sample.at(agreement()));
        samples.put("GET /agreements/{id}/paper", () -> Sample.at(agreement()));
        samples.put("GET /agreements/{id}.docx", () -> Sample.at(agreement()));
        samples.put("GET /agreements/{id}/signed-page", () -> Sample.at(agreement()));
        samples.put(
                "POST /agreements/{id}/signed-page",
                () -> Sample.at(agreement()).upload("picture", "示例.txt", "no picture"));
        samples.put("GET /agreements/{id}/{noun}", () -> Sample.at(agreement(), "withdrawal"));
        samples.put(
                "POST /agreements/{id}/{noun}",
                () -> Sample.at(agreement(), "withdrawal").with("remark", "示例"));
        samples.put(
                "POST /help-requests",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO_COMMUNITY)
                        .with("other", "420106999999")
                        .with("ability", "KIT")
                        .with("what", "示例")
                        .with("place", "示例"));
        for (var page : List.of("answer", "closing")) {
            samples.put("GET /help-requests/{id}/" + page, () -> Sample.at(asked()));
        }
        samples.put("POST /help-requests/{id}/answer", () -> Sample.at(asked()).with("answer", "YES"));
        samples.put("POST /help-requests/{id}/closing", () -> Sample.at(asked()).with("remark", "示例"));
    }

    static String credit() {
        var begin = "914201069999%05d".formatted(CODES.getAndIncrement());
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> begin + (char) last)
                .filter(CreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }

    private UUID partner() {
        var entry = new Organisation(
                UUID.randomUUID(),
                Cast.JIYUQIAO_COMMUNITY,
                "示例超市",
                credit(),
                Organisation.Kind.SHOP,
                "",
                "店长",
                "027-88880001");
        return as(Cast.COMMUNITY, () -> partners.enter(Cast.COMMUNITY, entry));
    }

    /** Proposed by the community to another one of its street; an earlier one with the same unit ends first. */
    private UUID neighbour() {
        var beside = Scopes.in(Cast.COMMUNITY.scope(), () -> directory.beside(Set.of(Cast.JIYUQIAO_COMMUNITY)));
        var other = beside.stream()
                .map(Directory.Beside::unit)
                .filter(Cast.JIYUQIAO::contains)
                .findFirst()
                .orElseThrow();
        Scopes.in(Cast.COMMUNITY.scope(), neighbours::all).stream()
                .filter(one -> one.other().equals(other) && one.state().ordinal() < 2)
                .forEach(one -> as(Cast.COMMUNITY, () -> neighbours.end(Cast.COMMUNITY, one.id(), "示例")));
        return as(
                Cast.COMMUNITY,
                () -> neighbours.propose(Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, other));
    }

    private UUID agreement() {
        var partner = partner();
        var today = ChinaTime.today(clock);
        var terms = new Terms(
                "示例协议", AbilityKind.KIT, "示例", BigDecimal.TEN, "台", 30, today, today.plusDays(300), "示例岗位", "示例岗位");
        return as(
                        Cast.COMMUNITY,
                        () -> agreements.draft(
                                Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, null, partner, terms))
                .getId();
    }

    private UUID asked() {
        var id = neighbour();
        var other = Scopes.in(Cast.COMMUNITY.scope(), () -> neighbours.find(id)).other();
        var answering = new Actor(new UUID(1, 88), "示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(other));
        as(answering, () -> neighbours.answer(answering, id, true, ""));
        return as(
                Cast.COMMUNITY,
                () -> help.ask(
                        Cast.COMMUNITY,
                        UUID.randomUUID(),
                        Cast.JIYUQIAO_COMMUNITY,
                        other,
                        AbilityKind.KIT,
                        "示例",
                        "示例路"));
    }

    private static <T> T as(Actor actor, Supplier<Outcome<T>> work) {
        return Scopes.in(actor.scope(), work).orElseThrow();
    }
}
