package org.youbei.account.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.account.password.Guesses;
import org.youbei.model.NetworkAddress;
import org.youbei.model.Sha256;

/**
 * Counts attempts in the database, hence over all nodes. An attempt is counted before its password is looked at, so that attempts sent at
 * once are no way around the limit; success takes the count back.
 */
@Component
class Throttle {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KNOWN = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final ThrottleSettings settings;
    private final Guesses guesses;
    private final Clock clock;

    Throttle(JdbcClient jdbc, ThrottleSettings settings, Guesses guesses, Clock clock) {
        this.guesses = guesses;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts the attempt; the time it has to wait where there were too many. */
    Optional<Duration> claim(Attempt attempt) {
        return count(pair(attempt), settings.perPair())
                .or(() -> count(address(attempt), settings.perAddress()))
                .or(() -> known(attempt) ? Optional.empty() : count(account(attempt), settings.perAccount()));
    }

    void succeeded(Attempt attempt) {
        jdbc.sql("delete from session.throttle where key in (:pair, :account) or first_at < :old")
                .param("pair", pair(attempt))
                .param("account", account(attempt))
                .param("old", at(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("update session.throttle set failures = failures - 1 where key = :address and failures > 0")
                .param("address", address(attempt))
                .update();
        jdbc.sql("""
            insert into session.known_address (key, signed_in_at) values (:pair, :now)
            on conflict (key) do update set signed_in_at = excluded.signed_in_at\
            """)
                .param("pair", pair(attempt))
                .param("now", at(clock.instant()))
                .update();
    }

    private Optional<Duration> count(byte[] key, int limit) {
        return guesses.count(key, limit);
    }

    private boolean known(Attempt attempt) {
        return jdbc.sql("select exists (select from session.known_address where key = :pair and signed_in_at > :since)")
                .param("pair", pair(attempt))
                .param("since", at(clock.instant().minus(KNOWN)))
                .query(Boolean.class)
                .single();
    }

    private static byte[] pair(Attempt attempt) {
        return hash("pair", attempt.username(), NetworkAddress.counted(attempt.address()));
    }

    private static byte[] address(Attempt attempt) {
        return hash("address", NetworkAddress.counted(attempt.address()));
    }

    private static byte[] account(Attempt attempt) {
        return hash("account", attempt.username());
    }

    private static byte[] hash(String... parts) {
        var text = String.join("\n", parts);
        return Sha256.of(text);
    }

    private static Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }
}
