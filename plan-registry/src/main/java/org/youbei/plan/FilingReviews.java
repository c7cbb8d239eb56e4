package org.youbei.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;

/**
 * The clock of who receives a filing. The sender may not write into the unit above, so that the duty is opened for the whole tree
 * once the filing is there; a process that dies between the two leaves it to the next look around.
 */
@Component
public class FilingReviews {
    static final String RULE = "plan-filing-review";
    private static final String UNDER_REVIEW = """
            v.filing_sent_on is not null and v.filing_accepted_on is null and v.state = 'ISSUED'
              and v.filing_receiver <> v.jurisdiction and length(v.filing_receiver) >= 6""";

    private final ObligationLedger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    FilingReviews(ObligationLedger ledger, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Received(UUID version, String title, JurisdictionCode receiver, LocalDate sentOn) {}

    static Subject subject(UUID version) {
        return new Subject("plan-filing", version);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void taken(StepTaken taken) {
        switch (taken.step()) {
            case FILING -> settle(taken.version().getId());
            case ISSUE, ABOLITION -> Optional.ofNullable(taken.replaced()).ifPresent(this::settle);
            default -> {}
        }
    }

    /** Opens what is missing and ends what is left over, in all units; twice does nothing more. */
    public void settle() {
        settle(null);
    }

    private void settle(@Nullable UUID version) {
        Scopes.wholeTree(() -> {
            own.executeWithoutResult(status -> {
                missing(version).forEach(this::open);
                leftOver(version).forEach(this::close);
            });
            return version;
        });
    }

    private List<Received> missing(@Nullable UUID version) {
        return jdbc.sql("""
                select v.id, p.title, v.filing_receiver, v.filing_sent_on
                from plan.plan_version v join plan.plan p on p.id = v.plan
                where %s and (:version::uuid is null or v.id = :version) and not exists (select from obligation.obligation o
                  where o.subject_type = 'plan-filing' and o.subject_id = v.id and o.closed_as is null)""".formatted(UNDER_REVIEW))
                .param("version", version)
                .query(FilingReviews::received)
                .list();
    }

    private List<UUID> leftOver(@Nullable UUID version) {
        return jdbc.sql("""
                select o.subject_id from obligation.obligation o join plan.plan_version v on v.id = o.subject_id
                where o.subject_type = 'plan-filing' and o.closed_as is null
                  and (:version::uuid is null or v.id = :version) and not (%s)""".formatted(UNDER_REVIEW))
                .param("version", version)
                .query((row, n) -> row.getObject("subject_id", UUID.class))
                .list();
    }

    private void open(Received filing) {
        var opening = new Opening(
                ObligationKind.PLAN_FILING_REVIEW,
                subject(filing.version()),
                filing.title(),
                filing.receiver(),
                null,
                null,
                RULE,
                filing.sentOn());
        ledger.open(Actor.platform(), opening).orElseThrow();
    }

    private void close(UUID version) {
        ledger.cancel(Actor.platform(), subject(version), ObligationKind.PLAN_FILING_REVIEW, "—")
                .orElseThrow();
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        return new Received(
                row.getObject("id", UUID.class),
                row.getString("title"),
                new JurisdictionCode(row.getString("filing_receiver")),
                row.getObject("filing_sent_on", LocalDate.class));
    }
}
