package org.youbei.drill.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.drill.preparation.Place;

/** The run sheets of all drills; to be called inside a transaction inside a scope. */
@Repository
public class RunSteps {
    private final JdbcClient jdbc;

    RunSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RunStep> of(UUID drill) {
        return jdbc.sql("select * from drill.run_step where drill = ? order by position")
                .param(drill)
                .query(RunSteps::step)
                .list();
    }

    public Optional<RunStep> find(UUID drill, UUID id) {
        return jdbc.sql("select * from drill.run_step where drill = ? and id = ?")
                .params(drill, id)
                .query(RunSteps::step)
                .optional();
    }

    /** How many lines are stamped. */
    public int stamped(UUID drill) {
        return jdbc.sql("select count(*) from drill.run_step where drill = ? and stamped_at is not null")
                .param(drill)
                .query(Integer.class)
                .single();
    }

    /** Puts a sheet in the place of what was there. */
    public void replace(Place place, List<RunStep> steps) {
        jdbc.sql("delete from drill.run_step where drill = ?")
                .param(place.drill())
                .update();
        steps.forEach(step -> insert(place, step));
    }

    private void insert(Place place, RunStep step) {
        jdbc.sql("""
                insert into drill.run_step (id, drill, jurisdiction, district, position, kind, post, action, planned_minutes, plan, section)
                values (:id, :drill, :jurisdiction, :district, :position, :kind, :post, :action, :minutes, :plan, :section)""")
                .param("id", step.id())
                .param("drill", place.drill())
                .param("jurisdiction", place.unit().value())
                .param("district", place.unit().district())
                .param("position", step.position())
                .param("kind", step.kind().name())
                .param("post", step.post())
                .param("action", step.action())
                .param("minutes", step.plannedMinutes(), Types.INTEGER)
                .param("plan", step.plan(), Types.OTHER)
                .param("section", step.section(), Types.OTHER)
                .update();
    }

    /** @return false where somebody was first: a step is stamped once, whoever comes at the same moment */
    public boolean stamp(UUID drill, RunStep stamp) {
        return jdbc.sql("""
                        update drill.run_step set stamped_at = :at, stamped_seconds = :seconds, stamped_by = :by, stamped_name = :name,
                          phone_at = :phone, remark = :remark
                        where drill = :drill and id = :id and stamped_at is null""")
                        .param("at", timestamp(stamp.stampedAt()), Types.TIMESTAMP)
                        .param("seconds", stamp.stampedSeconds())
                        .param("by", stamp.stampedBy())
                        .param("name", stamp.stampedName())
                        .param("phone", timestamp(stamp.phoneAt()), Types.TIMESTAMP)
                        .param("remark", stamp.remark())
                        .param("drill", drill)
                        .param("id", stamp.id())
                        .update()
                == 1;
    }

    private static @Nullable Timestamp timestamp(java.time.@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static RunStep step(ResultSet row, int n) throws SQLException {
        var stamped = row.getTimestamp("stamped_at");
        var phone = row.getTimestamp("phone_at");
        return new RunStep(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                RunStep.Kind.valueOf(row.getString("kind")),
                row.getString("post"),
                row.getString("action"),
                row.getObject("planned_minutes", Integer.class),
                row.getObject("plan", UUID.class),
                row.getObject("section", UUID.class),
                stamped == null ? null : stamped.toInstant(),
                row.getObject("stamped_seconds", Long.class),
                row.getObject("stamped_by", UUID.class),
                row.getString("stamped_name"),
                phone == null ? null : phone.toInstant(),
                row.getString("remark"));
    }
}
