package org.youbei.inspection.hazard;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.model.Secret;

/** Whoever holds the link of a notice: the responsible unit's person, who has no account. */
@Component
public class RectifierLinks {
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    RectifierLinks(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** Who may act on which hazard, and nothing else. */
    public record Contact(UUID account, UUID hazard, JurisdictionCode unit, String responsibleUnit) {
        /** @param name as the person gives it; empty means the responsible unit */
        public Actor actor(String name) {
            return new Actor(account, name.isBlank() ? responsibleUnit : name.strip(), Set.of(), Scope.of(unit));
        }
    }

    /** Looks over the whole tree, because the link's unit is not known before; finds by the hash of the secret only. */
    public Optional<Contact> find(String secret) {
        return Scopes.wholeTree(() -> reading.execute(status -> jdbc.sql("""
            select contact, id, jurisdiction, responsible_unit from inspection.hazard where contact_hash = ?\
            """)
                .param(new Secret(secret).hash())
                .query((row, n) -> new Contact(
                        row.getObject("contact", UUID.class),
                        row.getObject("id", UUID.class),
                        new JurisdictionCode(row.getString("jurisdiction")),
                        row.getString("responsible_unit")))
                .optional()));
    }
}
