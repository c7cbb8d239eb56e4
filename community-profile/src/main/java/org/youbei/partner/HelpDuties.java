package org.youbei.partner;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;

/**
 * A request for help falls due for the unit that is asked. Its ledger takes no rows from the scope of the unit that asks: the duty is opened, and
 * ended where nobody waits any more, in the scope of the asked unit as soon as the request itself is committed.
 */
@Component
class HelpDuties {
    private final DutyBook book;
    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    HelpDuties(DutyBook book, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.book = book;
        this.jdbc = jdbc;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Somebody asked {@code other}. */
    record Asked(UUID help, JurisdictionCode other, String what, LocalDate on) {}

    /** Whoever asked waits no more. */
    record Closed(UUID help, JurisdictionCode other, String remark) {}

    static Subject subject(UUID help) {
        return new Subject("help", help);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void asked(Asked event) {
        inScope(event.other(), () -> {
            if (waits(event.help())) {
                book.open(
                        Actor.platform(),
                        ObligationKind.HELP_ANSWER,
                        subject(event.help()),
                        event.what(),
                        event.other(),
                        "help-answer",
                        event.on());
            }
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void closed(Closed event) {
        inScope(event.other(), () -> book.end(Actor.platform(), subject(event.help()), event.remark()));
    }

    /** In the transaction of the answer, which the asked unit gives in a scope of its own. */
    void answered(Actor actor, UUID help, String answer, LocalDate on) {
        book.fulfil(actor, subject(help), ObligationKind.HELP_ANSWER, new Evidence("help", help, answer), on);
    }

    private boolean waits(UUID help) {
        return jdbc.sql("select exists (select from partner.help where id = ? and answered_at is null and closed_at is"
                        + " null)")
                .param(help)
                .query(Boolean.class)
                .single();
    }

    private void inScope(JurisdictionCode unit, Runnable work) {
        Scopes.run(Scope.of(unit), () -> own.executeWithoutResult(status -> work.run()));
    }
}
