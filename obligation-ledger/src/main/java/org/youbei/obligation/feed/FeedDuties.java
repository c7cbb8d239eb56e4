package org.youbei.obligation.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;
import org.youbei.obligation.feed.Feed.Reach;

/** What a calendar program gets to read: open duties, and those ended within the last ninety days. */
@Component
public class FeedDuties {
    /** More than a person can act on; keeps a feed small for the programs that fetch it every quarter of an hour. */
    private static final int LIMIT = 1000;

    private static final int KEPT_DAYS = 90;

    private static final String OPEN = "o.closed_as is null";
    private static final String ENDED = "o.closed_as is not null and o.closed_on >= :since";
    private static final String PIECE = """
        (select o.id, o.jurisdiction, o.title, o.kind, o.rule, o.due, o.closed_as, o.opened_at from obligation.obligation o
          where %s and %s order by o.due, o.id limit :limit)\
        """;

    private static final String NAMED = """
        select o.id, o.title, coalesce(u.name, o.jurisdiction) as unit, o.kind, o.rule, o.due, o.closed_as,
          greatest(o.opened_at, (select max(noted_at) from obligation.fact f where f.obligation = o.id)) as changed
        from (select * from (%s) pieces order by due, id limit :limit) o
        left join jurisdiction.unit u on u.jurisdiction = o.jurisdiction order by o.due, o.id\
        """;

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

    /** Open ones first: where they fill the feed, none that has ended is looked for. */
    private List<Duty> read(Feed feed) {
        var duties = new ArrayList<>(rows(feed, OPEN, LIMIT));
        if (duties.size() < LIMIT) {
            duties.addAll(rows(feed, ENDED, LIMIT - duties.size()));
        }
        return duties;
    }

    /** What belongs to a person lies in two places, each with an index in the order of the feed. */
    private List<Duty> rows(Feed feed, String condition, int most) {
        var rows = feed.reach() == Reach.PERSON
                ? PIECE.formatted(condition, "o.owner_account = :account") + " union all "
                        + PIECE.formatted(condition, "o.owner_account is null and o.jurisdiction = :unit")
                : PIECE.formatted(condition, "o.jurisdiction >= :unit and o.jurisdiction < :unit || '~'");
        return jdbc.sql(NAMED.formatted(rows))
                .param("account", feed.account())
                .param("unit", feed.unit().value())
                .param("since", ChinaTime.today(clock).minusDays(KEPT_DAYS))
                .param("limit", most)
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
