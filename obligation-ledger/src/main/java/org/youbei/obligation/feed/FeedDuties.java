package org.youbei.obligation.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Scope;
import org.youbei.obligation.feed.Feed.Reach;

/** What a calendar program gets to read: open duties, and those ended within the last ninety days. */
@Component
public class FeedDuties {
    /** More than a person can act on; keeps a feed small for the programs that fetch it every quarter of an hour. */
    private static final int LIMIT = 1000;

    private static final int KEPT_DAYS = 90;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FeedDuties(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /** A duty as a calendar program knows it. */
    public record Duty(
            UUID id,
            String title,
            String unit,
            String kind,
            String rule,
            LocalDate due,
            Status status,
            Instant changedAt) {
        /** As in RFC 5545, section 3.8.1.11. */
        public enum Status {
            NEEDS_ACTION,
            COMPLETED,
            CANCELLED
        }
    }

    public List<Duty> of(Feed feed) {
        return Scopes.in(Scope.of(feed.unit()), () -> transaction.execute(status -> read(feed)));
    }

    private List<Duty> read(Feed feed) {
        var person = "(o.owner_account = :account or (o.owner_account is null and o.jurisdiction = :unit))";
        return jdbc.sql("""
                select o.id, o.title, coalesce(u.name, o.jurisdiction) as unit, o.kind, o.rule, o.due, o.closed_as,
                  greatest(o.opened_at, (select max(noted_at) from obligation.fact f where f.obligation = o.id)) as changed
                from obligation.obligation o left join jurisdiction.unit u on u.jurisdiction = o.jurisdiction
                where o.jurisdiction >= :unit and o.jurisdiction < :unit || '~' and %s
                  and (o.closed_as is null or o.closed_on >= :since)
                order by (o.closed_as is null) desc, o.due, o.id limit :limit""".formatted(feed.reach() == Reach.PERSON ? person : "true"))
                .param("account", feed.account())
                .param("unit", feed.unit().value())
                .param("since", LocalDate.now(clock).minusDays(KEPT_DAYS))
                .param("limit", LIMIT)
                .query((row, n) -> new Duty(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("unit"),
                        row.getString("kind"),
                        row.getString("rule"),
                        row.getObject("due", LocalDate.class),
                        status(row.getString("closed_as")),
                        row.getTimestamp("changed").toInstant()))
                .list();
    }

    private static Duty.Status status(@org.jspecify.annotations.Nullable String closedAs) {
        return switch (closedAs) {
            case null -> Duty.Status.NEEDS_ACTION;
            case "FULFILLED" -> Duty.Status.COMPLETED;
            default -> Duty.Status.CANCELLED;
        };
    }
}
