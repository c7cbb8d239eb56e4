package org.youbei.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.obligation.LedgerFixture.TODAY;
import static org.youbei.obligation.LedgerFixture.evaluation;
import static org.youbei.obligation.LedgerFixture.filing;
import static org.youbei.obligation.LedgerFixture.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

@PostgresTest
@Import(LedgerFixture.class)
class ObligationLedgerTests {
    private static final Evidence NUMBER = new Evidence("document", null, "武应急〔2026〕5号");

    @Autowired
    ObligationLedger ledger;

    @Autowired
    LedgerFixture fixture;

    @Autowired
    RememberedAudit audit;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void start() {
        clock.reset();
        fixture.empty();
        audit.clear();
    }

    @Test
    void computesTheDueDateOfAFilingInWorkingDays() {
        var id = open(Cast.STREET, filing(Cast.JIYUQIAO, LocalDate.of(2026, 9, 21)));

        assertThat(column(id, "due", LocalDate.class)).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(column(id, "weekends_only", Boolean.class)).isFalse();
    }

    @Test
    void saysThatADueDateRestsOnWeekendsOnlyWhereAYearHasNoData() {
        var id = open(Cast.STREET, filing(Cast.JIYUQIAO, LocalDate.of(2026, 12, 20)));

        assertThat(column(id, "weekends_only", Boolean.class)).isTrue();
    }

    @Test
    void opensADutyOnceHoweverOftenItIsAsked() {
        var opening = filing(Cast.JIYUQIAO, TODAY);
        var first = open(Cast.STREET, opening);

        assertThat(open(Cast.STREET, opening)).isEqualTo(first);
        assertThat(audit.entries()).hasSize(1);
    }

    @Test
    void refusesToOpenForAnAuditorOrOutsideTheScope() {
        var opening = filing(Cast.JIYUQIAO, TODAY);

        assertThat(refusal(fixture.as(Cast.AUDITOR, () -> ledger.open(Cast.AUDITOR, opening))))
                .isEqualTo("obligation.not-allowed");
        assertThat(refusal(fixture.as(Cast.SIBLING_STREET, () -> ledger.open(Cast.SIBLING_STREET, opening))))
                .isEqualTo("obligation.not-allowed");
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void refusesAnUnknownRuleAndABlankTitle() {
        var opening = new Opening(
                ObligationKind.OTHER, LedgerFixture.aPlan(), " ", Cast.JIYUQIAO, null, null, "no-such-rule", TODAY);

        assertThat(refusal(fixture.as(Cast.STREET, () -> ledger.open(Cast.STREET, opening))))
                .isEqualTo("rule.unknown obligation.title");
    }

    @Test
    void fulfilsWithEvidenceAndRefusesASecondTime() {
        var id = open(Cast.STREET, filing(Cast.JIYUQIAO, TODAY));

        assertThat(fulfil(Cast.STREET, id, TODAY)).isInstanceOf(Outcome.Done.class);
        assertThat(column(id, "evidence_label", String.class)).isEqualTo("武应急〔2026〕5号");
        assertThat(refusal(fulfil(Cast.STREET, id, TODAY))).isEqualTo("obligation.closed");
        assertThat(audit.entries()).extracting("action").containsExactly("obligation.opened", "obligation.fulfilled");
    }

    @Test
    void refusesAFulfilmentInTheFutureOrBeforeTheClockStarted() {
        var id = open(Cast.STREET, filing(Cast.JIYUQIAO, TODAY.minusDays(5)));

        assertThat(refusal(fulfil(Cast.STREET, id, TODAY.plusDays(1)))).isEqualTo("obligation.future");
        assertThat(refusal(fulfil(Cast.STREET, id, TODAY.minusDays(6)))).isEqualTo("obligation.before-clock");
    }

    @Test
    void opensTheNextPeriodWhenARepeatingDutyIsFulfilled() {
        var opening = evaluation(Cast.JIYUQIAO, LocalDate.of(2023, 10, 1));
        var id = open(Cast.STREET, opening);

        fixture.as(
                Cast.STREET,
                () -> ledger.fulfil(Cast.STREET, opening.subject(), ObligationKind.PLAN_EVALUATION, NUMBER, TODAY));

        assertThat(column(id, "counted", String.class)).isEqualTo("FULFILLED_LATE");
        assertThat(dueOfOpen()).containsExactly(LocalDate.of(2029, 11, 23));
    }

    @Test
    void shiftsTheDueDateByTheWorkingDaysThatTheClockStood() {
        var id = open(Cast.STREET, filing(Cast.JIYUQIAO, TODAY));
        var due = column(id, "due", LocalDate.class);
        done(fixture.as(Cast.STREET, () -> ledger.pause(Cast.STREET, id, "重新修改")));
        clock.set(TODAY.plusDays(7));
        done(fixture.as(Cast.STREET, () -> ledger.resume(Cast.STREET, id)));

        assertThat(due).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(column(id, "due", LocalDate.class)).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void shiftsTheDueDateByDaysWhereTheRuleCountsYears() {
        var id = open(Cast.STREET, evaluation(Cast.JIYUQIAO, LocalDate.of(2024, 1, 10)));
        done(fixture.as(Cast.STREET, () -> ledger.pause(Cast.STREET, id, "机构改革")));
        clock.set(TODAY.plusDays(7));
        done(fixture.as(Cast.STREET, () -> ledger.resume(Cast.STREET, id)));

        assertThat(column(id, "due", LocalDate.class)).isEqualTo(LocalDate.of(2027, 1, 17));
    }

    @Test
    void letsOnlyAUnitAboveDecideOnAnExtension() {
        var id = open(Cast.STREET, filing(Cast.JIYUQIAO, TODAY));
        var wanted = LocalDate.of(2027, 1, 15);
        done(fixture.as(Cast.STREET, () -> ledger.askExtension(Cast.STREET, id, wanted, "领导外出")));

        assertThat(refusal(fixture.as(Cast.STREET, () -> ledger.grantExtension(Cast.STREET, id))))
                .isEqualTo("obligation.not-allowed");
        done(fixture.as(Cast.SUPERVISOR, () -> ledger.grantExtension(Cast.SUPERVISOR, id)));
        assertThat(column(id, "due", LocalDate.class)).isEqualTo(wanted);
        assertThat(refusal(fixture.as(Cast.SUPERVISOR, () -> ledger.grantExtension(Cast.SUPERVISOR, id))))
                .isEqualTo("obligation.extension-none");
    }

    @Test
    void keepsTheDueDateWhenAnExtensionIsRefused() {
        var id = open(Cast.STREET, filing(Cast.JIYUQIAO, TODAY));
        var due = column(id, "due", LocalDate.class);
        done(fixture.as(Cast.STREET, () -> ledger.askExtension(Cast.STREET, id, due.plusDays(9), "领导外出")));
        done(fixture.as(Cast.SUPERVISOR, () -> ledger.refuseExtension(Cast.SUPERVISOR, id, "理由不足")));

        assertThat(column(id, "due", LocalDate.class)).isEqualTo(due);
        assertThat(column(id, "extension_due", LocalDate.class)).isNull();
    }

    @Test
    void refusesAnExtensionAskedAfterTheDueDateOrNotLater() {
        var id = open(Cast.STREET, filing(Cast.JIYUQIAO, TODAY));
        var due = column(id, "due", LocalDate.class);

        assertThat(refusal(fixture.as(Cast.STREET, () -> ledger.askExtension(Cast.STREET, id, due, "理由"))))
                .isEqualTo("obligation.extension-due");
        clock.set(due.plusDays(1));
        assertThat(refusal(fixture.as(Cast.STREET, () -> ledger.askExtension(Cast.STREET, id, due.plusDays(9), "理由"))))
                .isEqualTo("obligation.extension-late");
    }

    @Test
    void letsOnlyTheSupervisorWaive() {
        var id = open(Cast.STREET, filing(Cast.JIYUQIAO, TODAY));

        for (var actor : List.of(Cast.STREET, Cast.COMMUNITY, Cast.AUDITOR, Cast.ADMINISTRATOR)) {
            assertThat(refusal(fixture.as(actor, () -> ledger.waive(actor, id, "理由"))))
                    .isIn("obligation.not-allowed", "obligation.unknown");
        }
        assertThat(refusal(fixture.as(Cast.SUPERVISOR, () -> ledger.waive(Cast.SUPERVISOR, id, " "))))
                .isEqualTo("obligation.reason");
        done(fixture.as(Cast.SUPERVISOR, () -> ledger.waive(Cast.SUPERVISOR, id, "机构撤销")));
        assertThat(column(id, "counted", String.class)).isEqualTo("WAIVED");
    }

    @Test
    void cancelsWhatAnAbolishedSubjectHadOpen() {
        var opening = filing(Cast.JIYUQIAO, TODAY);
        var id = open(Cast.STREET, opening);
        fixture.as(Cast.STREET, () -> ledger.cancel(Cast.STREET, opening.subject(), "预案废止"));

        assertThat(column(id, "counted", String.class)).isEqualTo("CANCELLED");
        assertThat(fixture.as(Cast.STREET, () -> ledger.cancel(Cast.STREET, opening.subject(), "预案废止"))
                        .orElseThrow())
                .isEmpty();
    }

    @Test
    void treatsADutyOfAnotherStreetAsUnknown() {
        var id = open(Cast.STREET, filing(Cast.JIYUQIAO, TODAY));

        assertThat(refusal(fulfil(Cast.SIBLING_STREET, id, TODAY))).isEqualTo("obligation.unknown");
    }

    @Test
    void opensManyTogetherEachWithItsDueDateAndOnceOnly() {
        var first = filing(Cast.JIYUQIAO, LocalDate.of(2026, 9, 21));
        var second = evaluation(Cast.JIYUQIAO, TODAY);
        var before = open(Cast.STREET, second);

        var ids = fixture.as(Cast.STREET, () -> ledger.open(Cast.STREET, List.of(first, second, first)))
                .orElseThrow();

        assertThat(ids).element(1).isEqualTo(before);
        assertThat(ids).element(2).isEqualTo(ids.getFirst());
        assertThat(column(ids.getFirst(), "due", LocalDate.class)).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(audit.entries()).extracting("action").containsOnly("obligation.opened");
        assertThat(audit.entries()).hasSize(2);
    }

    @Test
    void opensNoneWhereOneOfThemIsRefused() {
        var openings = List.of(filing(Cast.JIYUQIAO, TODAY), filing(Cast.WUCHANG, TODAY));

        assertThat(refusal(fixture.as(Cast.STREET, () -> ledger.open(Cast.STREET, openings))))
                .isEqualTo("obligation.not-allowed");
        assertThat(dueOfOpen()).isEmpty();
    }

    @Test
    void fulfilsThoseOfManySubjectsEachWithItsEvidenceAndOpensTheNextWhereTheRuleRepeats() {
        var openings =
                List.of(evaluation(Cast.JIYUQIAO, TODAY.minusDays(40)), evaluation(Cast.JIYUQIAO, TODAY.minusDays(30)));
        var ids = fixture.as(Cast.STREET, () -> ledger.open(Cast.STREET, openings))
                .orElseThrow();
        var evidence = Map.of(
                openings.getFirst().subject().id(), new Evidence("document", null, "评估报告一"),
                openings.getLast().subject().id(), new Evidence("document", null, "评估报告二"),
                UUID.randomUUID(), NUMBER);

        var done = fixture.as(
                        Cast.STREET,
                        () -> ledger.fulfil(Cast.STREET, "plan", evidence, ObligationKind.PLAN_EVALUATION, TODAY))
                .orElseThrow();

        assertThat(done).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids)
                .extracting(id -> column(id, "evidence_label", String.class))
                .containsExactly("评估报告一", "评估报告二");
        assertThat(ids).extracting(id -> column(id, "counted", String.class)).containsOnly("FULFILLED");
        assertThat(dueOfOpen()).hasSize(2).allMatch(due -> due.isAfter(TODAY.plusYears(2)));
        assertThat(tally()).isEqualTo(recount());
    }

    @Test
    void fulfilsNoneWhereOneOfThemSpeaksAgainstIt() {
        var openings = List.of(filing(Cast.JIYUQIAO, TODAY.minusDays(5)), filing(Cast.JIYUQIAO, TODAY));
        fixture.as(Cast.STREET, () -> ledger.open(Cast.STREET, openings)).orElseThrow();
        var evidence = Map.of(
                openings.getFirst().subject().id(),
                NUMBER,
                openings.getLast().subject().id(),
                NUMBER);

        assertThat(refusal(fixture.as(
                        Cast.STREET,
                        () -> ledger.fulfil(
                                Cast.STREET, "plan", evidence, ObligationKind.PLAN_FILING, TODAY.minusDays(2)))))
                .isEqualTo("obligation.before-clock");
        assertThat(dueOfOpen()).hasSize(2);
    }

    private List<String> tally() {
        return fixture.reading(
                Cast.SUPERVISOR,
                () -> jdbc.sql("select kind || counted || sum(count) from obligation.tally group by kind, counted"
                                + " having sum(count) <> 0 order by 1")
                        .query(String.class)
                        .list());
    }

    private List<String> recount() {
        return fixture.reading(
                Cast.SUPERVISOR,
                () -> jdbc.sql("select kind || counted || count(*) from obligation.obligation group by kind, counted"
                                + " order by 1")
                        .query(String.class)
                        .list());
    }

    private Outcome<UUID> fulfil(Actor actor, UUID id, LocalDate on) {
        return fixture.as(actor, () -> ledger.fulfil(actor, id, NUMBER, on));
    }

    private UUID open(Actor actor, Opening opening) {
        return fixture.as(actor, () -> ledger.open(actor, opening)).orElseThrow();
    }

    private static void done(Outcome<UUID> outcome) {
        outcome.orElseThrow();
    }

    private List<LocalDate> dueOfOpen() {
        return fixture.reading(
                Cast.SUPERVISOR,
                () -> jdbc.sql("select due from obligation.obligation where closed_as is null order by due")
                        .query(LocalDate.class)
                        .list());
    }

    private <T> T column(UUID id, String column, Class<T> type) {
        return fixture.reading(
                Cast.SUPERVISOR,
                () -> jdbc.sql("select " + column + " from obligation.obligation where id = ?")
                        .param(id)
                        .query(type)
                        .optional()
                        .orElse(null));
    }
}
