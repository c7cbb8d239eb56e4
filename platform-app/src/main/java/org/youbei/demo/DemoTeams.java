package org.youbei.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResidentId;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;
import org.youbei.obligation.rule.RequiredPost;
import org.youbei.person.Certificates;
import org.youbei.person.Entering;
import org.youbei.person.IdNumber;
import org.youbei.person.MembershipKind;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.team.MemberRole;
import org.youbei.team.Posts;
import org.youbei.team.TeamEntry;
import org.youbei.team.TeamKind;
import org.youbei.team.Teams;
import org.youbei.team.staffing.Need;

/** Posts of the first streets filled, vacant and doubled, and a team in every state of readiness. All people are invented. */
@Component
@Order(60)
class DemoTeams implements DemoPart {
    private static final int STREETS = 3;
    private static final int COMMUNITIES = 2;
    private static final String FAMILIES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";

    private final Jurisdictions jurisdictions;
    private final Persons persons;
    private final Certificates certificates;
    private final Posts posts;
    private final Teams teams;
    private final Clock clock;
    private int people;

    DemoTeams(
            Jurisdictions jurisdictions,
            Persons persons,
            Certificates certificates,
            Posts posts,
            Teams teams,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.persons = persons;
        this.certificates = certificates;
        this.posts = posts;
        this.teams = teams;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        int nth = 0;
        for (var street :
                jurisdictions.children(district).stream().limit(STREETS).toList()) {
            var officer = officer(street.code());
            Hindsight.tell(Duration.ofDays(200), () -> fill(officer, street.code(), 0));
            team(officer, street, "综合应急救援队", TeamKind.GENERAL, nth);
            int turn = 1;
            for (var community : jurisdictions.children(street.code()).stream()
                    .limit(COMMUNITIES)
                    .toList()) {
                int left = turn++;
                Hindsight.tell(Duration.ofDays(150), () -> fill(officer, community.code(), left));
                team(officer, community, "微型消防站", TeamKind.MICRO_STATION, nth + left);
            }
            nth++;
        }
    }

    /** @param empty how many posts at the end of the list stay vacant */
    private void fill(Actor actor, JurisdictionCode unit, int empty) {
        List<RequiredPost> required = posts.required(unit);
        var since = ChinaTime.today(clock);
        var all = enter(actor, unit, MembershipKind.POST, 2 * required.size());
        for (int at = 0; at < required.size() - empty; at++) {
            var post = required.get(at);
            posts.appoint(actor, unit, post.id(), Posts.Place.A, all.get(2 * at), since)
                    .orElseThrow();
            if (post.standIn()) {
                posts.appoint(actor, unit, post.id(), Posts.Place.B, all.get(2 * at + 1), since)
                        .orElseThrow();
            }
        }
    }

    /** @param turn decides what the team lacks: 0 nothing, 1 insurance, 2 a certificate that has lapsed, 3 a drill */
    private void team(Actor actor, Jurisdiction unit, String what, TeamKind kind, int turn) {
        var today = ChinaTime.today(clock);
        var id = UuidV7.next(clock);
        var insured = turn % 4 == 1 ? null : today.plusDays(turn % 4 == 2 ? 20 : 200);
        var entry = new TeamEntry(
                unit.code(),
                "示例" + unit.name() + what,
                kind,
                kind == TeamKind.GENERAL ? 3 : null,
                Set.of("rescue", "first_aid"),
                unit.name() + "示例路 1 号",
                null,
                null,
                10,
                20,
                unit.name(),
                "",
                null,
                insured == null ? "" : "示例保险",
                insured == null ? null : today.minusDays(165),
                insured,
                20,
                turn % 4 == 0 ? 20 : 17,
                turn % 4 == 3 ? today.minusMonths(15) : today.minusMonths(2));
        teams.make(actor, id, entry).orElseThrow();
        teams.need(actor, id, List.of(new Need("firefighting", 2, 3, 4), new Need("first_aid", 1, 2, 2)))
                .orElseThrow();
        var members = enter(actor, unit.code(), MembershipKind.TEAM, 6);
        for (int at = 0; at < members.size(); at++) {
            var role = at == 0 ? MemberRole.LEADER : at == 1 ? MemberRole.DEPUTY : MemberRole.MEMBER;
            teams.join(actor, id, members.get(at), role, today).orElseThrow();
        }
        for (int at = 0; at < 4; at++) {
            certify(
                    actor,
                    members.get(at),
                    "micro_station",
                    today.minusMonths(turn % 4 == 2 && at > 0 ? 13 : 11 - 2 * at));
        }
        certify(actor, members.get(4), "red_cross_first_aid", today.minusMonths(20));
        if (turn % 4 == 0) {
            persons.reached(members);
        }
    }

    private void certify(Actor actor, UUID person, String kind, LocalDate issued) {
        var said = new Certificates.Entry(UuidV7.next(clock), kind, "示例" + (1000 + people++), "", issued, null);
        certificates.enter(actor, person, said).orElseThrow();
    }

    private List<UUID> enter(Actor actor, JurisdictionCode unit, MembershipKind kind, int number) {
        var asked = new ArrayList<Entering>();
        for (int i = 0; i < number; i++) {
            asked.add(new Entering(UuidV7.next(clock), unit, somebody(), kind));
        }
        return persons.enter(actor, asked).stream()
                .map(one -> one.orElseThrow())
                .toList();
    }

    private PersonEntry somebody() {
        int nth = people++;
        var born = LocalDate.of(1970 + nth % 30, 1 + nth % 12, 1 + nth % 28);
        var digits = "420106" + born.toString().replace("-", "") + "%03d".formatted(nth % 1000);
        var name = FAMILIES.charAt(nth % FAMILIES.length()) + "示例" + (nth % 7 == 0 ? "甲" : "");
        return PersonEntry.of(
                name,
                IdNumber.Kind.RESIDENT,
                ResidentId.completed(digits).value(),
                "1390000%04d".formatted(nth % 10_000));
    }

    private static Actor officer(JurisdictionCode unit) {
        return new Actor(new UUID(2, unit.value().hashCode()), "吴示例", Set.of(Role.STREET_STAFF), Scope.of(unit));
    }
}
