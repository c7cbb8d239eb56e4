package org.youbei.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;
import org.youbei.training.Attendee.Result;
import org.youbei.volunteer.HoursRow;
import org.youbei.volunteer.OwnAccess;
import org.youbei.volunteer.ServiceHours;
import org.youbei.volunteer.Standings;
import org.youbei.volunteer.VolunteerState;
import org.youbei.volunteer.hours.Interval;

/** What trainings bring to volunteers and to the figures: hours beside the service, places they ask for themselves, people counted each time. */
@PostgresTest
@Import(Standings.class)
class TrainingHoursTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor WORKER = Cast.COMMUNITY;

    @Autowired
    Courses courses;

    @Autowired
    TrainingSessions sessions;

    @Autowired
    Attendance attendance;

    @Autowired
    TrainingPersonTimes times;

    @Autowired
    ServiceHours hours;

    @Autowired
    OwnAccess selves;

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

    @Test
    void standBesideTheServiceAndAreConfirmedByWhoeverSaysTheResult() {
        var volunteer = stage.standing(VolunteerState.ACTIVE);
        var session = session(Cast.JIYUQIAO_COMMUNITY, 2);
        attended(session, person(volunteer));
        judge(WORKER, session, person(volunteer));

        assertThat(rows(volunteer)).hasSize(1).allSatisfy(row -> {
            assertThat(row.kind()).isEqualTo(Interval.Kind.TRAINING);
            assertThat(row.time().minutes()).isEqualTo(120);
            assertThat(row.counts()).as("confirmed").isTrue();
        });
        assertThat(in(WORKER, () -> hours.trained(volunteer, TODAY, TODAY.plusDays(1)))
                        .minutes())
                .isEqualTo(120);
        assertThat(in(WORKER, () -> hours.served(volunteer, TODAY, TODAY.plusDays(1)))
                        .minutes())
                .as("no service")
                .isZero();
    }

    @Test
    void areNotConfirmedByWhoeverIsTheVolunteer() {
        var volunteer = stage.standing(VolunteerState.ACTIVE);
        var secret =
                in(WORKER, () -> selves.invite(WORKER, volunteer)).orElseThrow().secret();
        var colleague = Cast.colleague(WORKER);
        Scopes.in(Scope.ALL, () -> selves.redeem(secret, colleague.account())).orElseThrow();
        var session = session(Cast.JIYUQIAO_COMMUNITY, 2);
        attended(session, person(volunteer));
        judge(colleague, session, person(volunteer));
        assertThat(rows(volunteer)).hasSize(1).allMatch(HoursRow::isOpen);
    }

    @Test
    void neverOverlapOthers() {
        var volunteer = stage.standing(VolunteerState.ACTIVE);
        var session = session(Cast.JIYUQIAO_COMMUNITY, 2);
        attended(session, person(volunteer));
        clock.advance(Duration.ofHours(1));
        var begun = in(WORKER, () -> sessions.find(session)).entry().startsAt();
        in(
                        WORKER,
                        () -> hours.add(
                                WORKER,
                                stage.find(volunteer),
                                UUID.randomUUID(),
                                null,
                                Interval.Kind.SERVICE,
                                begun.plus(Duration.ofMinutes(30)),
                                begun.plus(Duration.ofMinutes(60)),
                                "示例服务"))
                .orElseThrow();
        judge(WORKER, session, person(volunteer));
        assertThat(rows(volunteer)).extracting(HoursRow::kind).containsExactly(Interval.Kind.SERVICE);
        assertThat(in(WORKER, () -> sessions.find(session)).judged())
                .as("the result holds")
                .isEqualTo(1);
    }

    @Test
    void areForVolunteersInServiceOnly() {
        for (var state : List.of(
                VolunteerState.PROBATION, VolunteerState.LEAVE, VolunteerState.VETTED, VolunteerState.EXITING)) {
            clock.reset();
            var volunteer = stage.standing(state);
            var session = session(Cast.JIYUQIAO_COMMUNITY, 2);
            attended(session, person(volunteer));
            judge(WORKER, session, person(volunteer));
            var given = state == VolunteerState.PROBATION || state == VolunteerState.LEAVE;
            assertThat(rows(volunteer)).as(state.name()).hasSize(given ? 1 : 0);
        }
    }

    @Test
    void givesPlacesToWhoeverAsksThemselves() {
        var volunteer = stage.standing(VolunteerState.ACTIVE);
        var other = stage.standing(VolunteerState.ACTIVE);
        var self = new Actor(UUID.randomUUID(), "示**", Set.of(Role.VOLUNTEER), Scope.of(Cast.JIYUQIAO_COMMUNITY));
        var session = session(Cast.JIYUQIAO_COMMUNITY, 1);
        var person = person(volunteer);
        assertThat(codes(in(self, () -> attendance.enrol(self, session, person))))
                .as("in the name of the unit")
                .containsExactly("training.not-yours");
        in(self, () -> attendance.enrolOwn(self, session, person)).orElseThrow();
        in(self, () -> attendance.enrolOwn(self, session, person(other))).orElseThrow();
        assertThat(codes(in(self, () -> attendance.enrolOwn(self, session, person))))
                .containsExactly("training.enrolled");
        var overlapping = session(Cast.JIYUQIAO_COMMUNITY, 1);
        assertThat(codes(in(self, () -> attendance.enrolOwn(self, overlapping, person))))
                .containsExactly("training.overlap");
        assertThat(in(self, () -> attendance.placeOf(session, person(other)))
                        .orElseThrow()
                        .place())
                .isFalse();
        in(self, () -> attendance.withdrawOwn(self, session, person)).orElseThrow();
        assertThat(in(self, () -> attendance.placeOf(session, person))).isEmpty();
        assertThat(in(self, () -> attendance.placeOf(session, person(other)))
                        .orElseThrow()
                        .place())
                .isTrue();
        clock.advance(Duration.ofHours(2));
        assertThat(codes(in(self, () -> attendance.withdrawOwn(self, session, person(other)))))
                .containsExactly("training.over");
        assertThat(codes(in(self, () -> attendance.enrolOwn(self, session, person))))
                .containsExactly("training.over");
    }

    @Test
    void listsWhatIsComingInItsOrder() {
        var first = session(Cast.JIYUQIAO_COMMUNITY, 1);
        var off = session(Cast.JIYUQIAO_COMMUNITY, 1);
        in(WORKER, () -> sessions.cancel(WORKER, off, "示例")).orElseThrow();
        var coming = in(WORKER, () -> sessions.coming(Cast.JIYUQIAO_COMMUNITY, 500));
        assertThat(coming).extracting(Session::id).contains(first).doesNotContain(off);
        assertThat(coming)
                .extracting(one -> one.entry().startsAt())
                .isSorted()
                .allMatch(starts -> starts.isAfter(clock.instant()));
        clock.advance(Duration.ofHours(1));
        assertThat(in(WORKER, () -> sessions.coming(Cast.JIYUQIAO_COMMUNITY, 500)))
                .extracting(Session::id)
                .doesNotContain(first);
    }

    @Test
    void countEachPersonEachTimeOfTheUnitAndBelow() {
        // A day that no other test trains on.
        clock.set(LocalDate.of(2026, 12, 24));
        var day = LocalDate.of(2026, 12, 24);
        var one = person(stage.standing(VolunteerState.ACTIVE));
        var two = person(stage.standing(VolunteerState.ACTIVE));
        attended(session(Cast.JIYUQIAO_COMMUNITY, 5), one, two);
        clock.set(LocalDate.of(2026, 12, 24));
        session(Cast.JIYUQIAO_COMMUNITY, 5);
        var units = Set.of(Cast.JIYUQIAO_COMMUNITY, Cast.JIYUQIAO, Cast.YANGYUAN);
        var figures = Scopes.in(
                Cast.SUPERVISOR.scope(),
                () -> transaction.execute(status -> times.figures(new EvidenceQuestion(units, day, day, day))));
        for (var unit : List.of(Cast.JIYUQIAO_COMMUNITY, Cast.JIYUQIAO)) {
            var figure = Objects.requireNonNull(figures.get(unit));
            assertThat(figure.value()).isEqualByComparingTo("2");
            assertThat(figure.known()).as("noted").isEqualTo(1);
            assertThat(figure.expected()).as("held").isEqualTo(2);
        }
        assertThat(Objects.requireNonNull(figures.get(Cast.YANGYUAN)).value()).isEqualByComparingTo("0");
        var before = Scopes.in(
                Cast.SUPERVISOR.scope(),
                () -> transaction.execute(
                        status -> times.figures(new EvidenceQuestion(units, day.minusDays(1), day.minusDays(1), day))));
        assertThat(Objects.requireNonNull(before.get(Cast.JIYUQIAO)).value()).isEqualByComparingTo("0");
    }

    private UUID person(UUID volunteer) {
        return Objects.requireNonNull(stage.find(volunteer).seen().person());
    }

    private List<HoursRow> rows(UUID volunteer) {
        return in(WORKER, () -> hours.of(volunteer));
    }

    /** All come, and it is over. */
    private void attended(UUID session, UUID... people) {
        for (var person : people) {
            in(WORKER, () -> attendance.enrol(WORKER, session, person)).orElseThrow();
        }
        clock.advance(Duration.ofHours(1));
        in(WORKER, () -> attendance.note(WORKER, session, List.of(people))).orElseThrow();
        clock.advance(Duration.ofHours(3));
    }

    private void judge(Actor actor, UUID session, UUID person) {
        Outcome<UUID> judged = in(actor, () -> attendance.judge(actor, session, Map.of(person, Result.PASSED)));
        judged.orElseThrow();
    }

    /** From an hour from now, for two hours. */
    private UUID session(JurisdictionCode unit, int capacity) {
        var course = in(
                        WORKER,
                        () -> courses.add(WORKER, UUID.randomUUID(), new CourseEntry(unit, "示例培训", "", 120, "", null)))
                .orElseThrow();
        Instant starts = clock.instant().plus(Duration.ofHours(1));
        var said = new SessionEntry(starts, starts.plus(Duration.ofHours(2)), "示例活动室", capacity, "");
        return in(WORKER, () -> sessions.plan(WORKER, UUID.randomUUID(), course, said))
                .orElseThrow();
    }
}
