package org.youbei.drill;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.model.UuidV7;

/** The timelines of all drills. */
@Repository
class DrillEvents {
    static final String REGISTRATION = "REGISTRATION";

    private final JdbcClient jdbc;
    private final Clock clock;

    DrillEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(UUID drill, UUID request) {
        return jdbc.sql("select exists (select from drill.event where drill = ? and request = ?)")
                .params(drill, request)
                .query(Boolean.class)
                .single();
    }

    void add(Actor actor, Drill drill, UUID request, String step, @Nullable DrillState before, String remark) {
        jdbc.sql("""
                insert into drill.event (id, drill, jurisdiction, district, request, step, state_before, state_after, account, name,
                  remark, happened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UuidV7.next(clock))
                .param(drill.getId())
                .param(drill.unit().value())
                .param(drill.unit().district())
                .param(request)
                .param(step)
                .param(before == null ? null : before.name())
                .param(drill.state().name())
                .param(actor.account())
                .param(actor.name())
                .param(remark.substring(0, Math.min(remark.length(), 1_000)))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** The latest first. */
    List<DrillEvent> of(UUID drill) {
        return jdbc.sql("select * from drill.event where drill = ? order by entered desc")
                .param(drill)
                .query((row, n) -> {
                    var before = row.getString("state_before");
                    return new DrillEvent(
                            row.getString("step"),
                            before == null ? null : DrillState.valueOf(before),
                            DrillState.valueOf(row.getString("state_after")),
                            row.getString("name"),
                            row.getString("remark"),
                            row.getTimestamp("happened_at").toInstant());
                })
                .list();
    }
}
