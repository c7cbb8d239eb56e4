package org.youbei.plan.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResponseLevel;

/** The action steps of all versions; to be called inside a transaction inside a scope. */
@Repository
public class ActionSteps {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ActionSteps(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** In the order of action. */
    public List<ActionStep> of(UUID version) {
        return jdbc.sql("select * from plan.action_step where version = ? order by position")
                .param(version)
                .query(ActionSteps::step)
                .list();
    }

    public Optional<ActionStep> find(UUID version, UUID id) {
        return jdbc.sql("select * from plan.action_step where version = ? and id = ?")
                .params(version, id)
                .query(ActionSteps::step)
                .optional();
    }

    /** The place behind the last step. */
    public int next(UUID version) {
        return jdbc.sql("select coalesce(max(position) + 1, 0) from plan.action_step where version = ?")
                .param(version)
                .query(Integer.class)
                .single();
    }

    public void add(JurisdictionCode unit, List<ActionStep> steps) {
        batches.batchUpdate("""
                insert into plan.action_step (id, version, jurisdiction, district, revision, position, post, action, minutes,
                  resources, level, section)
                values (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)""", steps, BATCH, (statement, step) -> {
            statement.setObject(1, step.id());
            statement.setObject(2, step.version());
            statement.setString(3, unit.value());
            statement.setString(4, unit.district());
            statement.setInt(5, step.position());
            statement.setString(6, step.post());
            statement.setString(7, step.action());
            statement.setObject(8, step.minutes(), Types.INTEGER);
            statement.setString(9, step.resources());
            statement.setObject(10, number(step.level()), Types.SMALLINT);
            statement.setObject(11, step.section());
        });
    }

    /** @return false if somebody else changed it since {@code step.revision()} */
    public boolean rewrite(ActionStep step) {
        return jdbc.sql("""
                        update plan.action_step set post = :post, action = :action, minutes = :minutes, resources = :resources,
                          level = :level, section = :section, revision = revision + 1
                        where version = :version and id = :id and revision = :revision""")
                        .param("post", step.post())
                        .param("action", step.action())
                        .param("minutes", step.minutes(), Types.INTEGER)
                        .param("resources", step.resources())
                        .param("level", number(step.level()), Types.SMALLINT)
                        .param("section", step.section(), Types.OTHER)
                        .param("version", step.version())
                        .param("id", step.id())
                        .param("revision", step.revision())
                        .update()
                == 1;
    }

    /** Puts a step one place earlier or later; stays at the ends. */
    public void move(UUID version, UUID id, boolean later) {
        var order = new ArrayList<>(of(version).stream().map(ActionStep::id).toList());
        int at = order.indexOf(id);
        int to = Math.clamp(at + (later ? 1 : -1), 0, order.size() - 1);
        order.add(to, order.remove(at));
        arrange(order);
    }

    /** What came from one section comes from another one now. */
    public void transfer(UUID from, UUID to) {
        jdbc.sql("update plan.action_step set section = ? where section = ?")
                .params(to, from)
                .update();
    }

    public void remove(UUID version, UUID id) {
        jdbc.sql("delete from plan.action_step where version = ? and id = ?")
                .params(version, id)
                .update();
        arrange(of(version).stream().map(ActionStep::id).toList());
    }

    private void arrange(List<UUID> order) {
        batches.batchUpdate(
                "update plan.action_step set position = ? where id = ?",
                IntStream.range(0, order.size()).boxed().toList(),
                BATCH,
                (statement, position) -> {
                    statement.setInt(1, position);
                    statement.setObject(2, order.get(position));
                });
    }

    private static @Nullable Integer number(@Nullable ResponseLevel level) {
        return level == null ? null : level.number();
    }

    private static ActionStep step(ResultSet row, int number) throws SQLException {
        var level = row.getObject("level", Integer.class);
        return new ActionStep(
                row.getObject("id", UUID.class),
                row.getObject("version", UUID.class),
                row.getInt("position"),
                row.getString("post"),
                row.getString("action"),
                row.getObject("minutes", Integer.class),
                row.getString("resources"),
                level == null ? null : ResponseLevel.of(level),
                row.getObject("section", UUID.class),
                row.getInt("revision"));
    }
}
