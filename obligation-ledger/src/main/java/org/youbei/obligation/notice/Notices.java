package org.youbei.obligation.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;

/**
 * What people are told in the application. The sweep raises notices; they clear when their condition does. A notice belongs
 * to a unit, and within it to a person where the duty names one; who works in the whole tree reads those of all units.
 */
@Component
@Transactional
public class Notices {
    private static final String MINE = """
            from obligation.notice n
            join obligation.obligation o on o.id = n.obligation and o.district = n.district
            left join jurisdiction.unit u on u.jurisdiction = o.jurisdiction
            left join obligation.notice_read r on r.notice = n.id and r.account = :account
            where n.cleared_at is null and (:unit::text is null or n.jurisdiction = :unit)
              and (n.recipient_account is null or n.recipient_account = :account)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Open notices, the newest first, after the one shown last. */
    @Transactional(readOnly = true)
    public List<NoticeRow> list(Actor actor, @Nullable UUID after, int limit) {
        return mine(actor, """
                select n.id, n.rule, n.obligation, o.title, coalesce(u.name, o.jurisdiction) as unit, n.due,
                  n.recipient_position, n.raised_at, r.notice is not null as read
                """ + MINE + " and (:after::uuid is null or n.id < :after) order by n.id desc limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new NoticeRow(
                        row.getObject("id", UUID.class),
                        row.getString("rule"),
                        row.getObject("obligation", UUID.class),
                        row.getString("title"),
                        row.getString("unit"),
                        row.getObject("due", LocalDate.class),
                        row.getString("recipient_position"),
                        row.getTimestamp("raised_at").toInstant(),
                        row.getBoolean("read")))
                .list();
    }

    /** How many are unread, counted no further than the limit. */
    @Transactional(readOnly = true)
    public int unread(Actor actor, int limit) {
        return mine(actor, "select count(*) from (select 1 " + MINE + " and r.notice is null limit :limit) unread")
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** Marks a notice as read by the actor; reading twice is fine, a notice for others is unknown. */
    public Outcome<UUID> read(Actor actor, UUID notice) {
        if (actor.has(Role.AUDITOR)) {
            return Outcome.refused(Refusal.of("notice.not-allowed"));
        }
        var known = mine(actor, "select count(*) " + MINE + " and n.id = :id")
                .param("id", notice)
                .query(Integer.class)
                .single();
        if (known == 0) {
            return Outcome.refused(Refusal.of("notice.unknown"));
        }
        mark(actor, " and n.id = :id", notice);
        return Outcome.done(notice);
    }

    /** Marks every open notice of the actor as read. */
    public Outcome<Integer> readAll(Actor actor) {
        return actor.has(Role.AUDITOR)
                ? Outcome.refused(Refusal.of("notice.not-allowed"))
                : Outcome.done(mark(actor, "", null));
    }

    /** Clears what is open about a duty, because it was done, paused, moved or ended. */
    public void clear(UUID obligation) {
        jdbc.sql("update obligation.notice set cleared_at = ? where obligation = ? and cleared_at is null")
                .params(Timestamp.from(clock.instant()), obligation)
                .update();
    }

    /** Shows the newest notice about an unchanged due date again, after a pause that did not move it. */
    public void restore(UUID obligation, LocalDate due) {
        jdbc.sql("""
                update obligation.notice set cleared_at = null where id = (
                  select id from obligation.notice where obligation = ? and due = ? order by raised_at desc limit 1)""").params(obligation, due).update();
    }

    private int mark(Actor actor, String which, @Nullable UUID notice) {
        return mine(actor, """
                insert into obligation.notice_read (notice, account, jurisdiction, district, read_at)
                select n.id, :account, n.jurisdiction, n.district, :now
                """ + MINE + which + " and r.notice is null on conflict do nothing")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", notice)
                .update();
    }

    private JdbcClient.StatementSpec mine(Actor actor, String sql) {
        return jdbc.sql(sql)
                .param("account", actor.account())
                .param("unit", actor.scope().unit().map(JurisdictionCode::value).orElse(null));
    }
}
