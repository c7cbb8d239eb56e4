package org.youbei.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
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
     * Adds the entries to the chains of their districts.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction: there is nothing to belong to
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, List<AuditEntry> entries) {
        var chains = new TreeMap<String, List<AuditEntry>>();
        entries.forEach(entry -> chains.computeIfAbsent(entry.jurisdiction().district(), chain -> new ArrayList<>())
                .add(entry));
        chains.values().forEach(chain -> extend(actor, chain));
    }

    private void extend(Actor actor, List<AuditEntry> entries) {
        var head = lockedHead(entries.getFirst().jurisdiction());
        var links = new ArrayList<Link>(entries.size());
        for (var entry : entries) {
            var link = link(actor, entry, head);
            links.add(link);
            head = new Head(link.sequence(), link.hash());
        }
        append(links);
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

    /** One after the other, in one statement: each link is the next of the one before it. */
    private void append(List<Link> links) {
        jdbc.sql("""
            select audit.append(r.id, r.unit, r.sequence, r.at, r.actor, r.actor_name, r.roles, r.scope, r.action, r.subject_type,
              r.subject, r.before, r.after, r.previous, r.hash)
            from unnest(?::uuid[], ?::text[], ?::bigint[], ?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
              as r(id, unit, sequence, at, actor, actor_name, roles, scope, action, subject_type, subject, before, after, previous,
                hash)\
            """)
                .param(column(links, UUID[]::new, Link::id))
                .param(column(links, String[]::new, Link::jurisdiction))
                .param(column(links, Long[]::new, Link::sequence))
                .param(column(links, String[]::new, link -> link.at().toString()))
                .param(column(links, UUID[]::new, Link::actor))
                .param(column(links, String[]::new, Link::actorName))
                .param(column(links, String[]::new, Link::roles))
                .param(column(links, String[]::new, Link::scope))
                .param(column(links, String[]::new, Link::action))
                .param(column(links, String[]::new, Link::subjectType))
                .param(column(links, UUID[]::new, Link::subject))
                .param(column(links, String[]::new, Link::before))
                .param(column(links, String[]::new, Link::after))
                .param(column(links, byte[][]::new, Link::previous))
                .param(column(links, byte[][]::new, Link::hash))
                .query(Long.class)
                .list();
    }

    private static <T> T[] column(List<Link> links, IntFunction<T[]> array, Function<Link, T> value) {
        return links.stream().map(value).toArray(array);
    }
}
