package org.youbei.inspection.link;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Sha256;

/** Counts what comes without an account, in PostgreSQL, so that the limit holds over all nodes and restarts. */
@Component
public class Knocks {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Clock clock;

    Knocks(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Counts one more, whatever becomes of it.
     *
     * @param what is asked for, and who asks; only its hash is kept, for an hour
     * @return whether it is within so many an hour
     */
    public boolean admits(String what, int perHour) {
        var key = Sha256.of(what);
        return Scopes.wholeTree(() -> own.execute(status -> count(key))) <= perHour;
    }

    private int count(byte[] key) {
        var now = clock.instant();
        var since = Timestamp.from(now.minus(WINDOW));
        jdbc.sql("delete from inspection.knock where since < ? and key <> ?")
                .params(since, key)
                .update();
        return jdbc.sql("""
            insert into inspection.knock as k (key, count, since) values (:key, 1, :now)
            on conflict (key) do update set
              count = case when k.since < :old then 1 else k.count + 1 end,
              since = case when k.since < :old then :now else k.since end
            returning count\
            """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("old", since)
                .query(Integer.class)
                .single();
    }
}
