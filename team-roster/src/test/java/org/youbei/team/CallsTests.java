package org.youbei.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.person.Crowd;
import org.youbei.person.Entering;
import org.youbei.person.MembershipKind;
import org.youbei.person.Persons;
import org.youbei.team.call.CallRule;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Calls from their start to their end: who is called once, who answers by link or telephone, and what is told to whom. */
@PostgresTest
class CallsTests {
    private static final Actor WORKER = Cast.STREET;
    private static final int MINUTES = 10;

    @Autowired
    Calls calls;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient jdbc;

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
    void refusesCallsThatCannotBe() {
        var somebody = List.of(person());
        assertThat(codes(start(WORKER, " ", 0, List.of())))
                .containsExactlyInAnyOrder("person.missing", "team.minutes", "team.nobody");
        assertThat(codes(start(WORKER, "示例叫应", 1_441, somebody))).containsExactly("team.minutes");
        assertThat(codes(start(Cast.AUDITOR, "示例叫应", 5, somebody))).containsExactly("team.not-yours");
        assertThat(codes(start(Cast.SIBLING_STREET, "示例叫应", 5, somebody))).containsExactly("team.not-yours");
        var crowd = Collections.nCopies(5_001, 0).stream()
                .map(none -> UUID.randomUUID())
                .toList();
        assertThat(codes(start(WORKER, "示例叫应", 5, crowd))).containsExactly("team.too-many");
    }

    @Test
    void callsEachPersonOnceHoweverOftenAskedFor() {
        var one = person();
        var two = person();
        var id = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            in(WORKER, () -> calls.start(WORKER, id, Cast.JIYUQIAO, "示例叫应", MINUTES, List.of(one, two, one)))
                    .orElseThrow();
        }
        var call = find(id);
        assertThat(call.called()).isEqualTo(2);
        assertThat(call.answered()).isZero();
        assertThat(board(id)).extracting(Calls.Callee::person).containsExactlyInAnyOrder(one, two);
        assertThat(in(WORKER, () -> calls.latest(9))).extracting(Calls.Call::id).contains(id);
        assertThat(in(WORKER, () -> calls.these(List.of(id, UUID.randomUUID()))))
                .containsOnlyKeys(id);
    }

    @Test
    void countsAnAnswerInTimeLateAndNotAtAll() {
        var id = call(person(), person(), person());
        var board = board(id);
        clock.advance(Duration.ofMinutes(MINUTES));
        note(board.get(0)).orElseThrow();
        clock.advance(Duration.ofMinutes(1));
        note(board.get(1)).orElseThrow();
        assertThat(board(id))
                .extracting(Calls.Callee::reached)
                .containsExactlyInAnyOrder(
                        CallRule.Reached.IN_TIME, CallRule.Reached.LATE, CallRule.Reached.UNANSWERED);
        assertThat(board(id).getFirst().answeredAt())
                .as("who has not answered stands in front")
                .isNull();
        assertThat(find(id).answered()).isEqualTo(2);
        assertThat(in(WORKER, () -> persons.find(board.getFirst().person())).reachedOn())
                .as("the last answer is known of the person")
                .isNotNull();
    }

    @Test
    void takesNoAnswerBeforeTheCallInTheFutureOrTwice() {
        var id = call(person());
        var callee = board(id).getFirst();
        var now = clock.instant();
        assertThat(codes(in(WORKER, () -> calls.note(WORKER, callee.id(), now.minus(Duration.ofMinutes(2))))))
                .containsExactly("team.answer-time");
        assertThat(codes(in(WORKER, () -> calls.note(WORKER, callee.id(), now.plusSeconds(1)))))
                .containsExactly("team.answer-time");
        note(callee).orElseThrow();
        assertThat(codes(note(callee))).containsExactly("team.answered");
        assertThatThrownBy(() -> in(Cast.SIBLING_STREET, () -> calls.note(Cast.SIBLING_STREET, callee.id(), now)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void answersByALinkOnceWhoeverIsFaster() throws Exception {
        var id = call(person());
        var secret = secrets(id).getFirst();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Callable<Outcome<UUID>>>();
            for (int i = 0; i < 6; i++) {
                all.add(() -> calls.answer(secret, "居民"));
            }
            int done = 0;
            for (var one : pool.invokeAll(all)) {
                done += one.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(board(id).getFirst().signal()).isEqualTo("link");
        assertThat(secrets(id)).as("no link is left").isEmpty();
        assertThat(calls.ofLink("nothing")).isEmpty();
        assertThatThrownBy(() -> calls.answer("nothing", "居民")).isInstanceOf(NotFound.class);
    }

    @Test
    void endsByHandOrAfterADay() {
        var ended = call(person());
        var secret = secrets(ended).getFirst();
        assertThat(codes(in(Cast.AUDITOR, () -> calls.end(Cast.AUDITOR, ended))))
                .containsExactly("team.not-yours");
        in(WORKER, () -> calls.end(WORKER, ended)).orElseThrow();
        assertThat(codes(in(WORKER, () -> calls.end(WORKER, ended)))).containsExactly("team.call-over");
        assertThat(codes(calls.answer(secret, "居民"))).containsExactly("team.call-over");
        var old = call(person());
        var late = secrets(old).getFirst();
        clock.advance(Duration.ofDays(1));
        assertThat(calls.answer(late, "居民")).as("the last moment").isInstanceOf(Outcome.Done.class);
        var older = call(person());
        var tooLate = secrets(older).getFirst();
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(codes(calls.answer(tooLate, "居民"))).containsExactly("team.call-over");
    }

    @Test
    void keepsNoLinkReadableAndTellsItToTheUnitOnly() {
        var id = call(person(), person());
        assertThat(secrets(id)).hasSize(2).doesNotHaveDuplicates();
        var raw = Scopes.wholeTree(() -> transaction.execute(
                status -> jdbc.sql("select string_agg(e::text, ' ') from team.callee e where call = ?")
                        .param(id)
                        .query(String.class)
                        .single()));
        assertThat(raw).doesNotContain(secrets(id));
        assertThat(codes(in(Cast.AUDITOR, () -> calls.links(Cast.AUDITOR, id)))).containsExactly("team.not-yours");
        assertThatThrownBy(() -> in(Cast.SIBLING_STREET, () -> calls.find(id))).isInstanceOf(NotFound.class);
    }

    private List<String> secrets(UUID call) {
        return in(WORKER, () -> calls.links(WORKER, call)).orElseThrow().keySet().stream()
                .map(path -> path.substring("/acknowledge/".length()))
                .toList();
    }

    private Outcome<UUID> note(Calls.Callee callee) {
        return in(WORKER, () -> calls.note(WORKER, callee.id(), clock.instant()));
    }

    private Calls.Call find(UUID id) {
        return in(WORKER, () -> calls.find(id));
    }

    private List<Calls.Callee> board(UUID id) {
        return in(WORKER, () -> calls.board(calls.find(id)));
    }

    private UUID call(UUID... people) {
        return start(WORKER, "示例叫应", MINUTES, List.of(people)).orElseThrow();
    }

    private Outcome<UUID> start(Actor actor, String title, int minutes, List<UUID> people) {
        return in(actor, () -> calls.start(actor, UUID.randomUUID(), Cast.JIYUQIAO, title, minutes, people));
    }

    private UUID person() {
        var entering = new Entering(UUID.randomUUID(), Cast.JIYUQIAO, Crowd.named("被叫示例"), MembershipKind.STAFF);
        return in(WORKER, () -> persons.enter(WORKER, entering)).orElseThrow();
    }
}
