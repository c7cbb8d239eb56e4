package org.youbei.account;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;

/**
 * Experts whom a unit may ask for from above. Accounts above a unit are not its to see: it learns the name and the unit of those who hold the
 * role of an assessor there, and nothing else.
 */
@Component
public class Assessors {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    Assessors(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.setReadOnly(true);
    }

    /** @param unit where the account holds the role */
    public record Assessor(UUID account, String name, JurisdictionCode unit) {}

    /** Those of all units above the one, the nearest first. */
    public List<Assessor> above(JurisdictionCode unit) {
        return Scopes.wholeTree(() -> Objects.requireNonNull(own.execute(status -> jdbc.sql("""
                        select a.id, a.name, h.jurisdiction from account.held_role h join account.account a on a.id = h.account
                        where h.role = :role and h.scope <> '*' and h.jurisdiction <> :unit and starts_with(:unit, h.jurisdiction)
                          and a.disabled_at is null
                        order by length(h.jurisdiction) desc, a.name, a.id limit :most""")
                .param("role", Role.ASSESSOR.name())
                .param("unit", unit.value())
                .param("most", MOST)
                .query((row, n) -> new Assessor(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new JurisdictionCode(row.getString("jurisdiction"))))
                .list())));
    }
}
