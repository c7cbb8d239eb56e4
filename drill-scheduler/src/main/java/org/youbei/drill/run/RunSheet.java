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
import org.youbei.model.JurisdictionCode;

/**
 * Run sheets, of whatever is led step by step: drills and plans in action keep them in tables of one shape and lead them by this one class. To be
 * called inside a transaction inside a scope.
 */
public final class RunSheet {
    private final JdbcClient jdbc;
    private final String table;
    private final String owner;

    /**
     * @param table with its schema, written in the code
     * @param owner its column with the id of what is led
     */
    public RunSheet(JdbcClient jdbc, String table, String owner) {
        this.jdbc = jdbc;
        this.table = table;
        this.owner = owner;
    }

    private String sql(String statement) {
        return statement.replace("{table}", table).replace("{owner}", owner);
    }

    public List<RunStep> of(UUID led) {
        return jdbc.sql(sql("select * from {table} where {owner} = ? order by position"))
                .param(led)
                .query(RunSheet::step)
                .list();
    }

    public Optional<RunStep> find(UUID led, UUID id) {
        return jdbc.sql(sql("select * from {table} where {owner} = ? and id = ?"))
                .params(led, id)
                .query(RunSheet::step)
                .optional();
    }

    /** How many lines are stamped. */
    public int stamped(UUID led) {
        return jdbc.sql(sql("select count(*) from {table} where {owner} = ? and stamped_at is not null"))
                .param(led)
                .query(Integer.class)
                .single();
    }

    /** Puts a sheet in the place of what was there. */
    public void replace(UUID led, JurisdictionCode unit, List<RunStep> steps) {
        jdbc.sql(sql("delete from {table} where {owner} = ?")).param(led).update();
        add(led, unit, steps);
    }

    /** Puts steps behind those that are there. */
    public void add(UUID led, JurisdictionCode unit, List<RunStep> steps) {
        steps.forEach(step -> insert(led, unit, step));
    }

    private void insert(UUID led, JurisdictionCode unit, RunStep step) {
        jdbc.sql(sql("""
            insert into {table} (id, {owner}, jurisdiction, district, position, kind, post, action, planned_minutes, plan, section)
            values (:id, :led, :jurisdiction, :district, :position, :kind, :post, :action, :minutes, :plan, :section)\
            """))
                .param("id", step.id())
                .param("led", led)
                .param("jurisdiction", unit.value())
                .param("district", unit.district())
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
    public boolean stamp(UUID led, RunStep stamp) {
        return jdbc.sql(sql("""
            update {table} set stamped_at = :at, stamped_seconds = :seconds, stamped_by = :by, stamped_name = :name,
              phone_at = :phone, remark = :remark
            where {owner} = :led and id = :id and stamped_at is null\
            """))
                        .param("at", timestamp(stamp.stampedAt()), Types.TIMESTAMP)
                        .param("seconds", stamp.stampedSeconds())
                        .param("by", stamp.stampedBy())
                        .param("name", stamp.stampedName())
                        .param("phone", timestamp(stamp.phoneAt()), Types.TIMESTAMP)
                        .param("remark", stamp.remark())
                        .param("led", led)
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
