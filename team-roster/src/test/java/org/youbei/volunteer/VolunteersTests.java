package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.person.Crowd;
import org.youbei.person.IdNumber;
import org.youbei.person.PersonEntry;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;
import org.youbei.volunteer.hours.Interval;

/** Volunteers through all states, the ledger of hours, and many who apply at once. */
@PostgresTest
@Import(Standings.class)
class VolunteersTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor WORKER = Cast.COMMUNITY;

    @Autowired
    Standings stage;

    @Autowired
    Applications applications;

    @Autowired
    Volunteers volunteers;

    @Autowired
    ServiceHours hours;

    @Autowired
    ServiceCertificates served;

    @Autowired
    JdbcClient jdbc;

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
    void takesEachStepOnlyWhereItFits() {
        for (var state : VolunteerState.values()) {
            var id = stage.standing(state);
            for (var step : VolunteerStep.values()) {
                var said = in(WORKER, () -> volunteers.objections(WORKER, volunteers.find(id), Step.of(step, "示例")));
                var orderly = said.stream().noneMatch(one -> one.code().equals("volunteer.out-of-order"));
                assertThat(orderly).as(step + " in " + state).isEqualTo(step.fits(state));
            }
        }
    }

    @Test
    void losesNobodyAndDoublesNobodyWhenManyApplyAtOnce() throws Exception {
        var poster = stage.poster();
        var people = new ArrayList<PersonEntry>();
        for (int i = 0; i < 50; i++) {
            people.add(Crowd.named("同时示例"));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Callable<Outcome<String>>>();
            for (int i = 0; i < 100; i++) {
                int nth = i;
                all.add(() -> applications.apply(
                        poster, UUID.randomUUID(), Standings.application(people.get(nth % 50)), "居民", "10.0.0." + nth));
            }
            int done = 0;
            for (var one : pool.invokeAll(all)) {
                var outcome = one.get();
                done += outcome instanceof Outcome.Done ? 1 : 0;
                if (!(outcome instanceof Outcome.Done)) {
                    assertThat(codes(outcome)).containsExactly("volunteer.known");
                }
            }
            assertThat(done).isEqualTo(50);
        }
    }

    @Test
    void barsWhoWasRefusedUntilTheDayAndDeletesTheApplication() {
        var person = Crowd.named("被拒示例");
        var id = stage.applied(person);
        var refusal = new Step(VolunteerStep.REFUSAL, "不住本社区", TODAY.plusDays(30));
        in(WORKER, () -> volunteers.take(WORKER, id, UUID.randomUUID(), refusal))
                .orElseThrow();
        assertThat(codes(in(WORKER, () -> volunteers.application(WORKER, id))))
                .containsExactly("volunteer.out-of-order");
        assertThat(codes(apply(person))).containsExactly("volunteer.again");
        clock.set(TODAY.plusDays(31));
        assertThat(apply(person)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void keepsNoApplicationReadable() {
        var person = PersonEntry.of("诸葛示例", IdNumber.Kind.RESIDENT, Crowd.number("19900909"), "13866667777");
        var id = stage.applied(person);
        var raw = Scopes.wholeTree(
                () -> transaction.execute(status -> jdbc.sql("select v::text from volunteer.volunteer v where id = ?")
                        .param(id)
                        .query(String.class)
                        .single()));
        assertThat(raw).doesNotContain("诸葛示例", person.idNumber(), "13866667777");
        assertThatThrownBy(() -> in(Cast.SIBLING_STREET, () -> volunteers.find(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void addsToTheLedgerAndTakesBackByARow() {
        var id = stage.standing(VolunteerState.ACTIVE);
        var first = add(id, 5, 3).orElseThrow();
        assertThat(codes(add(id, 4, 2))).containsExactly("volunteer.overlap");
        add(id, 3, 2).orElseThrow();
        assertThat(codes(add(id, 1, -1))).containsExactly("volunteer.check-time");
        assertThat(served(id)).as("nobody has confirmed").isZero();

        var self = Applications.actor(in(WORKER, () -> volunteers.find(id)));
        assertThat(codes(in(WORKER, () -> hours.confirm(self, first)))).containsExactly("volunteer.own-hours");
        in(WORKER, () -> hours.confirm(WORKER, first)).orElseThrow();
        assertThat(codes(in(WORKER, () -> hours.confirm(WORKER, first)))).containsExactly("volunteer.confirmed");
        assertThat(served(id)).isEqualTo(120);

        var issued = in(WORKER, () -> served.issue(WORKER, UUID.randomUUID(), id, TODAY.minusDays(1), TODAY))
                .orElseThrow();
        var code = in(WORKER, () -> served.find(issued)).code();
        assertThat(served.verify(code))
                .hasValueSatisfying(one -> assertThat(one.isValid()).isTrue());
        in(WORKER, () -> hours.reverse(WORKER, first, "记错人")).orElseThrow();
        assertThat(served(id)).isZero();
        assertThat(served.verify(code))
                .as("the record behind it was changed")
                .hasValueSatisfying(one -> assertThat(one.isValid()).isFalse());
        assertThat(codes(in(WORKER, () -> hours.reverse(WORKER, first, "再来")))).containsExactly("volunteer.reversed");
        add(id, 5, 4).orElseThrow();
        assertThatThrownBy(() -> in(
                        WORKER,
                        () -> transaction.execute(status -> jdbc.sql("update volunteer.hours set what = 'x'")
                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    /** However rows are added, confirmed and taken back, what counts is what was confirmed and not taken back. */
    @Test
    void balances() {
        var random = new Random(20_261_123);
        var id = stage.standing(VolunteerState.ACTIVE);
        long expected = 0;
        for (int i = 0; i < 12; i++) {
            var row = add(id, 40 - 2 * i, 39 - 2 * i).orElseThrow();
            boolean confirmed = random.nextBoolean();
            boolean reversed = random.nextInt(3) == 0;
            if (confirmed) {
                in(WORKER, () -> hours.confirm(WORKER, row)).orElseThrow();
            }
            if (reversed) {
                in(WORKER, () -> hours.reverse(WORKER, row, "示例")).orElseThrow();
            }
            expected += confirmed && !reversed ? 60 : 0;
        }
        assertThat(served(id)).isEqualTo(expected);
    }

    private long served(UUID id) {
        return in(WORKER, () -> hours.served(id, TODAY.minusDays(9), TODAY)).minutes();
    }

    private Outcome<UUID> add(UUID id, int fromAgo, int toAgo) {
        var now = clock.instant();
        return in(
                WORKER,
                () -> hours.add(
                        WORKER,
                        volunteers.find(id),
                        UUID.randomUUID(),
                        null,
                        Interval.Kind.SERVICE,
                        now.minus(Duration.ofHours(fromAgo)),
                        now.minus(Duration.ofHours(toAgo)),
                        "示例服务"));
    }

    private Outcome<String> apply(PersonEntry person) {
        return applications.apply(
                stage.poster(),
                UUID.randomUUID(),
                Standings.application(person),
                "居民",
                UUID.randomUUID().toString());
    }
}
