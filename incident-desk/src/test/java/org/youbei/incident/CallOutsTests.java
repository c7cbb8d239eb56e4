package org.youbei.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.duty.DutyRoom.as;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.incident.call.CallGroups;
import org.youbei.incident.call.CallOuts;
import org.youbei.incident.call.Called;
import org.youbei.incident.call.Wanted;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.HazardCategory;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.ResidentId;
import org.youbei.person.Entering;
import org.youbei.person.IdNumber;
import org.youbei.person.MembershipKind;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.team.Calls;
import org.youbei.team.Posts;
import org.youbei.team.call.CallRule;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** People called out for an incident: answers with their minutes, and the stand-in where there is none. */
@PostgresTest
class CallOutsTests {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    CallOuts callOuts;

    @Autowired
    CallGroups groups;

    @Autowired
    Incidents incidents;

    @Autowired
    Calls calls;

    @Autowired
    Persons persons;

    @Autowired
    Posts posts;

    @Autowired
    TestClock clock;

    @BeforeEach
    void loadUnits(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void callsOnceHoweverManyPostsAndTellsWhoAnsweredAfterHowLong() {
        var incident = incident(false);
        var one = person();
        var other = person();
        var id = started(
                incident, new Wanted(one, "指挥", null), new Wanted(other, "通信", null), new Wanted(one, "转移", null));
        assertThat(board(id)).extracting(Called::post).containsExactlyInAnyOrder("指挥、转移", "通信");
        clock.advance(Duration.ofMinutes(3));
        var callee = of(id, one).callee();
        as(Cast.STREET, () -> callOuts.answered(Cast.STREET, id, callee, clock.instant()));
        assertThat(of(id, one).reached()).isEqualTo(CallRule.Reached.IN_TIME);
        assertThat(of(id, one).minutes(clock.instant())).isEqualTo(3);
        assertThat(board(id).getFirst().person())
                .as("who is missing stands in front")
                .isEqualTo(other);
        assertThat(codes(() -> callOuts.answered(Cast.STREET, id, callee, clock.instant())))
                .as("an answer counts once")
                .containsExactly("team.answered");
        assertThat(what(incident)).contains("call-out");
    }

    @Test
    void isLateOneSecondAfterTheLimit() {
        var one = person();
        var two = person();
        var id = started(incident(false), new Wanted(one, "指挥", null), new Wanted(two, "通信", null));
        clock.advance(Duration.ofMinutes(5));
        as(Cast.STREET, () -> callOuts.answered(Cast.STREET, id, of(id, one).callee(), clock.instant()));
        clock.advance(Duration.ofSeconds(1));
        as(Cast.STREET, () -> callOuts.answered(Cast.STREET, id, of(id, two).callee(), clock.instant()));
        assertThat(of(id, one).reached()).isEqualTo(CallRule.Reached.IN_TIME);
        assertThat(of(id, two).reached()).isEqualTo(CallRule.Reached.LATE);
    }

    @Test
    void callsTheStandInsOfThoseWhoDidNotAnswerAndOnlyThem() {
        var incident = incident(false);
        var silent = person();
        var quick = person();
        var standIn = person();
        var spare = person();
        var id = started(incident, new Wanted(silent, "指挥", standIn), new Wanted(quick, "通信", spare));
        as(Cast.STREET, () -> callOuts.answered(Cast.STREET, id, of(id, quick).callee(), clock.instant()));
        clock.advance(Duration.ofMinutes(5));
        assertThat(codes(() -> callOuts.escalate(Cast.STREET, id)))
                .as("the last second is in time")
                .containsExactly("incident.not-to-escalate");
        clock.advance(Duration.ofSeconds(1));
        as(Cast.STREET, () -> callOuts.escalate(Cast.STREET, id));
        assertThat(board(id)).extracting(Called::person).containsExactlyInAnyOrder(silent, quick, standIn);
        assertThat(of(id, standIn).standsIn()).isTrue();
        assertThat(of(id, standIn).post()).isEqualTo("指挥");
        assertThat(of(id, standIn).reached())
                .as("the time of the stand-in begins with the own call")
                .isEqualTo(CallRule.Reached.UNANSWERED);
        assertThat(codes(() -> callOuts.escalate(Cast.STREET, id))).containsExactly("incident.not-to-escalate");
        assertThat(what(incident)).contains("call-out-escalated");
    }

    @Test
    void tellsAPostThatTheStandInAnsweredForFromOneForWhichNobodyDid() {
        var covered = person();
        var lost = person();
        var quick = person();
        var standIn = person();
        var silentStandIn = person();
        var id = started(
                incident(false),
                new Wanted(covered, "指挥", standIn),
                new Wanted(lost, "通信", silentStandIn),
                new Wanted(quick, "医护", lost));
        as(Cast.STREET, () -> callOuts.answered(Cast.STREET, id, of(id, quick).callee(), clock.instant()));
        clock.advance(Duration.ofMinutes(6));
        assertThat(of(id, covered).result()).isEqualTo(Called.Result.NOBODY);
        as(Cast.STREET, () -> callOuts.escalate(Cast.STREET, id));
        assertThat(of(id, covered).result()).as("called is not answered").isEqualTo(Called.Result.NOBODY);
        clock.advance(Duration.ofMinutes(2));
        as(Cast.STREET, () -> callOuts.answered(Cast.STREET, id, of(id, standIn).callee(), clock.instant()));
        assertThat(of(id, covered).result()).isEqualTo(Called.Result.COVERED);
        assertThat(of(id, covered).coveredAt()).isEqualTo(clock.instant());
        assertThat(of(id, lost).result()).isEqualTo(Called.Result.NOBODY);
        assertThat(of(id, quick).result()).isEqualTo(Called.Result.ANSWERED);
        assertThat(of(id, quick).coveredAt()).isNull();
        assertThat(of(id, standIn).result()).isEqualTo(Called.Result.ANSWERED);
        assertThat(of(id, silentStandIn).coveredAt()).isNull();
    }

    @Test
    void followsUpByTheMinuteOnceEach() throws Exception {
        var standIn = person();
        var with = started(incident(false), new Wanted(person(), "指挥", standIn));
        var without = started(incident(false), new Wanted(person(), "指挥", null));
        clock.advance(Duration.ofMinutes(6));
        assertThat(codes(() -> callOuts.escalate(Cast.STREET, without))).containsExactly("incident.no-stand-in");
        var done = new ArrayList<Future<Integer>>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 2; n++) {
                done.add(pool.submit(() -> Scopes.wholeTree(callOuts::followUp)));
            }
        }
        int followed = 0;
        for (var one : done) {
            followed += one.get();
        }
        assertThat(followed).isGreaterThanOrEqualTo(2);
        assertThat(Scopes.wholeTree(callOuts::followUp)).isZero();
        assertThat(board(with)).extracting(Called::person).contains(standIn);
        assertThat(board(without)).hasSize(1);
    }

    @Test
    void endsWithTheResultInTheTimeline() {
        var incident = incident(false);
        var one = person();
        var id = started(incident, new Wanted(one, "指挥", null), new Wanted(person(), "通信", null));
        var callee = of(id, one).callee();
        as(Cast.STREET, () -> callOuts.answered(Cast.STREET, id, callee, clock.instant()));
        as(Cast.STREET, () -> callOuts.end(Cast.STREET, id));
        assertThat(Scopes.in(Cast.STREET.scope(), () -> incidents.timeline(incident))
                        .getFirst()
                        .said())
                .endsWith("1/2");
        assertThat(codes(() -> callOuts.end(Cast.STREET, id))).containsExactly("incident.ended");
        var other = board(id).getFirst().callee();
        assertThat(codes(() -> callOuts.answered(Cast.STREET, id, other, clock.instant())))
                .containsExactly("team.call-over");
    }

    @Test
    void refusesWhatCannotBe() {
        var incident = incident(false);
        assertThat(codes(() -> callOuts.start(Cast.STREET, UUID.randomUUID(), incident, null, " ", 0, List.of())))
                .containsExactly("incident.missing", "incident.number", "incident.missing");
        var wanted = List.of(new Wanted(person(), "指挥", null));
        as(Cast.STREET, () -> incidents.take(Cast.STREET, incident, IncidentStep.FALSE_ALARM, "误报"));
        assertThat(codes(() -> callOuts.start(Cast.STREET, UUID.randomUUID(), incident, null, "叫人", 5, wanted)))
                .containsExactly("incident.out-of-order");
        assertThatThrownBy(() -> Scopes.in(
                        Cast.SIBLING_STREET.scope(),
                        () -> callOuts.start(Cast.SIBLING_STREET, UUID.randomUUID(), incident, null, "叫人", 5, wanted)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void marksAnExerciseAndCallsOnceForOneForm() {
        var id = UUID.randomUUID();
        var incident = incident(true);
        var wanted = List.of(new Wanted(person(), "指挥", null));
        for (int n = 0; n < 2; n++) {
            as(Cast.STREET, () -> callOuts.start(Cast.STREET, id, incident, null, "叫人", 5, wanted));
        }
        var out = Scopes.in(Cast.STREET.scope(), () -> callOuts.find(id));
        assertThat(out.title()).isEqualTo("【演练】叫人");
        assertThat(Scopes.in(Cast.STREET.scope(), () -> callOuts.of(incident))).hasSize(1);
        assertThatThrownBy(() -> Scopes.in(Cast.SIBLING_STREET.scope(), () -> callOuts.find(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void offersPostsWithTheirStandInsAndKnowsNoOtherGroup() {
        var post = posts.required(Cast.JIYUQIAO).stream()
                .filter(one -> one.standIn())
                .findFirst()
                .orElseThrow()
                .id();
        var holder = person();
        var standIn = person();
        as(Cast.STREET, () -> posts.appoint(Cast.STREET, Cast.JIYUQIAO, post, Posts.Place.A, holder, today()));
        as(Cast.STREET, () -> posts.appoint(Cast.STREET, Cast.JIYUQIAO, post, Posts.Place.B, standIn, today()));
        var key = "posts:" + Cast.JIYUQIAO.value();
        var about = Scopes.in(Cast.STREET.scope(), () -> incidents.find(incident(false)));
        assertThat(Scopes.in(Cast.STREET.scope(), () -> groups.offered(about))).containsKey(key);
        assertThat(people(key)).anySatisfy(one -> {
            assertThat(one.person()).isEqualTo(holder);
            assertThat(one.standIn()).isEqualTo(standIn);
        });
        for (var nonsense : List.of("", "posts:x", "team:x", "team:" + UUID.randomUUID(), "x")) {
            assertThat(people(nonsense)).as(nonsense).isEmpty();
        }
    }

    private List<Wanted> people(String key) {
        return Scopes.in(Cast.STREET.scope(), () -> groups.people(key));
    }

    private java.time.LocalDate today() {
        return java.time.LocalDate.now(clock);
    }

    private UUID started(UUID incident, Wanted... wanted) {
        return as(
                Cast.STREET,
                () -> callOuts.start(Cast.STREET, UUID.randomUUID(), incident, null, "叫人", 5, List.of(wanted)));
    }

    private List<Called> board(UUID id) {
        return Scopes.in(Cast.STREET.scope(), () -> callOuts.board(callOuts.find(id)));
    }

    private Called of(UUID id, UUID person) {
        return board(id).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private List<String> what(UUID incident) {
        return Scopes.in(Cast.STREET.scope(), () -> incidents.timeline(incident)).stream()
                .map(IncidentLine::what)
                .toList();
    }

    private UUID person() {
        var digits = "42010619790101%03d".formatted(NUMBER.incrementAndGet());
        var said = PersonEntry.of(
                "示例人", IdNumber.Kind.RESIDENT, ResidentId.completed(digits).value(), "13900000001");
        var asked = new Entering(UUID.randomUUID(), Cast.JIYUQIAO, said, MembershipKind.POST);
        return Scopes.in(Cast.STREET.scope(), () -> persons.enter(Cast.STREET, List.of(asked)))
                .getFirst()
                .orElseThrow();
    }

    private UUID incident(boolean exercise) {
        var now = clock.instant();
        var said = new Incident(
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                "示例路积水",
                HazardCategory.NATURAL_DISASTER,
                null,
                "",
                IncidentState.REPORTED,
                exercise,
                now,
                now,
                "示例路",
                null,
                List.of(),
                null);
        return as(Cast.STREET, () -> incidents.enter(Cast.STREET, said));
    }

    private static <T> @Nullable List<String> codes(Supplier<Outcome<T>> work) {
        var outcome = Scopes.in(Cast.STREET.scope(), work);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<T>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
