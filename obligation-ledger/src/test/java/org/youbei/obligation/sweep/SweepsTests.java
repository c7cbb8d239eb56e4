package org.youbei.obligation.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.youbei.obligation.LedgerFixture.TODAY;
import static org.youbei.obligation.LedgerFixture.refusal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.LedgerFixture;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.rule.Rules;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

@PostgresTest
@Import(LedgerFixture.class)
class SweepsTests {
    @Autowired
    Sweeps sweeps;

    @Autowired
    SweepList list;

    @Autowired
    SweepRuns runs;

    @Autowired
    List<SweepStep> steps;

    @Autowired
    ObligationLedger ledger;

    @Autowired
    Rules rules;

    @Autowired
    RememberedAudit audit;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    LedgerFixture fixture;

    @Value("${spring.datasource.url}")
    String address;

    @BeforeEach
    void start() {
        clock.reset();
        fixture.empty();
        audit.clear();
    }

    @Test
    void notesOverdueSinceTheDayAfterTheDueDateAndOnce() {
        var id = filed(Cast.JIYUQIAO, LocalDate.of(2026, 10, 20));
        var run = sweep();
        clock.set(TODAY.plusDays(1));
        var second = sweep();

        assertThat(run.overdue()).isEqualTo(1);
        assertThat(second.overdue()).isZero();
        assertThat(texts("select overdue_since::text from obligation.obligation where id = '" + id + "'"))
                .containsExactly("2026-11-18");
        assertThat(texts("select rule from obligation.notice where cleared_at is null"))
                .containsExactly("overdue");
    }

    @Test
    void climbsDownTheLadderOnceAndTakesTheRungBeforeBack() {
        evaluated(Cast.JIYUQIAO, TODAY.plusDays(89).minusYears(3));
        var raised = new ArrayList<String>();
        for (int day = 0; day <= 91; day++) {
            clock.set(TODAY.plusDays(day));
            sweep();
            raised.addAll(texts("select rule from obligation.notice where raised_at = (select max(started_at) from"
                    + " obligation.sweep_run)"));
        }

        assertThat(raised).containsExactly("reminder-90", "reminder-30", "reminder-7", "reminder-1", "overdue");
        assertThat(texts("select rule from obligation.notice where cleared_at is null"))
                .containsExactly("overdue");
    }

    @Test
    void doesNotMakeUpForRungsThatPassedWhileNoSweepRan() {
        evaluated(Cast.JIYUQIAO, TODAY.plusDays(5).minusYears(3));
        sweep();

        assertThat(texts("select rule from obligation.notice")).containsExactly("reminder-7");
    }

    @Test
    void tellsTheUnitAboveAfterTheDaysOfTheRule() {
        filed(Cast.JIYUQIAO_COMMUNITY, LocalDate.of(2026, 10, 20));
        sweep();
        clock.set(TODAY.plusDays(2));
        var run = sweep();
        clock.set(TODAY.plusDays(3));

        assertThat(run.escalated()).isEqualTo(1);
        assertThat(sweep().escalated()).isZero();
        assertThat(texts("select jurisdiction from obligation.notice where rule = 'escalation'"))
                .containsExactly(Cast.JIYUQIAO.value());
    }

    @Test
    void escalatesAsTheNearestUnitDecided() {
        fixture.as(
                        Cast.SUPERVISOR,
                        () -> rules.override(
                                Cast.SUPERVISOR, Cast.YANGYUAN, "escalation", "30d", "试点", TODAY.minusDays(1)))
                .orElseThrow();
        filed(Cast.JIYUQIAO, LocalDate.of(2026, 10, 1));
        filed(Cast.YANGYUAN, LocalDate.of(2026, 10, 1));

        assertThat(sweep().escalated()).isEqualTo(1);
    }

    @Test
    void leavesADistrictsOwnDutiesWithTheDistrict() {
        filed(Cast.WUCHANG, LocalDate.of(2026, 1, 5));

        assertThat(sweep().escalated()).isZero();
    }

    @Test
    void clearsNoticesWhenTheDutyIsDoneAndStartsAnewWhenItIsExtended() {
        var id = filed(Cast.JIYUQIAO, LocalDate.of(2026, 10, 27));
        sweep();
        fixture.as(Cast.STREET, () -> ledger.askExtension(Cast.STREET, id, TODAY.plusDays(9), "理由"))
                .orElseThrow();
        clock.set(TODAY.plusDays(4));
        sweep();
        fixture.as(Cast.SUPERVISOR, () -> ledger.grantExtension(Cast.SUPERVISOR, id))
                .orElseThrow();

        assertThat(openNotices()).isEmpty();
        sweep();
        assertThat(openNotices()).containsExactly("reminder-7");
        fixture.as(
                        Cast.STREET,
                        () -> ledger.fulfil(Cast.STREET, id, new Evidence("document", null, "示例"), TODAY.plusDays(4)))
                .orElseThrow();
        assertThat(openNotices()).isEmpty();
    }

    @Test
    void skipsWhatIsPaused() {
        var id = filed(Cast.JIYUQIAO, LocalDate.of(2026, 10, 1));
        fixture.as(Cast.STREET, () -> ledger.pause(Cast.STREET, id, "理由")).orElseThrow();

        assertThat(sweep().overdue()).isZero();
    }

    @Test
    void leavesEachEffectOnceHoweverOftenItFailsInTheMiddle() {
        someDuties(40);
        for (int failing = 0; failing < steps.size(); failing++) {
            var broken = broken(failing);
            assertThatThrownBy(() -> broken.runNow(Actor.platform())).hasMessage("killed");
            assertThat(runs(1).getFirst().state()).isEqualTo(SweepRun.State.FAILED);
        }
        sweep();
        sweep();

        assertThat(doubles()).isEmpty();
        assertThat(sum("overdue")).isEqualTo(40);
        assertThat(count("select count(*) from obligation.notice where rule = 'overdue'"))
                .isEqualTo(40);
        assertThat(count("select count(*) from obligation.notice where rule = 'escalation'"))
                .isEqualTo(sum("escalated"));
    }

    @Test
    void leavesEachEffectOnceWhenManyNodesSweepAtOnce() throws Exception {
        someDuties(60);
        var barrier = new CyclicBarrier(6);
        Callable<UUID> node = () -> {
            barrier.await();
            return sweeps.runNow(Actor.platform()).orElseThrow();
        };
        try (var nodes = Executors.newFixedThreadPool(6)) {
            for (var run :
                    nodes.invokeAll(IntStream.range(0, 6).mapToObj(n -> node).toList())) {
                assertThat(run.get()).isNotNull();
            }
        }

        assertThat(doubles()).isEmpty();
        assertThat(sum("overdue")).isEqualTo(60);
        assertThat(count("select count(*) from obligation.notice where rule = 'overdue'"))
                .isEqualTo(60);
        assertThat(count("select count(*) from obligation.sweep_run where state <> 'DONE'"))
                .isZero();
    }

    @Test
    void takesOverFromANodeThatDiedAndStopsOneThatComesBack() {
        filed(Cast.JIYUQIAO, LocalDate.of(2026, 10, 1));
        var dead = job(() -> runs.start(Actor.platform()).orElseThrow());

        assertThat(sweeps.runNow(Actor.platform()).orElseThrow())
                .as("the lease holds")
                .isEqualTo(dead);
        clock.advance(SweepRuns.LEASE.plusSeconds(1));
        var run = sweep();

        assertThat(run.overdue()).isEqualTo(1);
        assertThat(runs.find(dead).orElseThrow().state()).isEqualTo(SweepRun.State.INTERRUPTED);
        assertThat(job(() -> runs.renew(dead))).as("the dead one comes back").isFalse();
    }

    @Test
    void answersWithTheRunOfANodeThatStandsStillInsideAStep() {
        var run = job(() -> runs.start(Actor.platform()).orElseThrow());
        var held = mock(SweepRuns.class);
        when(held.start(any())).thenThrow(new CannotAcquireLockException("the row of the run is held"));
        when(held.running()).thenReturn(runs.find(run));

        var outcome = new Sweeps(held, steps, audit, jdbc, (Clock) clock, transactions).runNow(Actor.platform());

        assertThat(outcome.orElseThrow()).isEqualTo(run);
    }

    @Test
    void handsItsLeaseBackBetweenTwoStepsWhenTheNodeEnds() {
        filed(Cast.JIYUQIAO, LocalDate.of(2026, 10, 1));
        var some = new ArrayList<>(steps);
        var ending = new ArrayList<Sweeps>();
        some.set(0, calling(some.getFirst(), () -> ending.getFirst().end()));
        ending.add(new Sweeps(runs, some, audit, jdbc, (Clock) clock, transactions));
        var run = ending.getFirst().runNow(Actor.platform()).orElseThrow();

        assertThat(runs.find(run).orElseThrow().state()).isEqualTo(SweepRun.State.INTERRUPTED);
        assertThat(runs.find(run).orElseThrow().overdue())
                .as("the step that ran came to its end")
                .isEqualTo(1);
        assertThat(ending.getFirst().runIfDue(Duration.ofHours(1)))
                .as("nothing new is begun")
                .isEmpty();
        var next = sweep();
        assertThat(next.id())
                .as("another node goes on at once, no lease is waited for")
                .isNotEqualTo(run);
        assertThat(next.state()).isEqualTo(SweepRun.State.DONE);
        assertThat(next.overdue()).isZero();
    }

    private static SweepStep calling(SweepStep step, Runnable meanwhile) {
        return new SweepStep() {
            @Override
            public Counter counter() {
                return step.counter();
            }

            @Override
            public long run(UUID run, LocalDate today) {
                meanwhile.run();
                return step.run(run, today);
            }
        };
    }

    @Test
    void runsOnlyWhenItIsDue() {
        assertThat(sweeps.runIfDue(Duration.ofHours(1))).isPresent();
        assertThat(sweeps.runIfDue(Duration.ofHours(1))).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(sweeps.runIfDue(Duration.ofHours(1))).isPresent();
        clock.set(TODAY.plusDays(1));
        assertThat(sweeps.runIfDue(Duration.ofDays(9))).isPresent();
    }

    @Test
    void letsOnlySupervisorsAndAdministratorsRunOneAndRemembersWho() {
        for (var actor : List.of(Cast.STREET, Cast.COMMUNITY, Cast.AUDITOR)) {
            assertThat(refusal(sweeps.runNow(actor))).isEqualTo("sweep.not-allowed");
        }
        sweeps.runNow(Cast.SUPERVISOR).orElseThrow();

        assertThat(runs(5)).hasSize(1);
        assertThat(sweeps.lastDone().orElseThrow().startedBy()).isEqualTo(Cast.SUPERVISOR.name());
        assertThat(audit.entries()).extracting("action").containsExactly("sweep.started");
    }

    private Sweeps broken(int failing) {
        var some = new ArrayList<>(steps);
        var step = some.get(failing);
        some.set(failing, new SweepStep() {
            @Override
            public Counter counter() {
                return step.counter();
            }

            @Override
            public long run(UUID run, LocalDate today) {
                step.run(run, today);
                throw new IllegalStateException("killed");
            }
        });
        return new Sweeps(runs, some, audit, jdbc, (Clock) clock, transactions);
    }

    @Test
    void goesAgainWhenALockTookTooLong() throws Exception {
        filed(Cast.JIYUQIAO, LocalDate.of(2026, 10, 20));
        var tries = new AtomicInteger();
        try (var other = DriverManager.getConnection(address, "postgres", "postgres")) {
            other.setAutoCommit(false);
            lockDuties(other);
            var patient = new Sweeps(
                    runs,
                    List.of(impatient(() -> {
                        if (tries.incrementAndGet() == 2) {
                            other.rollback();
                        }
                        return null;
                    })),
                    audit,
                    jdbc,
                    clock,
                    transactions);

            var run = patient.runNow(Actor.platform()).orElseThrow();

            assertThat(tries).hasValue(2);
            assertThat(sweeps.find(run).orElseThrow().state()).isEqualTo(SweepRun.State.DONE);
        }
    }

    private static void lockDuties(Connection other) throws SQLException {
        try (var statement = other.createStatement()) {
            statement.execute("lock table obligation.obligation");
        }
    }

    /** A step that waits for duties no longer than it must. */
    private SweepStep impatient(Callable<?> before) {
        return new SweepStep() {
            @Override
            public Counter counter() {
                return Counter.OVERDUE;
            }

            @Override
            public long run(UUID run, LocalDate today) {
                try {
                    before.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                jdbc.sql("set local lock_timeout = '20ms'").update();
                return jdbc.sql("select count(*) from obligation.obligation")
                        .query(Long.class)
                        .single();
            }
        };
    }

    private void someDuties(int n) {
        for (int i = 0; i < n; i++) {
            filed(
                    i % 2 == 0 ? Cast.JIYUQIAO : Cast.YANGYUAN_COMMUNITY,
                    LocalDate.of(2026, 9, 1).plusDays(i % 20));
        }
    }

    private UUID filed(JurisdictionCode unit, LocalDate issued) {
        return fixture.as(Cast.SUPERVISOR, () -> ledger.open(Cast.SUPERVISOR, LedgerFixture.filing(unit, issued)))
                .orElseThrow();
    }

    private void evaluated(JurisdictionCode unit, LocalDate issued) {
        fixture.as(Cast.SUPERVISOR, () -> ledger.open(Cast.SUPERVISOR, LedgerFixture.evaluation(unit, issued)))
                .orElseThrow();
    }

    private SweepRun sweep() {
        return sweeps.find(sweeps.runNow(Actor.platform()).orElseThrow()).orElseThrow();
    }

    private <T> T job(java.util.function.Supplier<T> work) {
        return Scopes.wholeTree(() -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private List<String> openNotices() {
        return texts("select rule from obligation.notice where cleared_at is null");
    }

    /** Notices that exist twice; the unique key would refuse them, so this also fails when the key is lost. */
    private List<Map<String, Object>> doubles() {
        return job(() -> jdbc.sql(
                        "select obligation, rule, due from obligation.notice group by 1, 2, 3 having count(*) > 1")
                .query()
                .listOfRows());
    }

    private long sum(String column) {
        return count("select coalesce(sum(" + column + "), 0) from obligation.sweep_run");
    }

    private long count(String sql) {
        return job(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private List<String> texts(String sql) {
        return job(() -> jdbc.sql(sql).query(String.class).list());
    }

    private List<SweepRun> runs(int most) {
        return list.first(Scope.ALL, new SweepList.Every(), most);
    }
}
