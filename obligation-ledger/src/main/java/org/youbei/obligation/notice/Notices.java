package org.youbei.obligation.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
import org.youbei.model.UuidV7;

/**
 * What people are told in the application. The sweep raises notices; they clear when their condition does. A notice belongs
 * to a unit, and within it to a person where the duty names one; who works in the whole tree reads those of all units.
 */
@Component
@Transactional
public class Notices {
    /** Open notices for the person {@code :account}. */
    static final String OPEN = """
        from obligation.notice n
        join obligation.obligation o on o.id = n.obligation and o.district = n.district
        left join jurisdiction.unit u on u.jurisdiction = o.jurisdiction
        left join obligation.notice_read r on r.notice = n.id and r.account = :account
        where n.cleared_at is null and (n.recipient_account is null or n.recipient_account = :account)\
        """;

    private static final String MINE = OPEN + " and (:unit::text is null or n.jurisdiction = :unit) ";

    private static final String MARK = """
        insert into obligation.notice_read (notice, account, jurisdiction, district, read_at)
        select n.id, :account, n.jurisdiction, n.district, :now
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
            return Outcome.refused(Refusal.forbidden("notice.not-allowed"));
        }
        var known = mine(actor, "select count(*) " + MINE + " and n.id = :id")
                .param("id", notice)
                .query(Integer.class)
                .single();
        if (known == 0) {
            return Outcome.refused(Refusal.unknown("notice.unknown"));
        }
        mark(actor, " and n.id = :id", notice);
        return Outcome.done(notice);
    }

    /**
     * Marks several as read by the actor.
     *
     * @return how many were unread; one for others counts as none
     */
    public Outcome<Integer> read(Actor actor, Collection<UUID> chosen) {
        if (actor.has(Role.AUDITOR)) {
            return Outcome.refused(Refusal.forbidden("notice.not-allowed"));
        }
        return Outcome.done(
                mine(actor, MARK + MINE + " and n.id = any (:chosen) and r.notice is null on conflict do nothing")
                        .param("now", now())
                        .param("chosen", chosen.toArray(UUID[]::new))
                        .update());
    }

    /**
     * Takes back what the actor marked as read, at that moment or later.
     *
     * @param since at most an hour ago, so that nobody makes a whole year unread by an old address
     * @return how many are unread again
     */
    public Outcome<Integer> unread(Actor actor, Instant since) {
        if (actor.has(Role.AUDITOR)) {
            return Outcome.refused(Refusal.forbidden("notice.not-allowed"));
        }
        if (since.isBefore(clock.instant().minus(Duration.ofHours(1)))) {
            return Outcome.refused(Refusal.conflict("notice.too-late"));
        }
        return Outcome.done(jdbc.sql("delete from obligation.notice_read where account = ? and read_at >= ?")
                .params(actor.account(), Timestamp.from(since))
                .update());
    }

    /** Marks every open notice of the actor as read. */
    public Outcome<Integer> readAll(Actor actor) {
        return actor.has(Role.AUDITOR)
                ? Outcome.refused(Refusal.forbidden("notice.not-allowed"))
                : Outcome.done(mark(actor, "", null));
    }

    /**
     * Tells the owner of a duty at once, not only with the next sweep, that it is there: for what cannot wait.
     *
     * @param duty open, in the scope
     */
    public void tell(UUID duty) {
        jdbc.sql("""
            insert into obligation.notice (id, jurisdiction, district, rule, obligation, due, recipient_position, recipient_account,
              raised_at)
            select ?, jurisdiction, district, 'alarm', id, due, owner_position, owner_account, ? from obligation.obligation
            where id = ? and closed_as is null on conflict do nothing\
            """)
                .params(UuidV7.next(clock), Timestamp.from(clock.instant()), duty)
                .update();
    }

    /** Clears what is open about a duty, because it was done, paused, moved or ended. */
    public void clear(UUID obligation) {
        clear(List.of(obligation));
    }

    public void clear(Collection<UUID> obligations) {
        jdbc.sql("update obligation.notice set cleared_at = ? where obligation = any (?) and cleared_at is null")
                .param(Timestamp.from(clock.instant()))
                .param(obligations.toArray(UUID[]::new))
                .update();
    }

    /** Shows the newest notice about an unchanged due date again, after a pause that did not move it. */
    public void restore(UUID obligation, LocalDate due) {
        jdbc.sql("""
            update obligation.notice set cleared_at = null where id = (
              select id from obligation.notice where obligation = ? and due = ? order by raised_at desc limit 1)\
            """).params(obligation, due).update();
    }

    private int mark(Actor actor, String which, @Nullable UUID notice) {
        return mine(actor, MARK + MINE + which + " and r.notice is null on conflict do nothing")
                .param("now", now())
                .param("id", notice)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private JdbcClient.StatementSpec mine(Actor actor, String sql) {
        return jdbc.sql(sql)
                .param("account", actor.account())
                .param("unit", actor.scope().unit().map(JurisdictionCode::value).orElse(null));
    }
}
