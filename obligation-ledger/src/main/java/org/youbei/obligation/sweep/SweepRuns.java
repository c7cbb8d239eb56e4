package org.youbei.obligation.sweep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.UuidV7;

/** The rows of runs: at most one running, which holds a lease that each step renews. */
@Repository
class SweepRuns {
    static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SweepRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The new run, or nothing while another node's run holds its lease or is inside a step. */
    Optional<UUID> start(Actor actor) {
        jdbc.sql("""
            update obligation.sweep_run set state = 'INTERRUPTED', finished_at = lease_until where id in (
              select id from obligation.sweep_run where state = 'RUNNING' and lease_until < ? for update skip locked)\
            """).param(now()).update();
        var id = UuidV7.next(clock);
        var made = jdbc.sql("""
            insert into obligation.sweep_run (id, state, day, started_by, started_by_name, started_at, lease_until)
            values (?, 'RUNNING', ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(id, ChinaTime.today(clock), actor.account(), actor.name(), now(), leaseEnd())
                .update();
        return made == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Renews the lease and keeps the row locked to the end of the step, so that nobody takes over in its middle. */
    boolean renew(UUID run) {
        return jdbc.sql("update obligation.sweep_run set lease_until = ? where id = ? and state = 'RUNNING'")
                        .params(leaseEnd(), run)
                        .update()
                == 1;
    }

    void count(UUID run, SweepStep.Counter counter, long n) {
        jdbc.sql("update obligation.sweep_run set %1$s = %1$s + ?, lease_until = ? where id = ?"
                        .formatted(counter.column()))
                .params(n, leaseEnd(), run)
                .update();
    }

    void finish(UUID run, SweepRun.State state) {
        jdbc.sql("update obligation.sweep_run set state = ?, finished_at = ? where id = ? and state = 'RUNNING'")
                .params(state.name(), now(), run)
                .update();
    }

    Optional<SweepRun> running() {
        return select("where state = 'RUNNING'", 1).stream().findFirst();
    }

    Optional<SweepRun> lastDone() {
        return select("where state = 'DONE'", 1).stream().findFirst();
    }

    Optional<SweepRun> find(UUID id) {
        return jdbc.sql("select * from obligation.sweep_run where id = ?")
                .param(id)
                .query(SweepRuns::row)
                .optional();
    }

    List<SweepRun> recent(int limit) {
        return select("", limit);
    }

    private List<SweepRun> select(String where, int limit) {
        return jdbc.sql("select * from obligation.sweep_run " + where + " order by started_at desc, id desc limit ?")
                .param(limit)
                .query(SweepRuns::row)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp leaseEnd() {
        return Timestamp.from(clock.instant().plus(LEASE));
    }

    static SweepRun row(ResultSet row, int number) throws SQLException {
        return new SweepRun(
                row.getObject("id", UUID.class),
                SweepRun.State.valueOf(row.getString("state")),
                row.getObject("day", LocalDate.class),
                row.getString("started_by_name"),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("finished_at")),
                row.getLong("overdue"),
                row.getLong("reminded"),
                row.getLong("escalated"),
                row.getLong("messages"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp value) {
        return value == null ? null : value.toInstant();
    }
}
