package org.youbei.obligation.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.UuidV7;

/** The rows of the outbox. */
@Repository
class Messages {
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    Messages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message claimed for sending. */
    record Waiting(UUID id, UUID run, String channel, int attempts, Instant madeAt) {}

    /** One message per run and channel, if the run raised anything there. */
    int put(UUID run, Channel channel) {
        var unit = channel.unit().value();
        return jdbc.sql("""
            insert into obligation.message (id, jurisdiction, district, run, channel, made_at, next_at)
            select :id, :unit, :district, :run, :channel, :now, :now
            where exists (select from obligation.notice
              where run = :run and jurisdiction >= :unit and jurisdiction < :unit || '~')
            on conflict do nothing\
            """)
                .param("id", UuidV7.next(clock))
                .param("unit", unit)
                .param("district", channel.unit().district())
                .param("run", run)
                .param("channel", channel.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Claims the next message for five minutes; a node that dies while sending leaves it to be sent again. */
    Optional<Waiting> claim() {
        return jdbc.sql("""
            update obligation.message set next_at = :until, attempts = attempts + 1 where id in (
              select id from obligation.message where sent_at is null and given_up_at is null and next_at <= :now
              order by next_at limit 1 for update skip locked)
            returning id, run, channel, attempts, made_at\
            """)
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(CLAIM)))
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("run", UUID.class),
                        row.getString("channel"),
                        row.getInt("attempts"),
                        row.getTimestamp("made_at").toInstant()))
                .optional();
    }

    Outbox.Backlog backlog() {
        var now = clock.instant();
        return jdbc.sql("""
            select count(*) filter (where given_up_at is null) as waiting,
              min(made_at) filter (where given_up_at is null) as oldest,
              count(*) filter (where given_up_at > :yesterday) as given_up
            from obligation.message where sent_at is null\
            """)
                .param("yesterday", Timestamp.from(now.minus(Duration.ofDays(1))))
                .query((row, n) -> new Outbox.Backlog(
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getTimestamp("oldest"))
                                .map(oldest -> Duration.between(oldest.toInstant(), now))
                                .orElse(Duration.ZERO),
                        row.getLong("given_up")))
                .single();
    }

    void sent(UUID id) {
        jdbc.sql("update obligation.message set sent_at = ?, last_error = null where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    void failed(Waiting message, String error, boolean last) {
        var now = clock.instant();
        var wait = Duration.ofMinutes(1L << Math.min(message.attempts() - 1, 12));
        jdbc.sql("update obligation.message set last_error = ?, next_at = ?, given_up_at = ? where id = ?")
                .param(error.substring(0, Math.min(error.length(), 500)))
                .param(Timestamp.from(now.plus(wait)))
                .param(last ? Timestamp.from(now) : null)
                .param(message.id())
                .update();
    }

    Digest digest(Waiting message, Channel channel, int lines) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("""
            select rule, count(*) as n from obligation.notice
            where run = :run and jurisdiction >= :unit and jurisdiction < :unit || '~' group by rule order by rule\
            """)
                .param("run", message.run())
                .param("unit", channel.unit().value())
                .query(row -> {
                    counts.put(row.getString("rule"), row.getLong("n"));
                });
        return new Digest(message.id(), message.madeAt(), Map.copyOf(counts), first(message, channel, lines));
    }

    private List<Digest.Line> first(Waiting message, Channel channel, int lines) {
        return jdbc.sql("""
            select n.rule, o.id, o.title, coalesce(u.name, o.jurisdiction) as unit, o.due
            from obligation.notice n
            join obligation.obligation o on o.id = n.obligation and o.district = n.district
            left join jurisdiction.unit u on u.jurisdiction = o.jurisdiction
            where n.run = :run and n.jurisdiction >= :unit and n.jurisdiction < :unit || '~'
            order by o.due, o.id limit :lines\
            """)
                .param("run", message.run())
                .param("unit", channel.unit().value())
                .param("lines", lines)
                .query((row, n) -> new Digest.Line(
                        row.getString("rule"),
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("unit"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }
}
