package org.youbei.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
@RecordApplicationEvents
@Import(LedgerFixture.class)
class DutyBookTests {
    private static final LocalDate TODAY = LedgerFixture.TODAY;
    private static final ObligationKind KIND = ObligationKind.PLAN_FILING;
    private static final String RULE = "plan-filing";

    @Autowired
    DutyBook book;

    @Autowired
    ObligationLedger ledger;

    @Autowired
    LedgerFixture fixture;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private final Subject plan = LedgerFixture.aPlan();

    @BeforeEach
    void start() {
        clock.reset();
        fixture.empty();
    }

    @Test
    void opensADutyOnceAndTellsIt() {
        open(TODAY, "示例预案");
        open(TODAY, "示例预案");

        var duty = duty();
        assertThat(duty.title()).isEqualTo("示例预案");
        assertThat(moves()).singleElement().satisfies(moved -> {
            assertThat(moved.duty()).isEqualTo(duty.id());
            assertThat(moved.is(KIND, "plan")).isTrue();
            assertThat(moved.is(KIND, "drill")).isFalse();
            assertThat(moved.due()).isEqualTo(duty.due());
            assertThat(moved.open()).isTrue();
        });
    }

    @Test
    void cutsTitleLabelAndReasonToWhatTheLedgerKeeps() {
        open(TODAY, "长".repeat(1_000));
        assertThat(duty().title()).hasSize(300);
        assertThat(new Evidence("plan", null, "长".repeat(1_000)).label()).hasSize(300);

        in(() -> book.end(Cast.STREET, plan, "长".repeat(1_000)));
        assertThat(in(() -> book.open(plan, KIND))).isEmpty();
    }

    @Test
    void fulfilsAndTellsThatNothingIsOpenAnyMore() {
        open(TODAY, "示例预案");

        assertThat(in(() -> book.fulfil(Cast.STREET, plan, KIND, new Evidence("plan", null, "鄂〔2026〕1号"), TODAY)))
                .isEmpty();
        assertThat(moves().getLast().open()).isFalse();
    }

    @Test
    void saysWhatSpeaksAgainstADayBeforeTheClockBegan() {
        open(TODAY, "示例预案");
        var evidence = new Evidence("plan", null, "鄂〔2026〕1号");

        assertThat(in(() -> book.fulfil(Cast.STREET, plan, KIND, evidence, TODAY.minusDays(1))))
                .extracting(Refusal::code)
                .containsExactly("obligation.before-clock");
        assertThat(in(() -> book.fulfilBegun(Cast.STREET, plan, KIND, evidence, TODAY.minusDays(1))))
                .as("a duty whose clock begins later asks for another time")
                .isEmpty();
        assertThat(duty().state().isOpen()).isTrue();
        assertThat(in(() -> book.fulfilBegun(Cast.STREET, plan, KIND, evidence, TODAY)))
                .hasSize(1);
    }

    @Test
    void endsOneKindAndLeavesTheOthers() {
        open(TODAY, "示例预案");
        in(() -> book.open(
                Cast.STREET, ObligationKind.PLAN_EVALUATION, plan, "示例预案", Cast.JIYUQIAO, "plan-evaluation", TODAY));

        in(() -> book.end(Cast.STREET, plan, KIND, "改由上级备案"));

        assertThat(in(() -> book.open(plan, KIND))).isEmpty();
        assertThat(in(() -> book.open(plan, ObligationKind.PLAN_EVALUATION))).isPresent();
    }

    @Test
    void actsOnTheOpenDutyOrSaysThatThereIsNone() {
        var none = Refusal.of("hazard.no-extension");
        assertThat(in(() -> book.with(plan, KIND, none, duty -> Outcome.done(duty.id()))))
                .containsExactly(none);
        open(TODAY, "示例预案");

        assertThat(in(() -> book.with(
                        plan,
                        KIND,
                        none,
                        duty -> ledger.askExtension(
                                Cast.STREET, duty.id(), duty.due().plusDays(9), "等会签"))))
                .isEmpty();
        assertThat(in(() -> book.with(plan, KIND, none, duty -> ledger.grantExtension(Cast.SUPERVISOR, duty.id()))))
                .isEmpty();
        assertThat(moves().getLast().due())
                .as("lists elsewhere follow the new date")
                .isEqualTo(duty().due());
        assertThat(moves()).hasSize(2);
    }

    @Test
    void tellsTheDateThatAPauseHasMoved() {
        open(TODAY, "示例预案");
        var before = duty().due();
        in(() -> ledger.pause(Cast.SUPERVISOR, duty().id(), "修订中")).orElseThrow();
        clock.set(TODAY.plusDays(7));
        in(() -> ledger.resume(Cast.SUPERVISOR, duty().id())).orElseThrow();

        assertThat(moves().getLast().due()).isEqualTo(duty().due()).isAfter(before);
    }

    @Test
    void worksInsideTheTransactionOfTheThingOnly() {
        assertThatThrownBy(() -> fixture.as(Cast.STREET, () -> {
                    book.end(Cast.STREET, plan, "废止");
                    return null;
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void showsOthersTheDutiesOfTheirScopeOnly() {
        open(TODAY, "示例预案");
        var sql = "select count(*) from obligation.duty where subject_id = ? and open and not paused";

        assertThat(count(Cast.STREET, sql)).isEqualTo(1);
        assertThat(count(Cast.SUPERVISOR, sql)).isEqualTo(1);
        assertThat(count(Cast.SIBLING_STREET, sql))
                .as("the view reads as its reader")
                .isZero();
    }

    private int count(Actor actor, String sql) {
        return fixture.reading(
                actor, () -> jdbc.sql(sql).param(plan.id()).query(Integer.class).single());
    }

    private void open(LocalDate from, String title) {
        in(() -> book.open(Cast.STREET, KIND, plan, title, Cast.JIYUQIAO, RULE, from));
    }

    private ObligationRow duty() {
        return in(() -> book.open(plan, KIND)).orElseThrow();
    }

    private List<DutyMoved> moves() {
        return events.stream(DutyMoved.class).toList();
    }

    private <T> T in(Supplier<T> work) {
        return fixture.reading(Cast.SUPERVISOR, work);
    }

    private void in(Runnable work) {
        in(() -> {
            work.run();
            return UUID.randomUUID();
        });
    }
}
