package org.youbei.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of accounts. Ending them all holds on every node from the moment the transaction commits. */
@Component
public class Sessions {
    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param key names the session on a page; it is not what the cookie carries
     * @param id what the cookie carries: for comparison on the server, never for a page
     */
    public record Session(String key, String id, Instant since, Instant lastUsed) {}

    /** Latest used first. */
    public List<Session> of(SignedIn person) {
        return jdbc.sql("""
            select primary_id, session_id, creation_time, last_access_time from session.spring_session where principal_name = :principal
            order by last_access_time desc, primary_id limit 100\
            """)
                .param("principal", person.getName())
                .query((row, number) -> new Session(
                        row.getString(1),
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        Instant.ofEpochMilli(row.getLong(4))))
                .list();
    }

    /**
     * Those of the sessions that have not ended, by what their cookies carry. For whoever sends on a connection that was opened before: an
     * answer to a request needs no such question.
     */
    public Set<String> living(Set<String> ids) {
        return Set.copyOf(jdbc.sql("""
            select s.session_id from session.spring_session s
            join session.validity v on v.principal = s.principal_name
            where s.session_id = any(:ids) and s.expiry_time > :now\
            """)
                .param("ids", ids.toArray(String[]::new))
                .param("now", clock.millis())
                .query(String.class)
                .list());
    }

    /** Ends one of the person's own sessions; false if there is none with this key. */
    public boolean end(SignedIn person, String key) {
        return jdbc.sql("delete from session.spring_session where primary_id = :key and principal_name = :principal")
                        .param("key", key)
                        .param("principal", person.getName())
                        .update()
                == 1;
    }

    /** Ends all sessions of the account and returns the epoch under which the next ones begin. */
    public long endAll(UUID account) {
        var epoch = jdbc.sql("update session.validity set epoch = epoch + 1 where account = :account returning epoch")
                .param("account", account)
                .query(Long.class)
                .single();
        jdbc.sql("delete from session.spring_session where principal_name = :principal")
                .param("principal", account + "." + (epoch - 1))
                .update();
        return epoch;
    }
}
