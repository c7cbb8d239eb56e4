package org.youbei.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.duty.DutyRoom.as;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Pattern;
import org.youbei.duty.station.Stations;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

@PostgresTest
class RostersTests {
    private static final Actor OTHER =
            new Actor(new UUID(1, 91), "钱示例", Set.of(Role.STREET_STAFF), Scope.of(Cast.JIYUQIAO));

    @Autowired
    Stations stations;

    @Autowired
    Rosters rosters;

    @Autowired
    DutyWatch watch;

    @Autowired
    RememberedAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private DutyRoom room;

    @BeforeEach
    void loadUnits(@Autowired DivisionImporter importer, @Autowired ApplicationContext context) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        room = new DutyRoom(context);
    }

    @Test
    void fillsAndPublishesAMonthWithoutAFinding() {
        var sheet = room.sheet(room.published());
        assertThat(sheet.roster().state()).isEqualTo(Roster.State.PUBLISHED);
        assertThat(sheet.slots()).hasSize(30);
        assertThat(sheet.findings()).isEmpty();
        var turns = sheet.loads().stream()
                .filter(load -> load.person().leads())
                .mapToInt(Rosters.Load::turns)
                .summaryStatistics();
        assertThat(turns.getMax() - turns.getMin()).isLessThanOrEqualTo(1);
        assertThat(sheet.loads())
                .allSatisfy(load -> assertThat(load.unbroken()).isLessThanOrEqualTo(Duration.ofHours(24)));
        assertThat(audit.entries())
                .extracting(entry -> entry.action())
                .contains("duty-roster.proposed", "duty-roster.published");
    }

    @Test
    void saysWhichTurnsTooFewPeopleCannotFill() {
        var station = room.station(1);
        room.person(station, "独示例", true);
        room.person(station, "双示例", false);
        var roster = room.draft(station, 1);
        as(Cast.STREET, () -> rosters.proposed(Cast.STREET, roster, 60_000));
        var findings = room.sheet(roster).findings();
        assertThat(findings)
                .extracting(Refusal::code)
                .contains("duty.no-leader", "duty.gap")
                .doesNotContain("duty.rest", "duty.twice");
        assertThat(findings.getFirst().arguments().getFirst().toString()).startsWith("2026-12-");
        assertThat(codes(() -> rosters.publish(Cast.STREET, roster))).contains("duty.gap");
    }

    @Test
    void refusesANumberThatNobodyTested() {
        var station = room.manned();
        var untested = UUID.randomUUID();
        as(
                Cast.STREET,
                () -> stations.addPerson(
                        Cast.STREET, DutyRoom.person(untested, station, "未示例", false, null, null), "13800000002"));
        var roster = room.draft(station, 1);
        as(Cast.STREET, () -> rosters.proposed(Cast.STREET, roster, 60_000));
        assertThat(codes(() -> rosters.publish(Cast.STREET, roster))).containsOnly("duty.phone-untested");
        as(Cast.STREET, () -> stations.tested(Cast.STREET, untested));
        as(Cast.STREET, () -> rosters.publish(Cast.STREET, roster));
    }

    @Test
    void keepsLockedSeatsAndDaysOff() {
        var station = room.manned();
        var roster = room.draft(station, 1);
        var sheet = room.sheet(roster);
        var leaders = sheet.people().stream().filter(DutyPerson::leads).toList();
        as(
                Cast.STREET,
                () -> stations.off(
                        Cast.STREET,
                        leaders.get(0).id(),
                        Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25))));
        var slot = sheet.slots().get(4);
        as(
                Cast.STREET,
                () -> rosters.seat(
                        Cast.STREET,
                        roster,
                        slot.id(),
                        slot.seats().getFirst().id(),
                        leaders.get(1).id(),
                        true));
        as(Cast.STREET, () -> rosters.proposed(Cast.STREET, roster, 60_000));
        var filled = room.sheet(roster).slots();
        assertThat(filled.get(4).seats().getFirst().person())
                .isEqualTo(leaders.get(1).id());
        assertThat(filled.get(4).seats().getFirst().locked()).isTrue();
        assertThat(filled.get(23).people()).doesNotContain(leaders.get(0).id());
        assertThat(filled.get(24).people()).doesNotContain(leaders.get(0).id());
    }

    @Test
    void refusesAStaffMemberInTheLeadersSeatAndSomebodyTwice() {
        var station = room.manned();
        var roster = room.draft(station, 1);
        var sheet = room.sheet(roster);
        var slot = sheet.slots().getFirst();
        var staff = sheet.people().stream()
                .filter(person -> !person.leads())
                .findFirst()
                .orElseThrow();
        assertThat(codes(() -> rosters.seat(
                        Cast.STREET, roster, slot.id(), slot.seats().getFirst().id(), staff.id(), false)))
                .containsExactly("duty.leads-not");
        as(
                Cast.STREET,
                () -> rosters.seat(
                        Cast.STREET, roster, slot.id(), slot.seats().get(1).id(), staff.id(), false));
        var next = sheet.slots().get(1);
        as(
                Cast.STREET,
                () -> rosters.seat(
                        Cast.STREET, roster, next.id(), next.seats().get(1).id(), staff.id(), false));
        assertThat(room.sheet(roster).findings()).extracting(Refusal::code).contains("duty.rest");
    }

    @Test
    void makesAMonthOncePerStation() {
        var station = room.manned();
        room.draft(station, 1);
        var month = YearMonth.of(2026, 12);
        assertThat(codes(() -> rosters.draft(Cast.STREET, UUID.randomUUID(), station, month)))
                .containsExactly("duty.month-taken");
        assertThat(codes(() -> rosters.draft(Cast.STREET, UUID.randomUUID(), station, YearMonth.of(2026, 10))))
                .containsExactly("duty.month");
        var bare = as(Cast.STREET, () -> stations.enter(Cast.STREET, DutyRoom.station(Cast.JIYUQIAO, 1, 24)));
        assertThat(codes(() -> rosters.draft(Cast.STREET, UUID.randomUUID(), bare, month)))
                .containsExactly("duty.no-pattern");
    }

    /** A leap day has its turn as any other day. */
    @Test
    void plansTheLeapDay() {
        clock.set(LocalDate.of(2028, 1, 20));
        var roster = room.draft(room.manned(), 1);
        assertThat(room.sheet(roster).slots()).hasSize(29);
        assertThat(room.sheet(roster).slots().getLast().start().toLocalDate()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void followsHolidaysInItsPatterns() {
        var station = as(Cast.STREET, () -> stations.enter(Cast.STREET, DutyRoom.station(Cast.JIYUQIAO, 1, 12)));
        as(
                Cast.STREET,
                () -> stations.addPattern(
                        Cast.STREET, station, new Pattern(UUID.randomUUID(), "夜班", Pattern.Days.EVERY, 1_050, 930)));
        as(
                Cast.STREET,
                () -> stations.addPattern(
                        Cast.STREET, station, new Pattern(UUID.randomUUID(), "休息日日班", Pattern.Days.RESTDAY, 540, 510)));
        var roster = room.draft(station, 1);
        var slots = room.sheet(roster).slots();
        assertThat(slots.stream().filter(slot -> slot.name().equals("休息日日班"))).allMatch(Slot::restDay);
        assertThat(slots.stream().filter(slot -> slot.name().equals("夜班"))).hasSize(31);
    }

    @Test
    void findsTheOneOnDutyByTheSecondAndAfterSwaps() {
        var roster = room.published();
        var sheet = room.sheet(roster);
        var slot = sheet.slots().get(25);
        var planned = Objects.requireNonNull(slot.seats().getFirst().person());
        assertThat(there(sheet, slot.startsAt().minusSeconds(1))).isNotEqualTo(planned);
        assertThat(there(sheet, slot.startsAt())).isEqualTo(planned);
        assertThat(there(sheet, slot.endsAt().minusSeconds(1))).isEqualTo(planned);

        var other = otherLeader(sheet, slot);
        var swap = UUID.randomUUID();
        as(Cast.STREET, () -> watch.ask(Cast.STREET, swap, slot.id(), Swap.Kind.SWAP, planned, other, "外出培训"));
        assertThat(there(sheet, slot.startsAt()))
                .as("asked for is not approved")
                .isEqualTo(planned);
        assertThat(codes(() -> watch.decide(Cast.STREET, swap, true, ""))).containsExactly("duty.own-swap");
        as(OTHER, () -> watch.decide(OTHER, swap, true, ""));
        assertThat(there(sheet, slot.startsAt())).isEqualTo(other);
        assertThat(codes(() -> watch.decide(OTHER, swap, false, "晚了"))).containsExactly("duty.decided");
    }

    @Test
    void takesOverAtOnceAndLetsItBeRefusedAfterwards() {
        var roster = room.published();
        var sheet = room.sheet(roster);
        var slot = sheet.slots().get(26);
        var planned = Objects.requireNonNull(slot.seats().getFirst().person());
        var other = otherLeader(sheet, slot);
        var swap = UUID.randomUUID();
        as(Cast.STREET, () -> watch.ask(Cast.STREET, swap, slot.id(), Swap.Kind.TAKE_OVER, planned, other, "突发疾病"));
        assertThat(there(sheet, slot.startsAt())).isEqualTo(other);
        assertThat(codes(() ->
                        watch.ask(Cast.STREET, UUID.randomUUID(), slot.id(), Swap.Kind.SWAP, planned, other, "再来")))
                .containsExactly("duty.not-on-duty", "duty.on-duty");
        assertThat(codes(() -> watch.decide(OTHER, swap, false, " "))).containsExactly("duty.missing");
        as(OTHER, () -> watch.decide(OTHER, swap, false, "已另有安排"));
        assertThat(there(sheet, slot.startsAt())).isEqualTo(planned);
    }

    @Test
    void refusesSwapsOfDraftsOfThePastAndWithoutAReason() {
        var draft = room.sheet(room.draft(room.manned(), 1));
        var seat = draft.slots().getFirst();
        var people = draft.people();
        assertThat(codes(() -> watch.ask(
                        Cast.STREET,
                        UUID.randomUUID(),
                        seat.id(),
                        Swap.Kind.SWAP,
                        people.get(0).id(),
                        people.get(1).id(),
                        "x")))
                .containsExactly("duty.not-published");
        var sheet = room.sheet(room.published());
        var past = sheet.slots().getFirst();
        var planned = Objects.requireNonNull(past.seats().getFirst().person());
        assertThat(codes(() -> watch.ask(
                        Cast.STREET,
                        UUID.randomUUID(),
                        past.id(),
                        Swap.Kind.SWAP,
                        planned,
                        otherLeader(sheet, past),
                        "x")))
                .containsExactly("duty.slot-over");
        var next = sheet.slots().get(27);
        var leading = Objects.requireNonNull(next.seats().getFirst().person());
        var staff = sheet.people().stream()
                .filter(one -> !one.leads() && !next.people().contains(one.id()))
                .findFirst()
                .orElseThrow();
        assertThat(codes(() -> watch.ask(
                        Cast.STREET, UUID.randomUUID(), next.id(), Swap.Kind.LEAVE, leading, staff.id(), " ")))
                .containsExactly("duty.missing", "duty.leads-not");
    }

    @Test
    void changesNothingOfAPublishedRoster() {
        var roster = room.published();
        var slot = room.sheet(roster).slots().getFirst();
        assertThat(codes(() -> rosters.propose(Cast.STREET, roster))).containsExactly("duty.published");
        assertThat(codes(() -> rosters.seat(
                        Cast.STREET, roster, slot.id(), slot.seats().getFirst().id(), null, false)))
                .containsExactly("duty.published");
    }

    @Test
    void countsRestsAcrossTheFirstDayOfAMonth() {
        var station = room.manned();
        var now = room.sheet(room.published(station));
        var last = now.slots().getLast().people();
        var next = room.draft(station, 1);
        as(Cast.STREET, () -> rosters.proposed(Cast.STREET, next, 60_000));
        assertThat(room.sheet(next).slots().getFirst().people()).doesNotContainAnyElementsOf(last);
    }

    @Test
    void namesStationsWithoutARoster() {
        var station = room.manned();
        var missing = Scopes.in(Cast.STREET.scope(), () -> rosters.uncovered(30));
        assertThat(missing.keySet()).anyMatch(one -> one.id().equals(station));
        room.published(station);
        var left = Scopes.in(Cast.STREET.scope(), () -> rosters.uncovered(30));
        assertThat(left.entrySet())
                .filteredOn(one -> one.getKey().id().equals(station))
                .allSatisfy(one -> assertThat(one.getValue()).containsExactly(YearMonth.of(2026, 12)));
    }

    @Test
    void hidesAStreetFromTheOneBeside() {
        var roster = room.published();
        assertThatThrownBy(() -> Scopes.in(Cast.SIBLING_STREET.scope(), () -> rosters.sheet(roster)))
                .isInstanceOf(NotFound.class);
        var auditor = Cast.AUDITOR;
        assertThat(((Outcome.Refused<UUID>) Scopes.in(auditor.scope(), () -> rosters.propose(auditor, roster)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("duty.not-yours");
    }

    @Test
    void keepsNumbersSealedAndRemembersWhoSawOne() {
        var station = room.station(1);
        var person = room.person(station, "密示例", false);
        var kept = Scopes.in(
                Cast.STREET.scope(),
                () -> transaction.execute(status -> jdbc.sql("select phone from duty.person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single()));
        assertThat(kept).doesNotContain("13800000001");
        assertThat(codesOf(() -> stations.phone(Cast.STREET, person, " "))).containsExactly("duty.missing");
        assertThat(as(Cast.STREET, () -> stations.phone(Cast.STREET, person, "联系值班")))
                .isEqualTo("13800000001");
        assertThat(audit.entries()).extracting(entry -> entry.action()).contains("duty-station.phone-revealed");
    }

    private UUID there(Rosters.Sheet sheet, Instant at) {
        return Scopes.in(Cast.STREET.scope(), () -> watch.at(Cast.JIYUQIAO, at)).stream()
                .filter(now -> now.station().id().equals(sheet.station().id()))
                .flatMap(now -> now.people().stream())
                .filter(DutyPerson::leads)
                .map(DutyPerson::id)
                .findFirst()
                .orElse(new UUID(0, 0));
    }

    private static UUID otherLeader(Rosters.Sheet sheet, Slot slot) {
        return sheet.people().stream()
                .filter(person -> person.leads() && !slot.people().contains(person.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> codes(Supplier<Outcome<UUID>> work) {
        return codesOf(work);
    }

    private static <T> List<String> codesOf(Supplier<Outcome<T>> work) {
        var outcome = Scopes.in(Cast.STREET.scope(), work);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<T>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
