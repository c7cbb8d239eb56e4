package org.youbei.obligation.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
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
import org.youbei.model.Refusal;
import org.youbei.model.RightsLost;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.obligation.feed.Feed.Reach;

/** Makes, shows, revokes and finds the secret links of feeds. A person has one link per unit and reach. */
@Component
public class Feeds {
    private final JdbcClient jdbc;
    private final FeedKey key;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Feeds(JdbcClient jdbc, FeedKey key, AuditTrail audit, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.key = key;
        this.audit = audit;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /** The secret of the person's link, if there is one in use. */
    @Transactional(readOnly = true)
    public Optional<String> secret(Actor actor, Reach reach) {
        return actor.scope().unit().flatMap(unit -> inUse(actor, unit, reach)).map(feed -> key.secret(feed.id()));
    }

    /** Makes a link, in place of the one in use. */
    @Transactional
    public Outcome<String> make(Actor actor, Reach reach) {
        var unit = actor.scope().unit();
        if (unit.isEmpty()) {
            return Outcome.refused(Refusal.of("feed.needs-unit"));
        }
        revoke(actor, reach);
        var feed = new Feed(UuidV7.next(clock), actor.account(), unit.get(), reach);
        var secret = key.secret(feed.id());
        jdbc.sql("""
                insert into obligation.feed (id, jurisdiction, district, account, reach, secret_hash, made_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        feed.id(),
                        feed.unit().value(),
                        feed.unit().district(),
                        feed.account(),
                        reach.name(),
                        FeedKey.hash(secret),
                        Timestamp.from(clock.instant()))
                .update();
        audit.record(actor, entry("feed.made", feed));
        return Outcome.done(secret);
    }

    /** Makes the link in use lead nowhere from now on; none in use is fine. */
    @Transactional
    public void revoke(Actor actor, Reach reach) {
        actor.scope().unit().flatMap(unit -> inUse(actor, unit, reach)).ifPresent(feed -> {
            jdbc.sql("update obligation.feed set revoked_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), feed.id())
                    .update();
            audit.record(actor, entry("feed.revoked", feed));
        });
    }

    @EventListener
    @Transactional
    void revokeAll(RightsLost event) {
        revokeAll(event.by(), event.account());
    }

    /** Makes all links of an account lead nowhere. */
    @Transactional
    public int revokeAll(Actor actor, UUID account) {
        var feeds = jdbc.sql("select * from obligation.feed where account = ? and revoked_at is null")
                .param(account)
                .query(Feeds::row)
                .list();
        feeds.forEach(feed -> {
            jdbc.sql("update obligation.feed set revoked_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), feed.id())
                    .update();
            audit.record(actor, entry("feed.revoked", feed));
        });
        return feeds.size();
    }

    /** The feed behind a secret that somebody without a sign-in brings; nothing for unknown and revoked ones. */
    public Optional<Feed> find(String secret) {
        if (secret.length() > 100) {
            return Optional.empty();
        }
        return Scopes.wholeTree(() -> transaction.execute(
                status -> jdbc.sql("select * from obligation.feed where secret_hash = ? and revoked_at is null")
                        .param(FeedKey.hash(secret))
                        .query(Feeds::row)
                        .optional()));
    }

    private Optional<Feed> inUse(Actor actor, JurisdictionCode unit, Reach reach) {
        return jdbc.sql("""
                select * from obligation.feed
                where account = ? and reach = ? and jurisdiction = ? and revoked_at is null""")
                .params(actor.account(), reach.name(), unit.value())
                .query(Feeds::row)
                .optional();
    }

    private static AuditEntry entry(String action, Feed feed) {
        return AuditEntry.of(
                action,
                new Subject("feed", feed.id()),
                feed.unit(),
                Map.of("reach", feed.reach().name()));
    }

    private static Feed row(ResultSet row, int number) throws SQLException {
        return new Feed(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                Reach.valueOf(row.getString("reach")));
    }
}
