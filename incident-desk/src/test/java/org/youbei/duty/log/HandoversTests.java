package org.youbei.duty.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.duty.DutyRoom.as;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.duty.DutyRoom;
import org.youbei.duty.Rosters;
import org.youbei.duty.station.Stations;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationIndex;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** The log, and a turn handed on with both signatures. */
@PostgresTest
class HandoversTests {
    @Autowired
    Handovers handovers;

    @Autowired
    LogBook log;

    @Autowired
    Stations stations;

    @Autowired
    ObligationIndex duties;

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
    void carriesOpenLinesOverAndNeedsBothSignatures() {
        var sheet = room.sheet(room.published());
        var call = write(sheet.station().id(), call("示例路积水，水深约三十厘米"));
        var slot = sheet.slots().getFirst();
        var giver = Objects.requireNonNull(slot.seats().getFirst().person());
        var id = UUID.randomUUID();
        as(Cast.STREET, () -> handovers.give(Cast.STREET, id, slot.id(), giver, "注意积水点"));
        var given = Scopes.in(Cast.STREET.scope(), () -> handovers.find(id));
        assertThat(given.openItems()).contains("示例路积水");
        assertThat(given.isSigned()).isFalse();
        assertThat(codes(() -> handovers.take(Cast.STREET, id, giver, ""))).contains("duty.same-person");
        var taker =
                Objects.requireNonNull(sheet.slots().get(1).seats().getFirst().person());
        as(Cast.STREET, () -> handovers.take(Cast.STREET, id, taker, "已核对"));
        assertThat(Scopes.in(Cast.STREET.scope(), () -> handovers.find(id)).isSigned())
                .isTrue();
        assertThat(codes(() -> handovers.take(Cast.STREET, id, taker, ""))).containsExactly("duty.handed-over");
        assertThat(call).isNotNull();
    }

    @Test
    void skipsNoHandover() {
        var sheet = room.sheet(room.published());
        var second = sheet.slots().get(1);
        var giver = Objects.requireNonNull(second.seats().getFirst().person());
        assertThat(codes(() -> handovers.give(Cast.STREET, UUID.randomUUID(), second.id(), giver, "x")))
                .containsExactly("duty.handover-before");
        hand(sheet, 0);
        as(Cast.STREET, () -> handovers.give(Cast.STREET, UUID.randomUUID(), second.id(), giver, "x"));
    }

    @Test
    void makesAMissedHandoverADutyOnceAndEndsItWithTheSecondSignature() {
        var sheet = room.sheet(room.published());
        Scopes.wholeTree(handovers::noticeMissed);
        Scopes.wholeTree(handovers::noticeMissed);
        var last = sheet.slots().stream()
                .filter(slot -> slot.endsAt().isBefore(clock.instant()))
                .toList()
                .getLast();
        assertThat(open(last.id())).hasSize(1);
        for (int n = 0; n <= sheet.slots().indexOf(last); n++) {
            hand(sheet, n);
        }
        assertThat(open(last.id())).isEmpty();
    }

    @Test
    void refusesASignatureWithSomebodyElsesAccount() {
        var station = room.station(1);
        var account = new UUID(7, 7);
        var leader = UUID.randomUUID();
        as(
                Cast.STREET,
                () -> stations.addPerson(
                        Cast.STREET,
                        DutyRoom.person(leader, station, "号示例", true, account, java.time.LocalDate.of(2026, 11, 1)),
                        "13800000003"));
        room.person(station, "副示例", true);
        room.person(station, "三示例", false);
        room.person(station, "四示例", false);
        var sheet = room.sheet(room.published(station));
        var slot = sheet.slots().stream()
                .filter(one -> one.people().contains(leader))
                .findFirst()
                .orElseThrow();
        for (int n = 0; n < sheet.slots().indexOf(slot); n++) {
            hand(sheet, n);
        }
        assertThat(codes(() -> handovers.give(Cast.STREET, UUID.randomUUID(), slot.id(), leader, "x")))
                .containsExactly("duty.other-account");
    }

    @Test
    void refusesATurnThatHasNotBegunAndSomebodyWhoWasNotThere() {
        var sheet = room.sheet(room.published());
        var last = sheet.slots().getLast();
        var leader = Objects.requireNonNull(last.seats().getFirst().person());
        assertThat(codes(() -> handovers.give(Cast.STREET, UUID.randomUUID(), last.id(), leader, "x")))
                .containsExactly("duty.too-early");
        var first = sheet.slots().getFirst();
        var absent = sheet.people().stream()
                .filter(one -> !first.people().contains(one.id()))
                .findFirst()
                .orElseThrow();
        assertThat(codes(() -> handovers.give(Cast.STREET, UUID.randomUUID(), first.id(), absent.id(), "x")))
                .containsExactly("duty.not-on-duty");
    }

    @Test
    void asksOfACallWhoCalledFromWhereUnderWhichNumber() {
        var station = room.station(1);
        var bare = Writing.note(LogEntry.Kind.CALL_IN, clock.instant(), "有人报警", true);
        assertThat(codes(() -> log.write(Cast.STREET, UUID.randomUUID(), station, bare)))
                .containsExactly("duty.missing", "duty.missing", "duty.phone");
        var later = Writing.note(LogEntry.Kind.NOTE, clock.instant().plusSeconds(60), "未来", false);
        assertThat(codes(() -> log.write(Cast.STREET, UUID.randomUUID(), station, later)))
                .containsExactly("duty.in-the-future");
    }

    @Test
    void addsLinesAndChangesNone() {
        var station = room.station(1);
        var call = write(station, call("示例小区停电"));
        assertThat(Scopes.in(Cast.STREET.scope(), () -> log.open(station))).hasSize(1);
        as(
                Cast.STREET,
                () -> log.write(
                        Cast.STREET, UUID.randomUUID(), station, Writing.answer(clock.instant(), "已通知供电所", call)));
        assertThat(Scopes.in(Cast.STREET.scope(), () -> log.open(station))).isEmpty();
        assertThat(codes(() -> log.write(
                        Cast.STREET, UUID.randomUUID(), station, Writing.answer(clock.instant(), "又一次", call))))
                .containsExactly("duty.answered");
        assertThatThrownBy(() -> Scopes.run(
                        Cast.STREET.scope(),
                        () -> transaction.executeWithoutResult(
                                status -> jdbc.sql("update duty.entry set matter = 'x' where id = ?")
                                        .param(call)
                                        .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void sealsTheCallerAndShowsOneForAReason() {
        var station = room.station(1);
        var call = write(station, call("示例"));
        var shown = Scopes.in(Cast.STREET.scope(), () -> log.find(call));
        assertThat(shown.caller()).isEqualTo("张**");
        assertThat(shown.phone()).isEqualTo("138****0009");
        assertThat(as(Cast.STREET, () -> log.caller(Cast.STREET, call, "回电核实"))).isEqualTo("张示例 13800000009");
    }

    private void hand(Rosters.Sheet sheet, int number) {
        var slot = sheet.slots().get(number);
        var giver = Objects.requireNonNull(slot.seats().get(1).person());
        var id = UUID.randomUUID();
        if (slot.endsAt().isAfter(clock.instant().plus(Duration.ofDays(1)))) {
            throw new IllegalArgumentException("not yet");
        }
        as(Cast.STREET, () -> handovers.give(Cast.STREET, id, slot.id(), giver, "无"));
        var next = sheet.slots().get(number + 1);
        var taker = Objects.requireNonNull(next.seats().get(1).person());
        as(Cast.STREET, () -> handovers.take(Cast.STREET, id, taker, ""));
    }

    private List<?> open(UUID slot) {
        return Scopes.in(Cast.STREET.scope(), () -> duties.ofSubject(new Subject("duty-slot", slot))).stream()
                .filter(duty -> duty.state().isOpen())
                .toList();
    }

    private UUID write(UUID station, Writing writing) {
        return as(Cast.STREET, () -> log.write(Cast.STREET, UUID.randomUUID(), station, writing));
    }

    private Writing call(String matter) {
        return new Writing(
                LogEntry.Kind.CALL_IN,
                clock.instant(),
                matter,
                "示例路2号",
                "",
                "张示例",
                "13800000009",
                "",
                "",
                "",
                true,
                null);
    }

    private static <T> List<String> codes(Supplier<Outcome<T>> work) {
        var outcome = Scopes.in(Cast.STREET.scope(), work);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<T>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
