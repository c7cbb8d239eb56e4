package org.youbei.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.partner.HelpRequest.Answer;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Every act between neighbours in every state, by each who might try. */
@PostgresTest
class NeighbourStatesTests {
    private static final AtomicInteger PAIRS = new AtomicInteger();

    @Autowired
    Neighbours neighbours;

    @Autowired
    HelpDesk help;

    @Autowired
    Directory directory;

    @Autowired
    TestClock clock;

    private JurisdictionCode here;
    private JurisdictionCode there;
    private Actor asking;
    private Actor other;
    private Actor aside;

    /** What somebody does with a neighbour. */
    enum Act {
        CONFIRM,
        DECLINE,
        END
    }

    /** From the end of the district, where other tests take nobody. */
    @BeforeEach
    void takeTwoUnits(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        var communities = directory.beside(Set.of(Cast.JIYUQIAO_COMMUNITY)).stream()
                .map(Directory.Beside::unit)
                .map(JurisdictionCode::value)
                .sorted(java.util.Comparator.reverseOrder())
                .map(JurisdictionCode::new)
                .toList();
        var first = 3 * PAIRS.getAndIncrement();
        here = communities.get(first);
        there = communities.get(first + 1);
        asking = worker(here);
        other = worker(there);
        aside = worker(communities.get(first + 2));
    }

    static Stream<Arguments> everything() {
        return Stream.of(Neighbour.State.values())
                .flatMap(state -> Stream.of(Act.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void takesEachActFromTheStatesWhereItFits(Neighbour.State state, Act act) {
        var id = in(state);
        boolean fits = switch (act) {
            case CONFIRM, DECLINE -> state == Neighbour.State.PROPOSED;
            case END -> state == Neighbour.State.PROPOSED || state == Neighbour.State.CONFIRMED;
        };
        assertThatThrownBy(() -> act(aside, id, act)).isInstanceOf(NotFound.class);
        if (act != Act.END) {
            assertThat(codes(act(asking, id, act)))
                    .as("who proposes does not answer")
                    .containsExactly("partner.not-yours");
        }
        var outcome = act(other, id, act);
        if (fits) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            var next = switch (act) {
                case CONFIRM -> Neighbour.State.CONFIRMED;
                case DECLINE -> Neighbour.State.DECLINED;
                case END -> Neighbour.State.ENDED;
            };
            assertThat(found(id).state()).isEqualTo(next);
        } else {
            assertThat(codes(outcome)).containsExactly("partner.out-of-order");
            assertThat(found(id).state()).isEqualTo(state);
        }
        assertThat(in(asking, () -> neighbours.are(here, there)))
                .isEqualTo(found(id).state() == Neighbour.State.CONFIRMED);
        assertThat(in(asking, () -> neighbours.are(there, here)))
                .isEqualTo(in(other, () -> neighbours.are(here, there)));
    }

    @ParameterizedTest
    @EnumSource(Neighbour.State.class)
    void isProposedOnceAtATime(Neighbour.State state) {
        in(state);
        boolean over = state == Neighbour.State.DECLINED || state == Neighbour.State.ENDED;
        for (var who : List.of(asking, other)) {
            var outcome = in(
                    who,
                    () -> neighbours.propose(
                            who, UUID.randomUUID(), who == asking ? here : there, who == asking ? there : here));
            if (over) {
                assertThat(outcome).isInstanceOf(Outcome.Done.class);
                over = false;
            } else {
                assertThat(codes(outcome)).containsExactly("partner.neighbours");
            }
        }
    }

    @Test
    void isProposedOnceByTwoWhoPressAtTheSameMoment() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Outcome<UUID>> one =
                    () -> in(asking, () -> neighbours.propose(asking, UUID.randomUUID(), here, there));
            Callable<Outcome<UUID>> two =
                    () -> in(other, () -> neighbours.propose(other, UUID.randomUUID(), there, here));
            int done = 0;
            for (var outcome : both.invokeAll(List.of(one, two))) {
                done += outcome.get() instanceof Outcome.Done<UUID> ? 1 : 0;
            }
            assertThat(done).isOne();
        }
    }

    @Test
    void asksForAWordWhereSomethingEnds() {
        var id = in(Neighbour.State.CONFIRMED);
        assertThat(codes(in(asking, () -> neighbours.end(asking, id, " ")))).containsExactly("partner.missing");
        assertThat(codes(in(asking, () -> neighbours.end(asking, id, "长".repeat(501)))))
                .containsExactly("partner.too-long");
        assertThat(found(id).state()).isEqualTo(Neighbour.State.CONFIRMED);
        in(asking, () -> neighbours.end(asking, id, "长".repeat(500))).orElseThrow();
    }

    static Stream<Arguments> answers() {
        return Stream.of(HelpRequest.State.values())
                .flatMap(state -> Stream.of(Answer.values()).map(answer -> Arguments.of(state, answer)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersARequestOnceAndOnlyTheOneThatIsAsked(HelpRequest.State state, Answer answer) {
        var id = asked(state);
        assertThatThrownBy(() -> in(aside, () -> help.answer(aside, id, answer, "示例")))
                .isInstanceOf(NotFound.class);
        assertThat(codes(in(asking, () -> help.answer(asking, id, answer, "示例"))))
                .containsExactly("partner.not-yours");
        if (state == HelpRequest.State.ASKED && answer != Answer.YES) {
            assertThat(codes(in(other, () -> help.answer(other, id, answer, " "))))
                    .as("partly and no need a reason")
                    .containsExactly("partner.missing");
        }
        var outcome = in(other, () -> help.answer(other, id, answer, "示例答复"));
        if (state == HelpRequest.State.ASKED) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            var answered = in(asking, () -> help.find(id));
            assertThat(answered.answer()).isEqualTo(answer);
            assertThat(answered.answeredAt()).isEqualTo(clock.instant());
            assertThat(answered.state()).isEqualTo(HelpRequest.State.ANSWERED);
        } else {
            assertThat(codes(outcome)).containsExactly("partner.out-of-order");
        }
    }

    @ParameterizedTest
    @EnumSource(HelpRequest.State.class)
    void closesARequestOnceAndOnlyTheOneThatAsked(HelpRequest.State state) {
        var id = asked(state);
        assertThatThrownBy(() -> in(aside, () -> help.close(aside, id, "示例"))).isInstanceOf(NotFound.class);
        assertThat(codes(in(other, () -> help.close(other, id, "示例")))).containsExactly("partner.not-yours");
        if (state == HelpRequest.State.CLOSED) {
            assertThat(codes(in(asking, () -> help.close(asking, id, "示例")))).containsExactly("partner.out-of-order");
        } else {
            assertThat(codes(in(asking, () -> help.close(asking, id, "")))).containsExactly("partner.missing");
            in(asking, () -> help.close(asking, id, "水已退")).orElseThrow();
            assertThat(in(other, () -> help.find(id)).closing()).isEqualTo("水已退");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 示例路, partner.missing", "水泵, '', partner.missing"})
    void asksForWhatAndWhere(String what, String place, String code) {
        in(Neighbour.State.CONFIRMED);
        assertThat(codes(ask(UUID.randomUUID(), what, place))).containsExactly(code);
        assertThat(codes(ask(UUID.randomUUID(), "长".repeat(501), "长".repeat(201))))
                .containsExactly("partner.too-long", "partner.too-long");
    }

    @Test
    void asksOnlyANeighbourAndTheSameFormOnce() {
        assertThat(codes(ask(UUID.randomUUID(), "水泵", "示例路"))).containsExactly("partner.not-neighbours");
        in(Neighbour.State.PROPOSED);
        assertThat(codes(ask(UUID.randomUUID(), "水泵", "示例路"))).containsExactly("partner.not-neighbours");
        var id = in(asking, neighbours::all).getFirst().id();
        act(other, id, Act.CONFIRM).orElseThrow();
        var request = UUID.randomUUID();
        ask(request, "水泵", "示例路").orElseThrow();
        ask(request, "水泵", "示例路").orElseThrow();
        assertThat(in(other, help::all))
                .filteredOn(one -> one.id().equals(request))
                .hasSize(1);
        assertThat(in(aside, help::all)).noneMatch(one -> one.id().equals(request));
    }

    private UUID asked(HelpRequest.State state) {
        in(Neighbour.State.CONFIRMED);
        var id = UUID.randomUUID();
        ask(id, "水泵两台", "示例路").orElseThrow();
        if (state == HelpRequest.State.ANSWERED) {
            in(other, () -> help.answer(other, id, Answer.YES, "")).orElseThrow();
        }
        if (state == HelpRequest.State.CLOSED) {
            in(asking, () -> help.close(asking, id, "已解决")).orElseThrow();
        }
        return id;
    }

    private Outcome<UUID> ask(UUID id, String what, String place) {
        return in(asking, () -> help.ask(asking, id, here, there, AbilityKind.KIT, what, place));
    }

    /** Brought there by the acts themselves. */
    private UUID in(Neighbour.State state) {
        var id = in(asking, () -> neighbours.propose(asking, UUID.randomUUID(), here, there))
                .orElseThrow();
        switch (state) {
            case PROPOSED -> {}
            case CONFIRMED -> act(other, id, Act.CONFIRM).orElseThrow();
            case DECLINED -> act(other, id, Act.DECLINE).orElseThrow();
            case ENDED -> act(other, id, Act.END).orElseThrow();
        }
        return id;
    }

    private Outcome<UUID> act(Actor actor, UUID id, Act act) {
        return in(actor, () -> switch (act) {
            case CONFIRM -> neighbours.answer(actor, id, true, "");
            case DECLINE -> neighbours.answer(actor, id, false, "没有人手");
            case END -> neighbours.end(actor, id, "合并");
        });
    }

    private Neighbour found(UUID id) {
        return in(asking, () -> neighbours.find(id));
    }

    private static Actor worker(JurisdictionCode unit) {
        return new Actor(new UUID(5, unit.value().hashCode()), "示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(unit));
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of("done");
    }
}
