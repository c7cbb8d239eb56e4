package org.youbei.obligation;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;

/** What the tests of the ledger share: openings, and work in the scope of whoever acts. */
@TestComponent
public class LedgerFixture {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LedgerFixture(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public static Subject aPlan() {
        return new Subject("plan", UUID.randomUUID());
    }

    public static Opening opening(ObligationKind kind, String rule, JurisdictionCode unit, LocalDate start) {
        return new Opening(kind, aPlan(), "示例预案", unit, "应急办主任", null, rule, start);
    }

    public static Opening filing(JurisdictionCode unit, LocalDate issued) {
        return opening(ObligationKind.PLAN_FILING, "plan-filing", unit, issued);
    }

    public static Opening evaluation(JurisdictionCode unit, LocalDate issued) {
        return opening(ObligationKind.PLAN_EVALUATION, "plan-evaluation", unit, issued);
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    /** Reads inside a transaction in the scope of the actor. */
    public <T> T reading(Actor actor, Supplier<T> work) {
        return as(actor, () -> transaction.execute(status -> work.get()));
    }

    public void wholeTree(Runnable work) {
        Scopes.wholeTree(() -> transaction.execute(status -> {
            work.run();
            return null;
        }));
    }

    /** Empties the ledger as its owner would; the application itself can delete nothing. */
    public void empty() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("reset role").update();
            jdbc.sql("""
                truncate obligation.fact, obligation.notice_read, obligation.notice, obligation.message,
                  obligation.tally, obligation.due_tally, obligation.titled, obligation.feed, obligation.sweep_run, obligation.rule_override,
                  obligation.obligation\
                """).update();
            jdbc.sql("set role youbei_app").update();
        });
    }

    public static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusals) ->
                String.join(" ", refusals.stream().map(Refusal::code).toList());
            case Outcome.Done<?>(var value) -> "done " + value;
        };
    }
}
