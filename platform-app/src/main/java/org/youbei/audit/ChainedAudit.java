package org.youbei.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.UuidV7;

/**
 * Adds entries to the chain of their district. The head's row is locked from the entry to the end of the transaction, which puts the
 * district's changes into one order; record the entry late in a transaction, and entries of several districts in the order of their codes.
 */
@Component
class ChainedAudit implements AuditTrail {
    private final JdbcClient jdbc;
    private final Clock clock;

    ChainedAudit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Head(long sequence, byte[] hash) {}

    /**
     * Adds the entry.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction: there is nothing to belong to
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, AuditEntry entry) {
        var head = lockedHead(entry.jurisdiction());
        append(link(actor, entry, head));
    }

    private Head lockedHead(JurisdictionCode unit) {
        return jdbc.sql("select sequence, hash from audit.locked_head(:unit)")
                .param("unit", unit.value())
                .query((row, number) -> new Head(row.getLong("sequence"), row.getBytes("hash")))
                .single();
    }

    private Link link(Actor actor, AuditEntry entry, Head head) {
        return new Link(
                UuidV7.next(clock),
                entry.jurisdiction().value(),
                entry.jurisdiction().district(),
                head.sequence() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.account(),
                actor.name(),
                actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                actor.scope().value(),
                entry.action(),
                entry.subject().type(),
                entry.subject().id(),
                CanonicalJson.of(entry.before()),
                CanonicalJson.of(entry.after()),
                head.hash());
    }

    private void append(Link link) {
        jdbc.sql("""
            select audit.append(:id, :jurisdiction, :sequence, :at, :actor, :actorName, :roles, :scope, :action, :subjectType,
              :subject, :before, :after, :previous, :hash)\
            """)
                .param("id", link.id())
                .param("jurisdiction", link.jurisdiction())
                .param("sequence", link.sequence())
                .param("at", Timestamp.from(link.at()))
                .param("actor", link.actor())
                .param("actorName", link.actorName())
                .param("roles", link.roles())
                .param("scope", link.scope())
                .param("action", link.action())
                .param("subjectType", link.subjectType())
                .param("subject", link.subject())
                .param("before", link.before())
                .param("after", link.after())
                .param("previous", link.previous())
                .param("hash", link.hash())
                .query(Long.class)
                .single();
    }
}
