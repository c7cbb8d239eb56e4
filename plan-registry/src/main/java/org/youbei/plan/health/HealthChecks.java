package org.youbei.plan.health;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.BindableThingChanged;
import org.youbei.model.ChinaTime;

/**
 * Looks at what plans in force lean on: once a day at all of them, and at those concerned when a thing changes or a version comes into force.
 * However many nodes look and however often, each weakness is opened once and cleared once: plans are looked at under their lock.
 */
@Component
public class HealthChecks {
    private static final int BATCH = 200;

    /** How long a node may take for a batch before another takes the day over. */
    private static final Duration STALE = Duration.ofMinutes(30);

    private final Settlement settlement;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate own;
    private volatile boolean ending;

    HealthChecks(Settlement settlement, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.settlement = settlement;
        this.jdbc = jdbc;
        this.clock = clock;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Looks at every plan, if no node has done so today.
     *
     * @return how many plans were looked at; 0 where it was not this node's to do
     */
    public int runIfDue() {
        return Scopes.wholeTree(() -> !ending && Boolean.TRUE.equals(own.execute(status -> claimed())) ? run() : 0);
    }

    /** The node ends: the batch that runs comes to its end, and the day is handed back for another node to begin at once. */
    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void end() {
        ending = true;
    }

    /** Looks at these plans now. Not to be called inside a scope that the caller still needs: it works in the whole tree. */
    public void check(Collection<UUID> plans) {
        if (!plans.isEmpty()) {
            Scopes.wholeTree(() -> own.execute(status -> settlement.settle(plans)));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(BindableThingChanged thing) {
        var plans = Scopes.wholeTree(() -> own.execute(status -> jdbc.sql("""
            select distinct p.id from plan.binding b join plan.plan p on p.in_force = b.version
            where b.kind = ? and b.reference = ?\
            """)
                .params(thing.kind().name(), thing.reference())
                .query(UUID.class)
                .list()));
        check(plans == null ? List.of() : plans);
    }

    private int run() {
        int looked = 0;
        List<UUID> batch = next(null);
        while (!batch.isEmpty() && !ending) {
            var plans = batch;
            own.executeWithoutResult(status -> {
                settlement.settle(plans);
                renew(plans.size());
            });
            looked += plans.size();
            batch = next(plans.getLast());
        }
        own.executeWithoutResult(status -> {
            if (ending) {
                handBack();
            } else {
                finish();
            }
        });
        return looked;
    }

    /** Plans with a version in force, and those that had one when something was found. */
    private List<UUID> next(@Nullable UUID after) {
        return java.util.Objects.requireNonNull(own.execute(status -> jdbc.sql("""
            select p.id from plan.plan p where (:after::uuid is null or p.id > :after)
              and (p.in_force is not null
                or exists (select from plan.weakness w where w.plan = p.id and w.cleared_at is null))
            order by p.id limit :most\
            """)
                .param("after", after)
                .param("most", BATCH)
                .query(UUID.class)
                .list()));
    }

    private boolean claimed() {
        return jdbc.sql("""
            insert into plan.health_run as run (day, started_at) values (:day, :now)
            on conflict (day) do update set started_at = excluded.started_at, plans = 0
            where run.finished_at is null and run.started_at < :stale\
            """)
                        .param("day", ChinaTime.today(clock))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("stale", Timestamp.from(clock.instant().minus(STALE)))
                        .update()
                == 1;
    }

    private void renew(int plans) {
        jdbc.sql("update plan.health_run set started_at = ?, plans = plans + ? where day = ?")
                .params(Timestamp.from(clock.instant()), plans, ChinaTime.today(clock))
                .update();
    }

    /** As if this node had been still for too long. */
    private void handBack() {
        jdbc.sql("update plan.health_run set started_at = ? where day = ? and finished_at is null")
                .params(Timestamp.from(clock.instant().minus(STALE).minusSeconds(1)), ChinaTime.today(clock))
                .update();
    }

    private void finish() {
        jdbc.sql("update plan.health_run set finished_at = ? where day = ?")
                .params(Timestamp.from(clock.instant()), ChinaTime.today(clock))
                .update();
    }
}
