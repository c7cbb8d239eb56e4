package org.youbei.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.AfterCommit;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;

/**
 * The clock of who receives a filing. The sender may not write into the unit above, so that the duty is opened for the whole tree
 * once the filing is there; a process that dies between the two leaves it to the next look around.
 */
@Component
public class FilingReviews {
    static final String RULE = "plan-filing-review";
    private static final String UNDER_REVIEW = """
        v.filing_sent_on is not null and v.filing_accepted_on is null and v.state = 'ISSUED'
          and v.filing_receiver <> v.jurisdiction and length(v.filing_receiver) >= 6\
        """;

    private final DutyBook book;
    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final AfterCommit<UUID> moved = new AfterCommit<>(this::settle);

    FilingReviews(DutyBook book, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.book = book;
        this.jdbc = jdbc;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Received(UUID version, String title, JurisdictionCode receiver, LocalDate sentOn) {}

    static Subject subject(UUID version) {
        return new Subject("plan-filing", version);
    }

    @EventListener
    void taken(StepTaken taken) {
        switch (taken.step()) {
            case FILING -> moved.also(taken.version().getId());
            case ISSUE, ABOLITION -> Optional.ofNullable(taken.replaced()).ifPresent(moved::also);
            default -> {}
        }
    }

    /** Opens what is missing and ends what is left over, in all units; twice does nothing more. */
    public void settle() {
        settle(null);
    }

    /** @param versions null for all */
    private void settle(@Nullable Collection<UUID> versions) {
        var ids = versions == null ? null : versions.toArray(UUID[]::new);
        Scopes.wholeTree(() -> {
            own.executeWithoutResult(status -> {
                missing(ids).forEach(this::open);
                leftOver(ids).forEach(this::close);
            });
            return null;
        });
    }

    private List<Received> missing(UUID @Nullable [] versions) {
        return jdbc.sql("""
            select v.id, p.title, v.filing_receiver, v.filing_sent_on
            from plan.plan_version v join plan.plan p on p.id = v.plan
            where %s and (:versions::uuid[] is null or v.id = any(:versions)) and not exists (select from obligation.duty o
              where o.subject_type = 'plan-filing' and o.subject_id = v.id and o.open)\
            """.formatted(UNDER_REVIEW))
                .param("versions", versions)
                .query(FilingReviews::received)
                .list();
    }

    private List<UUID> leftOver(UUID @Nullable [] versions) {
        return jdbc.sql("""
            select o.subject_id from obligation.duty o join plan.plan_version v on v.id = o.subject_id
            where o.subject_type = 'plan-filing' and o.open
              and (:versions::uuid[] is null or v.id = any(:versions)) and not (%s)\
            """.formatted(UNDER_REVIEW))
                .param("versions", versions)
                .query((row, n) -> row.getObject("subject_id", UUID.class))
                .list();
    }

    private void open(Received filing) {
        book.open(
                Actor.platform(),
                ObligationKind.PLAN_FILING_REVIEW,
                subject(filing.version()),
                filing.title(),
                filing.receiver(),
                RULE,
                filing.sentOn());
    }

    private void close(UUID version) {
        book.end(Actor.platform(), subject(version), ObligationKind.PLAN_FILING_REVIEW, "—");
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        return new Received(
                row.getObject("id", UUID.class),
                row.getString("title"),
                new JurisdictionCode(row.getString("filing_receiver")),
                row.getObject("filing_sent_on", LocalDate.class));
    }
}
