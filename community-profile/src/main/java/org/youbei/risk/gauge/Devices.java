package org.youbei.risk.gauge;

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

/** Who posts readings without an account: a device with the token of one gauge. */
@Component
public class Devices {
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    Devices(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** The one gauge whose readings a device may post, and nothing else. */
    public record Device(UUID gauge, String name, JurisdictionCode unit) {
        public Actor actor() {
            return new Actor(gauge, name, Set.of(), Scope.of(unit));
        }
    }

    /** Looks over the whole tree, because the unit is not known before; finds by the hash of the token only. */
    public Optional<Device> find(String token) {
        return Scopes.wholeTree(() -> reading.execute(status -> jdbc.sql(
                        "select id, name, jurisdiction from risk.gauge where token_hash = ? and retired_on is null")
                .param(new Secret(token).hash())
                .query((row, n) -> new Device(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new JurisdictionCode(row.getString("jurisdiction"))))
                .optional()));
    }
}
