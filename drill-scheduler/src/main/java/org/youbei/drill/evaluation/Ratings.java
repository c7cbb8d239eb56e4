package org.youbei.drill.evaluation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.drill.preparation.Place;

/** What evaluators say. A sheet that is not submitted is read by its evaluator only: the queries see to it. */
@Repository
public class Ratings {
    /** The reader's own sheet, and those submitted once the reader submitted too or does not evaluate at all. */
    private static final String VISIBLE = """
            join drill.evaluator e on e.drill = r.drill and e.account = r.account
            where r.drill = :drill and (r.account = :reader or (e.submitted_at is not null and not exists (
              select from drill.evaluator mine where mine.drill = r.drill and mine.account = :reader and mine.submitted_at is null)))
            """;

    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Rating> visible(UUID drill, UUID reader) {
        return jdbc.sql("select r.* from drill.rating r " + VISIBLE + "order by r.objective, r.account")
                .params(Map.of("drill", drill, "reader", reader))
                .query((row, n) -> new Rating(
                        row.getObject("objective", UUID.class),
                        row.getObject("account", UUID.class),
                        Mark.valueOf(row.getString("mark")),
                        row.getString("remark")))
                .list();
    }

    public List<ChecklistMark> visibleChecklist(UUID drill, UUID reader) {
        return jdbc.sql("select r.* from drill.checklist_mark r " + VISIBLE + "order by r.item, r.account")
                .params(Map.of("drill", drill, "reader", reader))
                .query((row, n) -> new ChecklistMark(
                        ChecklistGroup.valueOf(row.getString("item")),
                        row.getObject("account", UUID.class),
                        Mark.valueOf(row.getString("mark")),
                        row.getString("remark")))
                .list();
    }

    /** Objectives that an evaluator has said nothing about, over all evaluators. */
    public int unrated(UUID drill) {
        return jdbc.sql("""
                select count(*) from drill.objective o join drill.evaluator e on e.drill = o.drill
                where o.drill = ? and not exists (select from drill.rating r where r.objective = o.id and r.account = e.account)""").param(drill).query(Integer.class).single();
    }

    public int unratedBy(UUID drill, UUID account) {
        return jdbc.sql("""
                select count(*) from drill.objective o
                where o.drill = ? and not exists (select from drill.rating r where r.objective = o.id and r.account = ?)""").params(drill, account).query(Integer.class).single();
    }

    /** All of a drill; only where everybody has submitted. */
    public List<Rating> submitted(UUID drill) {
        return jdbc.sql("""
                select r.* from drill.rating r join drill.evaluator e on e.drill = r.drill and e.account = r.account
                where r.drill = ? and e.submitted_at is not null order by r.objective, r.account""")
                .param(drill)
                .query((row, n) -> new Rating(
                        row.getObject("objective", UUID.class),
                        row.getObject("account", UUID.class),
                        Mark.valueOf(row.getString("mark")),
                        row.getString("remark")))
                .list();
    }

    public void rate(Place place, Rating rating) {
        jdbc.sql("""
                insert into drill.rating (drill, objective, account, jurisdiction, district, mark, remark)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (objective, account) do update set mark = excluded.mark, remark = excluded.remark""")
                .params(
                        place.drill(),
                        rating.objective(),
                        rating.account(),
                        place.unit().value(),
                        place.unit().district(),
                        rating.mark().name(),
                        rating.remark())
                .update();
    }

    public void check(Place place, ChecklistMark mark) {
        jdbc.sql("""
                insert into drill.checklist_mark (drill, account, item, jurisdiction, district, mark, remark)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (drill, account, item) do update set mark = excluded.mark, remark = excluded.remark""")
                .params(
                        place.drill(),
                        mark.account(),
                        mark.group().name(),
                        place.unit().value(),
                        place.unit().district(),
                        mark.mark().name(),
                        mark.remark())
                .update();
    }
}
