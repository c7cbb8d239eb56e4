package org.youbei.warning;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.Secret;
import org.youbei.model.Sha256;
import org.youbei.model.Subject;

/** Who posts warnings without an account: each with a token of its own, shown once and kept as a hash. */
@Component
public class WarningSources {
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate reading;

    WarningSources(JdbcClient jdbc, AuditTrail audit, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    public record Source(UUID id, String name, JurisdictionCode district) {
        public Actor actor() {
            return new Actor(id, name, Set.of(), Scope.of(district));
        }
    }

    /** @return the token, told only here */
    @Transactional
    public Outcome<String> open(Actor actor, UUID id, JurisdictionCode district, String name) {
        if (!actor.has(Role.DISTRICT_SUPERVISOR) || !actor.scope().contains(district)) {
            return Outcome.refused(WarningRefusal.NOT_YOURS.refusal());
        }
        if (name.isBlank() || name.length() > 120) {
            return Outcome.refused(WarningRefusal.MISSING.at("name"));
        }
        var token = Secret.next();
        jdbc.sql("insert into warning.source (id, jurisdiction, district, name, token_hash, made_at) values (?,"
                        + " ?, ?, ?, ?, ?)")
                .params(
                        id,
                        district.value(),
                        district.district(),
                        name.strip(),
                        token.hash(),
                        Timestamp.from(clock.instant()))
                .update();
        audit.record(
                actor,
                AuditEntry.of(
                        "warning.source-opened", new Subject("warning", id), district, Map.of("name", name.strip())));
        return Outcome.done(token.text());
    }

    @Transactional
    public Outcome<UUID> close(Actor actor, UUID id) {
        if (!actor.has(Role.DISTRICT_SUPERVISOR)) {
            return Outcome.refused(WarningRefusal.NOT_YOURS.refusal());
        }
        var closed = jdbc.sql("update warning.source set ended_at = ? where id = ? and ended_at is null returning name,"
                        + " jurisdiction")
                .params(Timestamp.from(clock.instant()), id)
                .query((row, n) ->
                        new Source(id, row.getString("name"), new JurisdictionCode(row.getString("jurisdiction"))))
                .optional();
        closed.ifPresent(source -> audit.record(
                actor,
                AuditEntry.of(
                        "warning.source-closed",
                        new Subject("warning", id),
                        source.district(),
                        Map.of("name", source.name()))));
        return Outcome.done(id);
    }

    @Transactional(readOnly = true)
    public List<Source> all() {
        return jdbc.sql("select id, name, jurisdiction from warning.source where ended_at is null order by name, id")
                .query((row, n) -> new Source(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new JurisdictionCode(row.getString("jurisdiction"))))
                .list();
    }

    /** Looks over the whole tree, because the unit is not known before; finds by the hash of the token only. */
    public Optional<Source> find(String token) {
        return Scopes.wholeTree(() -> reading.execute(status -> jdbc.sql(
                        "select id, name, jurisdiction from warning.source where token_hash = ? and ended_at is null")
                .param(Sha256.of(token))
                .query((row, n) -> new Source(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new JurisdictionCode(row.getString("jurisdiction"))))
                .optional()));
    }
}
