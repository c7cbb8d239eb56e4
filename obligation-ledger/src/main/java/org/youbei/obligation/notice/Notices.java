package org.youbei.obligation.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people are told in the application. The sweep raises notices; they clear when their condition does. */
@Component
public class Notices {
    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Clears what is open about a duty, because it was done, paused, moved or ended. */
    @Transactional
    public void clear(UUID obligation) {
        jdbc.sql("update obligation.notice set cleared_at = ? where obligation = ? and cleared_at is null")
                .params(Timestamp.from(clock.instant()), obligation)
                .update();
    }

    /** Shows the newest notice about an unchanged due date again, after a pause that did not move it. */
    @Transactional
    public void restore(UUID obligation, LocalDate due) {
        jdbc.sql("""
                update obligation.notice set cleared_at = null where id = (
                  select id from obligation.notice where obligation = ? and due = ? order by raised_at desc limit 1)""").params(obligation, due).update();
    }
}
