package org.youbei.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.person.Crowd;
import org.youbei.person.Entering;
import org.youbei.person.MembershipKind;
import org.youbei.person.Persons;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** A crowd that is called and answers at once: every answer is on the board, once; and somebody in two teams is called once. */
@PostgresTest
class CallCrowdTests {
    private static final Actor WORKER = Cast.STREET;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int CROWD = 200;

    @Autowired
    Calls calls;

    @Autowired
    Teams teams;

    @Autowired
    Persons persons;

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

    /** Each of two hundred opens the link twice, all at once. */
    @Test
    void losesNoAnswerAndCountsNoneTwice() throws Exception {
        var call = in(WORKER, () -> calls.start(WORKER, UUID.randomUUID(), Cast.JIYUQIAO, "示例千人叫应", 5, people(CROWD)))
                .orElseThrow();
        var links = in(WORKER, () -> calls.links(WORKER, call)).orElseThrow();
        assertThat(links).hasSize(CROWD);
        var all = new ArrayList<Callable<Boolean>>();
        links.keySet().forEach(path -> {
            var secret = path.substring(path.lastIndexOf('/') + 1);
            Callable<Boolean> answer = () -> {
                try {
                    return calls.answer(secret, "居民") instanceof Outcome.Done;
                } catch (NotFound gone) {
                    return false;
                }
            };
            all.add(answer);
            all.add(answer);
        });
        Collections.shuffle(all, new Random(5));
        int done = 0;
        try (var pool = Executors.newFixedThreadPool(12)) {
            for (var one : pool.invokeAll(all)) {
                done += one.get() ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(CROWD);
        assertThat(in(WORKER, () -> calls.find(call)).answered()).isEqualTo(CROWD);
        assertThat(in(WORKER, () -> calls.board(calls.find(call))))
                .hasSize(CROWD)
                .allMatch(one -> one.answeredAt() != null && "link".equals(one.signal()));
    }

    @Test
    void callsSomebodyInTwoTeamsOnce() {
        var both = people(1).getFirst();
        var first = team("甲");
        var second = team("乙");
        for (var team : List.of(first, second)) {
            in(WORKER, () -> teams.join(WORKER, team, both, MemberRole.LEADER, TODAY))
                    .orElseThrow();
        }
        var everybody = new ArrayList<UUID>();
        for (var team : List.of(first, second)) {
            in(WORKER, () -> teams.members(team)).forEach(member -> everybody.add(member.person()));
        }
        assertThat(everybody).hasSize(2);
        var call = in(WORKER, () -> calls.start(WORKER, UUID.randomUUID(), Cast.JIYUQIAO, "示例两队叫应", 5, everybody))
                .orElseThrow();
        assertThat(in(WORKER, () -> calls.find(call)).called()).isEqualTo(1);
        assertThat(in(WORKER, () -> calls.links(WORKER, call)).orElseThrow()).hasSize(1);
        var callee = in(WORKER, () -> calls.board(calls.find(call))).getFirst();
        in(WORKER, () -> calls.note(WORKER, callee.id(), clock.instant())).orElseThrow();
        for (var team : List.of(first, second)) {
            assertThat(in(WORKER, () -> teams.members(team)))
                    .as("one answer counts for both")
                    .allMatch(member -> TODAY.equals(member.reachedOn()));
        }
    }

    private UUID team(String name) {
        var said = TeamCast.volunteers(Cast.JIYUQIAO, "示例两队" + name, TODAY);
        return in(WORKER, () -> teams.make(WORKER, UUID.randomUUID(), said)).orElseThrow();
    }

    private List<UUID> people(int many) {
        var entering = new ArrayList<Entering>();
        for (int i = 0; i < many; i++) {
            entering.add(new Entering(UUID.randomUUID(), Cast.JIYUQIAO, Crowd.named("示例应答"), MembershipKind.TEAM));
        }
        return in(WORKER, () -> persons.enter(WORKER, entering)).stream()
                .map(Outcome::orElseThrow)
                .toList();
    }
}
