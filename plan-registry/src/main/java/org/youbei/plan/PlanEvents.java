package org.youbei.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.model.UuidV7;

/** The timelines of all plans. */
@Repository
class PlanEvents {
    static final String REGISTRATION = "REGISTRATION";
    static final String SUPERSESSION = "SUPERSESSION";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Something that happened now to a version. */
    record Line(
            PlanVersion version,
            UUID request,
            String step,
            @Nullable VersionState before,
            LocalDate on,
            String remark) {}

    boolean knows(UUID plan, UUID request) {
        return jdbc.sql("select exists (select from plan.event where plan = ? and request = ?)")
                .params(plan, request)
                .query(Boolean.class)
                .single();
    }

    void add(Actor actor, Line line) {
        jdbc.sql("""
                insert into plan.event (id, plan, version, jurisdiction, district, request, step, state_before, state_after,
                  account, name, effective_on, remark, happened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UuidV7.next(clock))
                .param(line.version().plan())
                .param(line.version().getId())
                .param(line.version().unit().value())
                .param(line.version().unit().district())
                .param(line.request())
                .param(line.step())
                .param(line.before() == null ? null : line.before().name())
                .param(line.version().state().name())
                .param(actor.account())
                .param(actor.name())
                .param(line.on())
                .param(line.remark())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** The whole timeline, the latest first. */
    List<PlanEvent> of(UUID plan) {
        return jdbc.sql("""
                select v.number, e.step, e.state_before, e.state_after, e.name, e.effective_on, e.remark, e.happened_at
                from plan.event e join plan.plan_version v on v.id = e.version
                where e.plan = ? order by e.entered desc""").param(plan).query(PlanEvents::event).list();
    }

    private static PlanEvent event(ResultSet row, int number) throws SQLException {
        var before = row.getString("state_before");
        return new PlanEvent(
                row.getInt("number"),
                row.getString("step"),
                before == null ? null : VersionState.valueOf(before),
                VersionState.valueOf(row.getString("state_after")),
                row.getString("name"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("remark"),
                row.getTimestamp("happened_at").toInstant());
    }
}
