package org.youbei.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.testing.Cast;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;
import org.youbei.testing.TestPostgres;
import org.youbei.workflow.Lantern.Act;
import org.youbei.workflow.Lantern.Lighting;
import org.youbei.workflow.Lantern.State;

class WorkflowTests {
    private static JdbcClient jdbc;

    private final TestClock clock = new TestClock();
    private final RememberedAudit audit = new RememberedAudit();
    private final List<Object> told = new ArrayList<>();
    private final Lantern lantern = new Lantern(UUID.randomUUID(), Cast.JIYUQIAO);
    private final Lantern.Rule rule = new Lantern.Rule();
    private final Chronicle chronicle = new Chronicle(jdbc, clock, "lantern_event", "lantern");
    private final Workflow<Lantern, Lighting> workflow =
            new Workflow<>("lantern", id -> lantern, rule, chronicle, audit, told::add, clock);

    @BeforeAll
    static void makesATableOfTheShape() {
        jdbc = JdbcClient.create(new DriverManagerDataSource(TestPostgres.newDatabase(), "postgres", "postgres"));
        jdbc.sql("""
            create table lantern_event (
              id uuid primary key, entered bigint generated always as identity, lantern uuid not null, wick uuid,
              jurisdiction varchar(15) not null, district char(6) not null, request uuid not null, step varchar(20) not null,
              state_before varchar(12), state_after varchar(12) not null, account uuid not null, name varchar(120) not null,
              effective_on date not null, remark varchar(1000) not null, happened_at timestamptz not null,
              unique (lantern, request))\
            """).update();
    }

    @Test
    void writesAStepIntoTheChronicleAndTheAuditTrail() {
        assertThat(take(UUID.randomUUID(), "天黑了")).isInstanceOf(Outcome.Done.class);

        assertThat(lantern.state).isEqualTo(State.LIT);
        assertThat(chronicle.of(lantern.getId(), State.class)).singleElement().satisfies(fact -> {
            assertThat(fact.step()).isEqualTo("LIGHTING_UP");
            assertThat(fact.before()).isEqualTo(State.DARK);
            assertThat(fact.after()).isEqualTo(State.LIT);
            assertThat(fact.name()).isEqualTo(Cast.STREET.name());
            assertThat(fact.on()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(fact.remark()).isEqualTo("天黑了");
            assertThat(fact.at()).isEqualTo(clock.instant());
            assertThat(fact.part()).isNull();
        });
        assertThat(told).containsExactly("lit");
        assertThat(audit.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("lantern.lighting-up");
            assertThat(entry.subject()).isEqualTo(new Subject("lantern", lantern.getId()));
            assertThat(entry.jurisdiction()).isEqualTo(Cast.JIYUQIAO);
            assertThat(entry.before()).isEqualTo(Map.of("state", "DARK"));
            assertThat(entry.after()).isEqualTo(Map.of("state", "LIT", "oil", "full"));
        });
    }

    @Test
    void answersTheSameFormSentTwiceWithoutTakingItAgain() {
        var request = UUID.randomUUID();
        take(request, "");

        assertThat(take(request, "")).isEqualTo(Outcome.done(lantern));
        assertThat(chronicle.of(lantern.getId(), State.class)).hasSize(1);
        assertThat(audit.entries()).hasSize(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void refusesWithoutAskingOthersWhatTheThingItselfRefuses() {
        take(UUID.randomUUID(), "");

        assertThat(take(UUID.randomUUID(), "")).isEqualTo(Outcome.refused(Refusal.of("lantern.out-of-order")));
        assertThat(rule.consulted).isEqualTo(1);
        assertThat(workflow.objections(Cast.STREET, lantern, new Lighting("")))
                .containsExactly(Refusal.of("lantern.out-of-order"));
    }

    @Test
    void leavesNothingBehindWhereOthersObject() {
        rule.demanded = List.of(Refusal.of("obligation.closed"));

        assertThat(take(UUID.randomUUID(), "")).isEqualTo(Outcome.refused(Refusal.of("obligation.closed")));
        assertThat(lantern.state).isEqualTo(State.DARK);
        assertThat(chronicle.of(lantern.getId(), State.class)).isEmpty();
        assertThat(audit.entries()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void isGuardedByTheThingWhoeverAppliesARuleWithoutAsking() {
        take(UUID.randomUUID(), "");
        var asked = new StepRequest<>(Cast.STREET, lantern, UUID.randomUUID(), LocalDate.EPOCH, clock.instant());

        assertThatThrownBy(() -> rule.apply(asked, new Lighting(""))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void listsTheLatestFirstAndKnowsWhenAStepWasLastTaken() {
        var first = clock.instant();
        note("早");
        clock.advance(Duration.ofHours(1));
        note("晚");

        assertThat(chronicle.of(lantern.getId(), State.class))
                .extracting(Fact::remark)
                .containsExactly("晚", "早");
        assertThat(chronicle.last(lantern.getId(), Act.LIGHTING_UP)).contains(first.plus(Duration.ofHours(1)));
        assertThat(chronicle.last(UUID.randomUUID(), Act.LIGHTING_UP)).isEmpty();
    }

    @Test
    void keepsThePartThatALineIsAbout() {
        var parts = new Chronicle(jdbc, clock, "lantern_event", "lantern", "wick");
        var wick = UUID.randomUUID();
        parts.add(
                Cast.STREET,
                lantern,
                UUID.randomUUID(),
                StepRecord.of("TRIMMED", null, State.DARK, LocalDate.EPOCH, "").about(wick));

        assertThat(parts.of(lantern.getId(), State.class)).singleElement().satisfies(fact -> {
            assertThat(fact.part()).isEqualTo(wick);
            assertThat(fact.before()).isNull();
        });
    }

    @Test
    void takesARequestOnceEvenPastTheLock() {
        var request = UUID.randomUUID();
        var taken = StepRecord.of(Act.LIGHTING_UP, null, State.LIT, LocalDate.EPOCH, "");
        chronicle.add(Cast.STREET, lantern, request, taken);

        assertThatThrownBy(() -> chronicle.add(Cast.STREET, lantern, request, taken))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void carriesUnitAndDistrictTogether() {
        lantern.carryTo(Cast.YANGYUAN_COMMUNITY);

        assertThat(lantern.unit()).isEqualTo(Cast.YANGYUAN_COMMUNITY);
        assertThat(lantern.district()).isEqualTo("420106");
        assertThat(lantern.isNew()).isTrue();
    }

    private Outcome<Lantern> take(UUID request, String remark) {
        return workflow.take(Cast.STREET, lantern.getId(), request, new Lighting(remark));
    }

    private void note(String remark) {
        workflow.note(
                Cast.STREET,
                lantern,
                UUID.randomUUID(),
                StepRecord.of(Act.LIGHTING_UP, null, State.LIT, LocalDate.EPOCH, remark));
    }
}
