package org.youbei.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.obligation.ObligationIndex;
import org.youbei.person.Certificates;
import org.youbei.person.Crowd;
import org.youbei.person.Entering;
import org.youbei.person.MembershipKind;
import org.youbei.person.Persons;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;
import org.youbei.training.Attendee.Result;

/** Places and the list of those who wait, attendance, results with their certificates, and the plan of the year. */
@PostgresTest
class TrainingsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor WORKER = Cast.COMMUNITY;

    @Autowired
    Courses courses;

    @Autowired
    TrainingSessions sessions;

    @Autowired
    Attendance attendance;

    @Autowired
    YearPlans plans;

    @Autowired
    Persons persons;

    @Autowired
    Certificates certificates;

    @Autowired
    ObligationIndex duties;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    /** However people come and go, and places are added: the first ones in the order of asking have the places, and nobody loses theirs. */
    @Test
    void keepsTheOrderOfAskingOnTheWaitingList() {
        var random = new Random(20_261_130);
        var session = session(course("micro_station"), 3);
        int capacity = 3;
        var order = new ArrayList<UUID>();
        var gone = new ArrayList<UUID>();
        for (int turn = 0; turn < 60; turn++) {
            int kind = random.nextInt(6);
            if (kind == 0 && !order.isEmpty()) {
                var one = order.remove(random.nextInt(order.size()));
                in(WORKER, () -> attendance.withdraw(WORKER, session, one)).orElseThrow();
                gone.add(one);
            } else if (kind == 1 && capacity < 8) {
                int more = ++capacity;
                in(WORKER, () -> sessions.resize(WORKER, session, more)).orElseThrow();
            } else {
                // Whoever withdrew and asks again stands at the end.
                var one = gone.isEmpty() || random.nextBoolean() ? person() : gone.removeFirst();
                in(WORKER, () -> attendance.enrol(WORKER, session, one)).orElseThrow();
                order.add(one);
            }
            var list = in(WORKER, () -> attendance.of(session));
            assertThat(list).extracting(Attendee::person).containsExactlyElementsOf(order);
            assertThat(list.stream().filter(Attendee::place).map(Attendee::person))
                    .containsExactlyElementsOf(order.subList(0, Math.min(capacity, order.size())));
            int expected = Math.max(0, order.size() - capacity);
            assertThat(in(WORKER, () -> sessions.find(session)).waiting()).isEqualTo(expected);
        }
    }

    @Test
    void givesEachPlaceOnceWhenManyAskAtOnce() throws Exception {
        var session = session(course(null), 10);
        var all = new ArrayList<Callable<Outcome<UUID>>>();
        for (int i = 0; i < 24; i++) {
            var one = person();
            all.add(() -> in(WORKER, () -> attendance.enrol(WORKER, session, one)));
            all.add(() -> in(WORKER, () -> attendance.enrol(WORKER, session, one)));
        }
        int done = 0;
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var one : pool.invokeAll(all)) {
                done += one.get() instanceof Outcome.Done ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(24);
        var list = in(WORKER, () -> attendance.of(session));
        assertThat(list).hasSize(24);
        assertThat(list.stream().filter(Attendee::place)).hasSize(10);
    }

    @Test
    void issuesAndRenewsTheCertificateOfWhoeverPasses() {
        var session = session(course("micro_station"), 5);
        assertThat(open(session)).isTrue();
        var passes = person();
        var fails = person();
        var absent = person();
        var held = new Certificates.Entry(UUID.randomUUID(), "micro_station", "示例", "", TODAY.minusMonths(11), null);
        in(WORKER, () -> certificates.enter(WORKER, passes, held)).orElseThrow();
        for (var one : List.of(passes, fails, absent)) {
            in(WORKER, () -> attendance.enrol(WORKER, session, one)).orElseThrow();
        }
        assertThat(codes(note(session, passes))).containsExactly("training.early");
        clock.advance(Duration.ofDays(1));
        note(session, passes, fails).orElseThrow();
        assertThat(codes(judge(session, Map.of(passes, Result.PASSED)))).containsExactly("training.running");
        clock.advance(Duration.ofHours(3));
        assertThat(codes(judge(session, Map.of(absent, Result.PASSED)))).containsExactly("training.absent");
        judge(session, Map.of(passes, Result.PASSED)).orElseThrow();
        assertThat(open(session)).as("one has no result yet").isTrue();
        judge(session, Map.of(fails, Result.FAILED)).orElseThrow();
        assertThat(open(session)).isFalse();
        assertThat(codes(judge(session, Map.of(passes, Result.FAILED)))).containsExactly("training.result");

        var papers = in(WORKER, () -> certificates.of(passes));
        assertThat(papers).hasSize(2);
        assertThat(papers.getFirst().issued()).isEqualTo(TODAY.plusDays(1));
        assertThat(papers.getFirst().previous()).isEqualTo(held.id());
        assertThat(in(WORKER, () -> certificates.of(fails))).isEmpty();
    }

    @Test
    void marksNobodyPresentWhoWaits() {
        var session = session(course(null), 1);
        var first = person();
        var second = person();
        for (var one : List.of(first, second)) {
            in(WORKER, () -> attendance.enrol(WORKER, session, one)).orElseThrow();
        }
        clock.advance(Duration.ofDays(1));
        assertThat(codes(note(session, second))).containsExactly("training.waits");
        assertThat(codes(note(session, UUID.randomUUID()))).containsExactly("training.not-enrolled");
        note(session, first).orElseThrow();
        note(session).orElseThrow();
        assertThat(in(WORKER, () -> sessions.find(session)).came())
                .as("taken back")
                .isZero();
    }

    @Test
    void isDoneWithAnEmptyListWhereNobodyCame() {
        var session = session(course(null), 5);
        clock.advance(Duration.ofDays(2));
        note(session).orElseThrow();
        judge(session, Map.of()).orElseThrow();
        assertThat(open(session)).isFalse();
    }

    @Test
    void endsTheDutyOfALineOnceAsManyHavePassed() {
        var lapses = person();
        var paper = new Certificates.Entry(UUID.randomUUID(), "counsellor", "示例", "", LocalDate.of(2024, 12, 10), null);
        in(WORKER, () -> certificates.enter(WORKER, lapses, paper)).orElseThrow();
        var draft = in(WORKER, () -> plans.draft(WORKER.scope(), Cast.JIYUQIAO_COMMUNITY, 2026));
        assertThat(draft)
                .filteredOn(line -> line.certificate().equals("counsellor"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.people()).isEqualTo(1);
                    assertThat(line.due()).isEqualTo(LocalDate.of(2026, 12, 10));
                });
        in(WORKER, () -> plans.adopt(WORKER, Cast.JIYUQIAO_COMMUNITY, 2026)).orElseThrow();
        assertThat(codes(in(WORKER, () -> plans.adopt(WORKER, Cast.JIYUQIAO_COMMUNITY, 2026))))
                .containsExactly("training.adopted");
        assertThat(codes(in(WORKER, () -> plans.adopt(WORKER, Cast.JIYUQIAO_COMMUNITY, 1990))))
                .containsExactly("training.year");
        assertThat(codes(in(WORKER, () -> plans.adopt(WORKER, Cast.JIYUQIAO, 2026))))
                .containsExactly("training.not-yours");

        var session = session(course("counsellor"), 5);
        in(WORKER, () -> attendance.enrol(WORKER, session, lapses)).orElseThrow();
        clock.advance(Duration.ofDays(2));
        note(session, lapses).orElseThrow();
        judge(session, Map.of(lapses, Result.PASSED)).orElseThrow();
        var line = in(WORKER, () -> plans.of(Cast.JIYUQIAO_COMMUNITY, 2026)).orElseThrow().lines().stream()
                .filter(one -> one.certificate().equals("counsellor"))
                .findFirst()
                .orElseThrow();
        assertThat(line.doneOn()).isEqualTo(TODAY.plusDays(2));
    }

    private boolean open(UUID session) {
        return in(WORKER, () -> duties.ofSubject(TrainingSessions.subject(session))).stream()
                .anyMatch(duty -> duty.state().isOpen());
    }

    private Outcome<UUID> note(UUID session, UUID... came) {
        return in(WORKER, () -> attendance.note(WORKER, session, List.of(came)));
    }

    private Outcome<UUID> judge(UUID session, Map<UUID, Result> results) {
        return in(WORKER, () -> attendance.judge(WORKER, session, results));
    }

    private UUID course(@org.jspecify.annotations.Nullable String certificate) {
        var entry = new CourseEntry(Cast.JIYUQIAO_COMMUNITY, "示例课程", "", 120, "李示例", certificate);
        return in(WORKER, () -> courses.add(WORKER, UUID.randomUUID(), entry)).orElseThrow();
    }

    private UUID session(UUID course, int capacity) {
        var starts = clock.instant().plus(Duration.ofDays(1));
        var entry = new SessionEntry(starts, starts.plus(Duration.ofHours(2)), "示例路", capacity, "");
        return in(WORKER, () -> sessions.plan(WORKER, UUID.randomUUID(), course, entry))
                .orElseThrow();
    }

    private UUID person() {
        var entering =
                new Entering(UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, Crowd.named("学员示例"), MembershipKind.STAFF);
        return in(WORKER, () -> persons.enter(WORKER, entering)).orElseThrow();
    }
}
