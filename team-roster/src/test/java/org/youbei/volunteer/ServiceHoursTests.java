package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;
import static org.youbei.volunteer.Standings.TODAY;
import static org.youbei.volunteer.Standings.WORKER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Scope;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;
import org.youbei.volunteer.hours.Interval;

/** The ledger of hours: however rows are added, confirmed and taken back, it balances; nobody counts twice, and nothing is ever changed. */
@PostgresTest
@Import(Standings.class)
class ServiceHoursTests {
    private static final int SLOTS = 60;

    @Autowired
    ServiceHours hours;

    @Autowired
    ServiceCertificates served;

    @Autowired
    HoursList list;

    @Autowired
    Volunteers volunteers;

    @Autowired
    DutyBook book;

    @Autowired
    Standings stage;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    /** What a row must count for, kept beside the ledger by the plainest means. */
    private record Expected(Interval.Kind kind, int from, int to, boolean confirmed, boolean reversed) {
        boolean counts(Interval.Kind of) {
            return kind == of && confirmed && !reversed;
        }

        boolean stands(int start, int end) {
            return !reversed && start < to && end > from;
        }
    }

    @RepeatedTest(4)
    void balances(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var id = stage.standing(VolunteerState.ACTIVE);
        var rows = new LinkedHashMap<UUID, Expected>();
        for (int turn = 0; turn < 40; turn++) {
            var known = List.copyOf(rows.keySet());
            switch (known.isEmpty() ? 0 : random.nextInt(4)) {
                case 2 -> confirm(rows, known.get(random.nextInt(known.size())));
                case 3 -> reverse(rows, known.get(random.nextInt(known.size())));
                default -> add(id, rows, random);
            }
        }
        for (var kind : List.of(Interval.Kind.SERVICE, Interval.Kind.TRAINING)) {
            var time = kind == Interval.Kind.SERVICE
                    ? in(WORKER, () -> hours.served(id, TODAY.minusDays(9), TODAY))
                    : in(WORKER, () -> hours.trained(id, TODAY.minusDays(9), TODAY));
            long sum = rows.values().stream()
                    .filter(row -> row.counts(kind))
                    .mapToLong(row -> row.to() - row.from())
                    .sum();
            assertThat(time.minutes()).as(kind.name()).isEqualTo(sum * 60);
        }
        long reversed = rows.values().stream().filter(Expected::reversed).count();
        assertThat(in(WORKER, () -> hours.of(id)))
                .as("every row is there, and one more for each that was taken back")
                .hasSize(rows.size() + (int) reversed);
    }

    private void add(UUID id, LinkedHashMap<UUID, Expected> rows, Random random) {
        int from = random.nextInt(SLOTS);
        int to = from + 1 + random.nextInt(4);
        var kind = Interval.Kind.values()[random.nextInt(3)];
        var row = UUID.randomUUID();
        var added = add(id, row, kind, from, to);
        if (rows.values().stream().anyMatch(one -> one.stands(from, to))) {
            assertThat(codes(added)).containsExactly("volunteer.overlap");
        } else {
            added.orElseThrow();
            rows.put(row, new Expected(kind, from, to, false, false));
        }
    }

    private void confirm(LinkedHashMap<UUID, Expected> rows, UUID row) {
        var known = Objects.requireNonNull(rows.get(row));
        var outcome = in(WORKER, () -> hours.confirm(WORKER, row));
        if (known.reversed() || known.confirmed()) {
            assertThat(codes(outcome)).containsExactly(known.reversed() ? "volunteer.reversed" : "volunteer.confirmed");
        } else {
            outcome.orElseThrow();
            rows.put(row, new Expected(known.kind(), known.from(), known.to(), true, false));
        }
    }

    private void reverse(LinkedHashMap<UUID, Expected> rows, UUID row) {
        var known = Objects.requireNonNull(rows.get(row));
        var outcome = in(WORKER, () -> hours.reverse(WORKER, row, "记错"));
        if (known.reversed()) {
            assertThat(codes(outcome)).containsExactly("volunteer.reversed");
        } else {
            outcome.orElseThrow();
            rows.put(row, new Expected(known.kind(), known.from(), known.to(), known.confirmed(), true));
        }
    }

    @Test
    void countsOneOfManyThatOverlapAndComeAtOnce() throws Exception {
        var id = stage.standing(VolunteerState.ACTIVE);
        Callable<Outcome<UUID>> add = () -> add(id, UUID.randomUUID(), Interval.Kind.SERVICE, 10, 12);
        int done = 0;
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var one : pool.invokeAll(Collections.nCopies(12, add))) {
                done += one.get() instanceof Outcome.Done ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(in(WORKER, () -> hours.of(id))).hasSize(1);
    }

    @Test
    void isTakenBackOnceHoweverManyTry() throws Exception {
        var id = stage.standing(VolunteerState.ACTIVE);
        var row = UUID.randomUUID();
        add(id, row, Interval.Kind.SERVICE, 10, 12).orElseThrow();
        Callable<Outcome<UUID>> reverse = () -> in(WORKER, () -> hours.reverse(WORKER, row, "记错"));
        int done = 0;
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var one : pool.invokeAll(Collections.nCopies(8, reverse))) {
                done += one.get() instanceof Outcome.Done ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(in(WORKER, () -> hours.of(id))).hasSize(2);
    }

    /** Gone before coming, the same moment, and a clock that runs ahead. */
    @Test
    void refusesTimesThatCannotBe() {
        var id = stage.standing(VolunteerState.ACTIVE);
        assertThat(codes(add(id, UUID.randomUUID(), Interval.Kind.SERVICE, 12, 10)))
                .containsExactly("volunteer.check-time");
        assertThat(codes(add(id, UUID.randomUUID(), Interval.Kind.SERVICE, 10, 10)))
                .containsExactly("volunteer.check-time");
        var now = clock.instant();
        assertThat(codes(in(
                        WORKER,
                        () -> hours.add(
                                WORKER,
                                volunteers.find(id),
                                UUID.randomUUID(),
                                null,
                                Interval.Kind.SERVICE,
                                now.minusSeconds(60),
                                now.plusSeconds(1),
                                "示例"))))
                .containsExactly("volunteer.check-time");
        assertThat(in(WORKER, () -> hours.of(id))).isEmpty();
    }

    @Test
    void waitsToBeConfirmedBySomebodyElse() {
        var id = stage.standing(VolunteerState.ACTIVE);
        var row = UUID.randomUUID();
        add(id, row, Interval.Kind.SERVICE, 10, 12).orElseThrow();
        assertThat(due(row)).isTrue();
        var self = new Actor(id, "本人", WORKER.roles(), WORKER.scope());
        assertThat(codes(in(WORKER, () -> hours.confirm(self, row))))
                .as("though they work for the unit")
                .containsExactly("volunteer.own-hours");
        assertThat(codes(in(Cast.SUPERVISOR, () -> hours.confirm(Cast.AUDITOR, row))))
                .containsExactly("volunteer.not-yours");
        var elsewhere = new Actor(UUID.randomUUID(), "别处", WORKER.roles(), Scope.of(Cast.YANGYUAN_COMMUNITY));
        assertThat(codes(in(Cast.SUPERVISOR, () -> hours.confirm(elsewhere, row))))
                .containsExactly("volunteer.not-yours");
        in(WORKER, () -> hours.confirm(WORKER, row)).orElseThrow();
        assertThat(due(row)).isFalse();
        var found = in(WORKER, () -> hours.find(row));
        assertThat(found.counts()).isTrue();
        assertThat(found.confirmedBy()).isEqualTo(WORKER.name());
    }

    @Test
    void endsTheDutyOfARowThatIsTakenBack() {
        var id = stage.standing(VolunteerState.ACTIVE);
        var row = UUID.randomUUID();
        add(id, row, Interval.Kind.SERVICE, 10, 12).orElseThrow();
        assertThat(codes(in(WORKER, () -> hours.reverse(WORKER, row, " ")))).containsExactly("person.missing");
        assertThat(codes(in(Cast.SUPERVISOR, () -> hours.reverse(Cast.AUDITOR, row, "示例"))))
                .containsExactly("volunteer.not-yours");
        in(WORKER, () -> hours.reverse(WORKER, row, "记错人")).orElseThrow();
        assertThat(due(row)).isFalse();
        var back = in(WORKER, () -> hours.of(id)).stream()
                .filter(one -> row.equals(one.reverses()))
                .findFirst()
                .orElseThrow();
        assertThat(codes(in(WORKER, () -> hours.reverse(WORKER, back.id(), "示例"))))
                .as("what takes back is not taken back")
                .containsExactly("volunteer.reversed");
        assertThat(codes(in(WORKER, () -> hours.confirm(WORKER, back.id())))).containsExactly("volunteer.reversed");
    }

    @Test
    void countsADayByItsBeginning() {
        var id = stage.standing(VolunteerState.ACTIVE);
        var row = UUID.randomUUID();
        add(id, row, Interval.Kind.SERVICE, 0, 3).orElseThrow();
        in(WORKER, () -> hours.confirm(WORKER, row)).orElseThrow();
        var day =
                org.youbei.model.ChinaTime.day(in(WORKER, () -> hours.find(row)).startsAt());
        assertThat(in(WORKER, () -> hours.served(id, day, day)).minutes()).isEqualTo(180);
        assertThat(in(WORKER, () -> hours.served(id, day.plusDays(1), TODAY)).minutes())
                .isZero();
        assertThat(in(WORKER, () -> hours.served(id, day.minusDays(5), day.minusDays(1)))
                        .minutes())
                .isZero();
    }

    @Test
    void certifiesConfirmedServiceAndNothingElse() {
        var id = stage.standing(VolunteerState.ACTIVE);
        var confirmed = row(id, Interval.Kind.SERVICE, 0, 2, true);
        row(id, Interval.Kind.SERVICE, 3, 4, false);
        row(id, Interval.Kind.TRAVEL, 5, 6, true);
        row(id, Interval.Kind.TRAINING, 7, 8, true);
        assertThat(codes(issue(id, 1, -1))).as("ends tomorrow").containsExactly("volunteer.times");
        assertThat(codes(issue(id, 0, 1))).as("ends before it begins").containsExactly("volunteer.times");
        var issued = issue(id, 9, 0).orElseThrow();
        var one = in(WORKER, () -> served.find(issued));
        assertThat(one.time().minutes()).isEqualTo(120);
        assertThat(one.times()).isEqualTo(1);
        assertThat(one.number()).contains("2026", WORKER.scope().value());
        assertThat(one.name()).doesNotContain("志愿者");
        assertThat(in(WORKER, () -> served.name(WORKER, issued)).orElseThrow())
                .as("on the paper")
                .isEqualTo("示例志愿者");
        assertThat(codes(in(Cast.SUPERVISOR, () -> served.name(Cast.AUDITOR, issued))))
                .containsExactly("volunteer.not-yours");
        assertThat(served.verify(one.code()).orElseThrow().isValid()).isTrue();
        assertThat(served.verify(one.code().substring(0, 11) + (one.code().endsWith("A") ? "B" : "A")))
                .as("a forged code")
                .isEmpty();
        in(WORKER, () -> hours.reverse(WORKER, confirmed, "记错")).orElseThrow();
        assertThat(served.verify(one.code()).orElseThrow().isValid())
                .as("the ledger no longer says so")
                .isFalse();
        assertThat(codes(issue(id, 9, 0))).containsExactly("volunteer.nothing");
    }

    @Test
    void withdrawsACertificateOnce() {
        var id = stage.standing(VolunteerState.ACTIVE);
        row(id, Interval.Kind.SERVICE, 0, 2, true);
        var issued = issue(id, 9, 0).orElseThrow();
        assertThat(codes(in(WORKER, () -> served.withdraw(WORKER, issued, "")))).containsExactly("person.missing");
        in(WORKER, () -> served.withdraw(WORKER, issued, "开错")).orElseThrow();
        assertThat(codes(in(WORKER, () -> served.withdraw(WORKER, issued, "再来"))))
                .containsExactly("volunteer.withdrawn");
        var code = in(WORKER, () -> served.find(issued)).code();
        assertThat(served.verify(code).orElseThrow().isValid()).isFalse();
        assertThat(in(WORKER, () -> served.of(id))).hasSize(1);
    }

    @Test
    void listsWhatWaitsInTheScopeOnly() {
        var id = stage.standing(VolunteerState.ACTIVE);
        var row = row(id, Interval.Kind.SERVICE, 0, 2, false);
        var all = new ArrayList<UUID>();
        in(WORKER, () -> list.first(WORKER.scope(), new HoursFilter(null, null), 500))
                .forEach(one -> all.add(one.id()));
        assertThat(all).contains(row);
        assertThat(in(
                        Cast.SIBLING_STREET,
                        () -> list.first(Cast.SIBLING_STREET.scope(), new HoursFilter(null, null), 500)))
                .extracting(HoursRow::id)
                .doesNotContain(row);
    }

    private UUID row(UUID id, Interval.Kind kind, int from, int to, boolean confirmed) {
        var row = UUID.randomUUID();
        add(id, row, kind, from, to).orElseThrow();
        if (confirmed) {
            in(WORKER, () -> hours.confirm(WORKER, row)).orElseThrow();
        }
        return row;
    }

    /** @param from days ago, {@code to} days ago; below 0 in the future */
    private Outcome<UUID> issue(UUID id, int from, int to) {
        return in(
                WORKER, () -> served.issue(WORKER, UUID.randomUUID(), id, TODAY.minusDays(from), TODAY.minusDays(to)));
    }

    private boolean due(UUID row) {
        return Boolean.TRUE.equals(in(
                WORKER,
                () -> transaction.execute(status -> book.open(
                                new org.youbei.model.Subject("service-hours", row), ObligationKind.SERVICE_CONFIRMATION)
                        .isPresent())));
    }

    /** In hours from the beginning of the time that the tests speak of, seventy hours ago. */
    private Outcome<UUID> add(UUID id, UUID row, Interval.Kind kind, int from, int to) {
        var start = clock.instant().minus(Duration.ofHours(70));
        return in(
                WORKER,
                () -> hours.add(
                        WORKER,
                        volunteers.find(id),
                        row,
                        null,
                        kind,
                        start.plus(Duration.ofHours(from)),
                        start.plus(Duration.ofHours(to)),
                        "示例服务"));
    }
}
