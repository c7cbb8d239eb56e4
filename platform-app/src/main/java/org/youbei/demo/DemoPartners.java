package org.youbei.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.CreditCode;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;
import org.youbei.partner.Ability;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.AgreementStep;
import org.youbei.partner.Agreements;
import org.youbei.partner.HelpDesk;
import org.youbei.partner.HelpRequest;
import org.youbei.partner.Neighbours;
import org.youbei.partner.Organisation;
import org.youbei.partner.Partners;
import org.youbei.partner.Step;
import org.youbei.partner.Terms;

/** In every street two communities that are neighbours, with an agreement, and a partner of each. Everything is invented. */
@Component
@Order(50)
class DemoPartners implements DemoPart {
    private static final String LAST = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Jurisdictions jurisdictions;
    private final Neighbours neighbours;
    private final Partners partners;
    private final Agreements agreements;
    private final HelpDesk help;
    private final Clock clock;

    DemoPartners(
            Jurisdictions jurisdictions,
            Neighbours neighbours,
            Partners partners,
            Agreements agreements,
            HelpDesk help,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.neighbours = neighbours;
        this.partners = partners;
        this.agreements = agreements;
        this.help = help;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        int number = 0;
        for (var street : jurisdictions.children(district)) {
            var communities = jurisdictions.children(street.code());
            if (communities.size() > 1) {
                tell(communities.get(0), communities.get(1), number++);
            }
        }
    }

    private void tell(Jurisdiction one, Jurisdiction two, int number) {
        var here = people(one.code());
        var there = people(two.code());
        Hindsight.tell(Duration.ofDays(60), () -> {
            var neighbour = neighbours
                    .propose(here, UuidV7.next(clock), one.code(), two.code())
                    .orElseThrow();
            neighbours.answer(there, neighbour, true, "").orElseThrow();
            organisation(here, one, number);
        });
        var agreement = UuidV7.next(clock);
        Hindsight.tell(Duration.ofDays(50), () -> {
            agreements
                    .draft(here, agreement, one.code(), two.code(), null, terms())
                    .orElseThrow();
            take(there, agreement, new Step.Plain(AgreementStep.CONFIRMATION, "同意"));
            take(here, agreement, new Step.Plain(AgreementStep.SIGNING, ""));
        });
        if (number % 3 == 0) {
            Hindsight.tell(
                    Duration.ofDays(5),
                    () -> take(here, agreement, new Step.Call(new BigDecimal("10"), today().plusDays(10), "防汛值守")));
        }
        if (number % 4 == 0) {
            ask(here, there, one, two);
        }
    }

    private void ask(Actor here, Actor there, Jurisdiction one, Jurisdiction two) {
        var asked = UuidV7.next(clock);
        Hindsight.tell(
                Duration.ofDays(2),
                () -> help.ask(here, asked, one.code(), two.code(), AbilityKind.KIT, "应急照明灯 5 台", "示例路2号居委会")
                        .orElseThrow());
        Hindsight.tell(
                Duration.ofDays(2).minusMinutes(20),
                () -> help.answer(there, asked, HelpRequest.Answer.PARTLY, "可出 3 台")
                        .orElseThrow());
    }

    private void organisation(Actor worker, Jurisdiction community, int number) {
        var kinds = Organisation.Kind.values();
        var kind = kinds[number % (kinds.length - 1)];
        var entry = new Organisation(
                UuidV7.next(clock),
                community.code(),
                List.of("示例物业服务公司", "示例生活超市", "示例小学", "示例门诊部", "示例酒店", "示例机械公司").get(kind.ordinal()),
                credit("914201060000%05d".formatted(number)),
                kind,
                "示例路" + (number + 1) + "号",
                "值班经理",
                "027-8888%04d".formatted(number));
        var id = partners.enter(worker, entry).orElseThrow();
        var truck = new Ability(UuidV7.next(clock), AbilityKind.TRANSPORT, "小型货车", "2 辆", 40, "8:00–20:00");
        var people = new Ability(UuidV7.next(clock), AbilityKind.PEOPLE, "安保人员", "10 人", 20, "全天");
        partners.add(worker, id, truck).orElseThrow();
        partners.add(worker, id, people).orElseThrow();
    }

    /** Seventeen characters with the check character that fits. */
    private static String credit(String begin) {
        return LAST.chars()
                .mapToObj(last -> begin + (char) last)
                .filter(CreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }

    private Terms terms() {
        return new Terms(
                "邻里应急互助协议（示例）",
                AbilityKind.PEOPLE,
                "巡查、搬运人员",
                new BigDecimal("20"),
                "人",
                30,
                today(),
                today().plusYears(1),
                "社区书记",
                "网格长");
    }

    private void take(Actor actor, UUID agreement, Step step) {
        agreements.take(actor, agreement, UuidV7.next(clock), step).orElseThrow();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private static Actor people(JurisdictionCode unit) {
        return new Actor(new UUID(2, unit.value().hashCode()), "王示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(unit));
    }
}
