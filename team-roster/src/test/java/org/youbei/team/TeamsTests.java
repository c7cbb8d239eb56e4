package org.youbei.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.BindableState.Condition;
import org.youbei.model.Outcome;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationKind;
import org.youbei.person.Certificates;
import org.youbei.person.Crowd;
import org.youbei.person.Entering;
import org.youbei.person.IdNumber;
import org.youbei.person.MembershipKind;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.team.staffing.Need;
import org.youbei.team.staffing.Staffing;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Teams with members and certificates, and what plans hear of them. */
@PostgresTest
class TeamsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor WORKER = Cast.COMMUNITY;

    @Autowired
    Teams teams;

    @Autowired
    TeamList list;

    @Autowired
    BindableTeams bindable;

    @Autowired
    Persons persons;

    @Autowired
    Certificates certificates;

    @Autowired
    ObligationIndex duties;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void losesAndRegainsItsStateWithACertificate() {
        var team = made(entry("示例站", TeamKind.MICRO_STATION, TODAY.plusMonths(6)));
        in(WORKER, () -> teams.need(WORKER, team, List.of(new Need("firefighting", 1, 2, 6))))
                .orElseThrow();
        assertThat(staffing(team)).isEqualTo(Staffing.EMPTY);
        var first = person();
        join(team, first, MemberRole.LEADER).orElseThrow();
        certify(first, TODAY.minusMonths(11));
        assertThat(staffing(team)).isEqualTo(Staffing.ADEQUATE);
        for (int i = 0; i < 5; i++) {
            join(team, person(), MemberRole.MEMBER).orElseThrow();
        }
        in(WORKER, () -> {
            persons.reached(List.of(first));
            return null;
        });
        assertThat(readiness(team).open()).isEmpty();
        assertThat(state(team)).isEqualTo(Condition.SOUND);

        clock.set(TODAY.plusMonths(2));
        assertThat(staffing(team)).as("the certificate is over").isEqualTo(Staffing.EMPTY);
        assertThat(readiness(team).isDeployable()).isFalse();
        assertThat(state(team)).isEqualTo(Condition.BROKEN);

        certify(first, TODAY.plusMonths(2));
        assertThat(readiness(team).isReady()).isTrue();
        assertThat(state(team)).isEqualTo(Condition.SOUND);
    }

    @Test
    void saysPlainlyWhyATeamMayNotGo() {
        var team = made(entry("示例无保险", TeamKind.FIRE, null));
        assertThat(readiness(team).findings())
                .extracting(Readiness.Finding::policy)
                .startsWith(
                        ReadinessPolicy.STAFFED,
                        ReadinessPolicy.LED,
                        ReadinessPolicy.QUALIFIED,
                        ReadinessPolicy.INSURED);
        assertThat(readiness(team).open())
                .extracting(Readiness.Finding::reason)
                .contains("people", "no-leader", "uninsured", "not-reached-ever");
        assertThat(readiness(team).isDeployable()).isFalse();
    }

    @Test
    void takesAdultsIntoRescueTeamsOnly() {
        var rescue = made(entry("示例救援", TeamKind.FIRE, TODAY));
        var ordinary = made(entry("示例志愿", TeamKind.VOLUNTEER, null));
        var young = entered(PersonEntry.of("小示例", IdNumber.Kind.RESIDENT, Crowd.number("20081124"), "13800000003"));
        assertThat(codes(join(rescue, young, MemberRole.MEMBER))).containsExactly("team.under-age");
        join(ordinary, young, MemberRole.MEMBER).orElseThrow();
        clock.set(TODAY.plusDays(1));
        assertThat(in(WORKER, () -> teams.join(WORKER, rescue, young, MemberRole.MEMBER, TODAY.plusDays(1))))
                .as("on the birthday")
                .isInstanceOf(Outcome.Done.class);
        var unknown = entered(
                PersonEntry.of("钱示例", IdNumber.Kind.PASSPORT, "E" + System.nanoTime() % 100000000, "13800000004"));
        assertThat(codes(join(rescue, unknown, MemberRole.MEMBER))).containsExactly("team.age-unknown");
    }

    @Test
    void keepsOneLeaderAndEachMemberOnce() {
        var team = made(entry("示例队长", TeamKind.VOLUNTEER, null));
        var one = person();
        join(team, one, MemberRole.LEADER).orElseThrow();
        assertThat(codes(join(team, one, MemberRole.MEMBER))).containsExactly("team.member");
        assertThat(codes(join(team, person(), MemberRole.LEADER))).containsExactly("team.leader");
        in(WORKER, () -> teams.leave(WORKER, team, one)).orElseThrow();
        assertThat(codes(in(WORKER, () -> teams.leave(WORKER, team, one)))).containsExactly("team.no-member");
        assertThat(readiness(team).open()).extracting(Readiness.Finding::reason).contains("no-leader");
        assertThat(in(WORKER, () -> persons.memberships(one)))
                .filteredOn(membership -> membership.kind() == MembershipKind.TEAM)
                .allMatch(membership -> membership.until() != null);
    }

    @Test
    void remindsOfInsuranceAndAgreement() {
        var team = made(entry("示例到期", TeamKind.SOCIAL, TODAY.plusDays(40)));
        assertThat(due(team, ObligationKind.TEAM_INSURANCE)).containsExactly(TODAY.plusDays(40));
        var renewed = entry("示例到期", TeamKind.SOCIAL, TODAY.plusDays(400));
        in(WORKER, () -> teams.change(WORKER, team, 0, renewed)).orElseThrow();
        assertThat(due(team, ObligationKind.TEAM_INSURANCE)).containsExactly(TODAY.plusDays(400));
        assertThat(codes(in(WORKER, () -> teams.change(WORKER, team, 0, renewed))))
                .containsExactly("team.changed");
        in(WORKER, () -> teams.disband(WORKER, team, "合并")).orElseThrow();
        assertThat(due(team, ObligationKind.TEAM_INSURANCE)).isEmpty();
        assertThat(codes(join(team, person(), MemberRole.MEMBER))).containsExactly("team.disbanded");
        assertThat(state(team)).isEqualTo(Condition.BROKEN);
    }

    @Test
    void refusesWhatCannotBe() {
        made(entry("示例同名", TeamKind.VOLUNTEER, null));
        assertThat(codes(make(WORKER, entry("示例同名", TeamKind.FIRE, null)))).containsExactly("team.name-taken");
        assertThat(codes(make(Cast.SIBLING_STREET, entry("示例别处", TeamKind.FIRE, null))))
                .containsExactly("team.unit");
        var wrong = new TeamEntry(
                Cast.JIYUQIAO_COMMUNITY,
                "",
                TeamKind.FIRE,
                null,
                Set.of("flying"),
                "",
                java.math.BigDecimal.TEN,
                null,
                0,
                2000,
                "",
                "",
                null,
                "",
                TODAY,
                TODAY.minusDays(1),
                0,
                0,
                TODAY.plusDays(1));
        assertThat(((Outcome.Refused<UUID>) make(WORKER, wrong)).refusals())
                .extracting(org.youbei.model.Refusal::field)
                .containsExactly(
                        "name",
                        "specialties",
                        "base",
                        "longitude",
                        "readyDay",
                        "readyNight",
                        "insuredUntil",
                        "exercisedOn");
    }

    @Test
    void listsWithReadinessAndSendsPlansWhatTheyMayLeanOn() {
        var team = made(entry("示例名录", TeamKind.MICRO_STATION, TODAY.plusDays(9)));
        var rows = in(
                WORKER, () -> list.first(WORKER.scope(), new TeamFilter(TeamKind.MICRO_STATION, null, null, "名录"), 9));
        assertThat(rows).extracting(TeamRow::id).containsExactly(team);
        List<org.youbei.model.BindableThing> offered =
                in(WORKER, () -> transaction.execute(status -> bindable.offered(Cast.JIYUQIAO_COMMUNITY, "名录", 9)));
        assertThat(offered).extracting("name").containsExactly("示例名录");
        assertThat(in(Cast.SIBLING_STREET, () -> bindable.states(List.of(team.toString(), "no id"))))
                .isEmpty();
    }

    private Condition state(UUID team) {
        var states = in(WORKER, () -> bindable.states(List.of(team.toString())));
        return states.get(team.toString()).condition();
    }

    private List<LocalDate> due(UUID team, ObligationKind kind) {
        return in(WORKER, () -> duties.ofSubject(Teams.subject(team))).stream()
                .filter(duty -> duty.kind().equals(kind) && duty.state().isOpen())
                .map(duty -> duty.due())
                .toList();
    }

    private Readiness readiness(UUID team) {
        var today = org.youbei.model.ChinaTime.today(clock);
        return in(WORKER, () -> teams.readiness(List.of(team), today)).get(team).readiness();
    }

    private Staffing staffing(UUID team) {
        return readiness(team).staffing();
    }

    private UUID made(TeamEntry entry) {
        return make(WORKER, entry).orElseThrow();
    }

    private Outcome<UUID> make(Actor actor, TeamEntry entry) {
        return in(actor, () -> teams.make(actor, UUID.randomUUID(), entry));
    }

    private Outcome<UUID> join(UUID team, UUID person, MemberRole role) {
        return in(WORKER, () -> teams.join(WORKER, team, person, role, TODAY));
    }

    private UUID person() {
        return entered(Crowd.somebody());
    }

    private UUID entered(PersonEntry entry) {
        return in(
                        WORKER,
                        () -> persons.enter(
                                WORKER,
                                new Entering(UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, entry, MembershipKind.STAFF)))
                .orElseThrow();
    }

    private void certify(UUID person, LocalDate issued) {
        var said = new Certificates.Entry(UUID.randomUUID(), "micro_station", "示例1", "", issued, null);
        in(WORKER, () -> certificates.enter(WORKER, person, said)).orElseThrow();
    }

    private static TeamEntry entry(String name, TeamKind kind, @Nullable LocalDate insured) {
        return new TeamEntry(
                Cast.JIYUQIAO_COMMUNITY,
                name,
                kind,
                null,
                Set.of("rescue"),
                "示例路 1 号",
                null,
                null,
                5,
                10,
                "",
                "",
                null,
                insured == null ? "" : "示例保险",
                insured == null ? null : TODAY.minusYears(1),
                insured,
                10,
                10,
                TODAY.minusMonths(1));
    }
}
