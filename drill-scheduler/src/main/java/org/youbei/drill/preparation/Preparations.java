package org.youbei.drill.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;

/** What drills cover, their objectives, injects and tasks; to be called inside a transaction inside a scope. */
@Repository
public class Preparations {
    private static final String PLACE = ":drill, :jurisdiction, :district";

    private final JdbcClient jdbc;

    Preparations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Cover> covers(UUID drill) {
        return jdbc.sql("select * from drill.cover where drill = ? order by subject_type, title, subject_id")
                .param(drill)
                .query(Preparations::cover)
                .list();
    }

    /** Covering the same again takes over its version. */
    public void add(Place place, Cover cover) {
        insert(place, """
                insert into drill.cover (drill, jurisdiction, district, subject_type, subject_id, version, version_number, unit, title)
                values (%s, :type, :subject, :version, :number, :unit, :title)
                on conflict (drill, subject_type, subject_id) do update
                set version = excluded.version, version_number = excluded.version_number, title = excluded.title""")
                .param("type", cover.subject().type())
                .param("subject", cover.subject().id())
                .param("version", cover.version(), Types.OTHER)
                .param("number", cover.versionNumber(), Types.INTEGER)
                .param("unit", cover.unit().value())
                .param("title", cover.title())
                .update();
    }

    public void removeCover(UUID drill, UUID subject) {
        jdbc.sql("delete from drill.cover where drill = ? and subject_id = ?")
                .params(drill, subject)
                .update();
    }

    public List<Objective> objectives(UUID drill) {
        return jdbc.sql("select * from drill.objective where drill = ? order by position, id")
                .param(drill)
                .query((row, n) -> new Objective(
                        row.getObject("id", UUID.class),
                        row.getString("capability"),
                        row.getString("criterion"),
                        row.getObject("plan", UUID.class),
                        row.getObject("section", UUID.class),
                        row.getString("section_label")))
                .list();
    }

    public void add(Place place, Objective objective) {
        insert(place, """
                insert into drill.objective (drill, jurisdiction, district, id, position, capability, criterion, plan, section, section_label)
                values (%s, :id, (select count(*) from drill.objective where drill = :drill), :capability, :criterion, :plan, :section, :label)
                on conflict (id) do nothing""")
                .param("id", objective.id())
                .param("capability", objective.capability())
                .param("criterion", objective.criterion())
                .param("plan", objective.plan(), Types.OTHER)
                .param("section", objective.section(), Types.OTHER)
                .param("label", objective.sectionLabel())
                .update();
    }

    public List<Inject> injects(UUID drill) {
        return jdbc.sql("select * from drill.inject where drill = ? order by minute, id")
                .param(drill)
                .query((row, n) -> new Inject(
                        row.getObject("id", UUID.class),
                        row.getInt("minute"),
                        row.getString("text"),
                        row.getString("receiver")))
                .list();
    }

    public void add(Place place, Inject inject) {
        insert(place, """
                insert into drill.inject (drill, jurisdiction, district, id, minute, text, receiver)
                values (%s, :id, :minute, :text, :receiver) on conflict (id) do nothing""")
                .param("id", inject.id())
                .param("minute", inject.minute())
                .param("text", inject.text())
                .param("receiver", inject.receiver())
                .update();
    }

    public List<Task> tasks(UUID drill) {
        return jdbc.sql("select * from drill.task where drill = ? order by position, id")
                .param(drill)
                .query((row, n) -> new Task(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        row.getString("owner"),
                        row.getObject("due", java.time.LocalDate.class),
                        row.getObject("done_on", java.time.LocalDate.class),
                        row.getString("done_by")))
                .list();
    }

    public void add(Place place, Task task) {
        insert(place, """
                insert into drill.task (drill, jurisdiction, district, id, position, what, owner, due)
                values (%s, :id, (select count(*) from drill.task where drill = :drill), :what, :owner, :due)
                on conflict (id) do nothing""")
                .param("id", task.id())
                .param("what", task.what())
                .param("owner", task.owner())
                .param("due", task.due(), Types.DATE)
                .update();
    }

    /** @return whether there is such a task that was not done yet */
    public boolean finish(UUID drill, Task task) {
        return jdbc.sql("update drill.task set done_on = ?, done_by = ? where drill = ? and id = ? and done_on is null")
                        .param(task.doneOn())
                        .param(task.doneBy())
                        .param(drill)
                        .param(task.id())
                        .update()
                == 1;
    }

    public void removeObjective(UUID drill, UUID id) {
        remove("objective", drill, id);
    }

    public void removeInject(UUID drill, UUID id) {
        remove("inject", drill, id);
    }

    public void removeTask(UUID drill, UUID id) {
        remove("task", drill, id);
    }

    private void remove(String table, UUID drill, UUID id) {
        jdbc.sql("delete from drill." + table + " where drill = ? and id = ?")
                .params(drill, id)
                .update();
    }

    private JdbcClient.StatementSpec insert(Place place, String sql) {
        return jdbc.sql(sql.formatted(PLACE))
                .params(Map.of(
                        "drill",
                        place.drill(),
                        "jurisdiction",
                        place.unit().value(),
                        "district",
                        place.unit().district()));
    }

    private static Cover cover(ResultSet row, int n) throws SQLException {
        return new Cover(
                new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                row.getObject("version", UUID.class),
                row.getObject("version_number", Integer.class),
                new JurisdictionCode(row.getString("unit")),
                row.getString("title"));
    }
}
