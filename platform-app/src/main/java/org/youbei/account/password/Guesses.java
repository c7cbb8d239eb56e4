package org.youbei.account.password;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.Refusal;
import org.youbei.model.Sha256;

/** Counts guesses in the database, hence over all nodes, whatever becomes of the transaction of the page. */
@Component
public class Guesses {
    private final JdbcClient jdbc;
    private final PasswordHashes hashes;
    private final Duration window;
    private final Duration lock;
    private final int most;
    private final Clock clock;

    Guesses(
            JdbcClient jdbc,
            PasswordHashes hashes,
            @Value("${youbei.sign-in.window:PT15M}") Duration window,
            @Value("${youbei.sign-in.lock:PT15M}") Duration lock,
            @Value("${youbei.sign-in.per-pair:5}") int most,
            Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.window = window;
        this.lock = lock;
        this.most = most;
        this.clock = clock;
    }

    /**
     * Whether somebody who is signed in knows the present password. Wrong ones count per account, as they do at the sign-in: an open session
     * on an unlocked screen is no way to guess it.
     *
     * @param field the name of the field that it was typed into
     * @return empty where it is right
     */
    public Optional<Refusal> objection(UUID account, String typed, String hash, String field) {
        var key = key("inside", account.toString());
        var waiting = count(key, most);
        if (waiting.isPresent()) {
            return Optional.of(
                    Refusal.at(field, "password.locked", waiting.get().toMinutes() + 1));
        }
        if (!hashes.matches(typed, hash)) {
            return Optional.of(Refusal.at(field, "password.present"));
        }
        jdbc.sql("delete from session.throttle where key = :key")
                .param("key", key)
                .update();
        return Optional.empty();
    }

    /** One more; the time to wait where there were too many. */
    public Optional<Duration> count(byte[] key, int limit) {
        var now = clock.instant();
        var until = jdbc.sql("""
            insert into session.throttle as t (key, failures, first_at) values (:key, 1, :now)
            on conflict (key) do update set
              failures = case when t.first_at < :since and coalesce(t.locked_until, :now) <= :now then 1 else t.failures + 1 end,
              first_at = case when t.first_at < :since and coalesce(t.locked_until, :now) <= :now then :now else t.first_at end,
              locked_until = case when t.locked_until > :now then t.locked_until
                when t.first_at >= :since and t.failures + 1 > :limit then :until end
            returning locked_until\
            """)
                .param("key", key)
                .param("now", at(now))
                .param("since", at(now.minus(window)))
                .param("limit", limit)
                .param("until", at(now.plus(lock)))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
        return until.map(moment -> Duration.between(now, moment));
    }

    private static byte[] key(String... parts) {
        return Sha256.of(String.join("\n", parts));
    }

    private static Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }
}
