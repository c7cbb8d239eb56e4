package org.youbei.education.open;

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

/** Counts what comes from an address; only a hash of it is kept, for an hour. */
@Component("educationKnocks")
class Knocks {
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

    /** Counts one more, whatever becomes of it, and says whether it is within so many an hour. */
    boolean admits(String what, int perHour) {
        var key = Sha256.of(what);
        return Scopes.wholeTree(() -> own.execute(status -> count(key))) <= perHour;
    }

    private int count(byte[] key) {
        var now = clock.instant();
        var old = Timestamp.from(now.minus(WINDOW));
        int count = jdbc.sql("""
            insert into education.knock as k (key, count, since) values (:key, 1, :now)
            on conflict (key) do update set
              count = case when k.since < :old then 1 else k.count + 1 end,
              since = case when k.since < :old then :now else k.since end
            returning count\
            """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("old", old)
                .query(Integer.class)
                .single();
        if (count == 1) {
            jdbc.sql("delete from education.knock where since < ? and key <> ?")
                    .params(old, key)
                    .update();
        }
        return count;
    }
}
