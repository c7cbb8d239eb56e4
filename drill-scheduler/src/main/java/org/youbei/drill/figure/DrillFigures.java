package org.youbei.drill.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.DrillForm;
import org.youbei.drill.evaluation.OverallGrade;
import org.youbei.drill.improvement.Element;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;

/** Reads the numbers about drills inside a scope. A drill belongs to the year in China in which it is to start. */
@Repository
@Transactional(readOnly = true)
public class DrillFigures {
    private static final String COUNTS = "('EVALUATED', 'REPORTED', 'IMPROVING', 'CLOSED')";
    /** Drills of a unit and below with their year. */
    private static final String DRILLS = """
        with d as materialized (
          select d.id, d.jurisdiction, d.state, extract(year from d.starts_at at time zone 'Asia/Shanghai')::int as year
          from drill.drill d
          where d.jurisdiction >= :unit and d.jurisdiction < :unit || '~'
            and d.starts_at >= make_timestamptz(:first, 1, 1, 0, 0, 0, 'Asia/Shanghai')
            and d.starts_at < make_timestamptz(:last + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')),
        s as (
          select s.drill, count(*) as stamped, count(*) filter (where s.stamped_seconds <= s.planned_minutes * 60) as in_time,
            sum(s.stamped_seconds - s.planned_minutes * 60) as off
          from drill.run_step s join d on d.id = s.drill
          where s.stamped_seconds is not null and s.planned_minutes is not null group by s.drill),
        f as (
          select f.drill, count(*) as findings, count(*) filter (where f.repeats > 0) as repeated,
            count(*) filter (where f.done_on is null) as open
          from drill.finding f join d on d.id = f.drill group by f.drill)
        """;

    private static final String SUMS = """
          count(*) filter (where d.state <> 'CANCELLED') as planned, count(*) filter (where d.state in %s) as done,
          count(*) filter (where d.state = 'CANCELLED') as cancelled, coalesce(sum(s.stamped), 0) as stamped,
          coalesce(sum(s.in_time), 0) as in_time, (sum(s.off) / nullif(sum(s.stamped), 0))::float8 as deviation,
          coalesce(sum(f.findings), 0) as findings, coalesce(sum(f.repeated), 0) as repeated, coalesce(sum(f.open), 0) as open
        from d left join s on s.drill = d.id left join f on f.drill = d.id
        """.formatted(COUNTS);

    private final JdbcClient jdbc;
    private final Clock clock;

    DrillFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The years from one to another in which there were drills, the latest first. */
    public List<YearFigures> years(JurisdictionCode unit, int first, int last) {
        return jdbc.sql(DRILLS + "select d.year,\n" + SUMS + "group by d.year order by d.year desc")
                .params(Map.of("unit", unit.value(), "first", first, "last", last))
                .query((row, n) -> new YearFigures(
                        row.getInt("year"),
                        row.getInt("planned"),
                        row.getInt("done"),
                        row.getInt("cancelled"),
                        row.getInt("stamped"),
                        row.getInt("in_time"),
                        row.getObject("deviation", Double.class),
                        row.getInt("findings"),
                        row.getInt("repeated")))
                .list();
    }

    /** The unit itself and each of the units right below it that had drills in a year. */
    public List<UnitFigures> units(JurisdictionCode unit, int year) {
        int digits = unit.value().length() >= 9 ? 12 : 9;
        return jdbc.sql(DRILLS + "select left(d.jurisdiction, " + digits
                        + ") as unit, max(coalesce(u.name, d.jurisdiction)) as name,\n" + SUMS
                        + "left join jurisdiction.unit u on u.jurisdiction = left(d.jurisdiction, " + digits
                        + ")\ngroup by 1 order by 1")
                .params(Map.of("unit", unit.value(), "first", year, "last", year))
                .query((row, n) -> new UnitFigures(
                        new JurisdictionCode(row.getString("unit")),
                        row.getString("name"),
                        row.getInt("planned"),
                        row.getInt("done"),
                        row.getInt("cancelled"),
                        row.getObject("deviation", Double.class),
                        row.getInt("findings"),
                        row.getInt("open")))
                .list();
    }

    /** Improvement items of the unit and below by element, those that exist. */
    public List<ElementFigures> elements(JurisdictionCode unit) {
        return jdbc.sql("""
            select f.element, count(*) filter (where f.done_on is null) as open,
              count(*) filter (where f.done_on is null and exists (select from obligation.duty o
                where o.subject_type = 'drill-finding' and o.subject_id = f.id and o.open and o.due < :today)) as overdue,
              count(*) filter (where f.done_on is not null and f.verified_on is null) as unverified,
              count(*) filter (where f.verified_on is not null) as verified
            from drill.finding f where f.jurisdiction >= :unit and f.jurisdiction < :unit || '~'
            group by f.element\
            """)
                .param("unit", unit.value())
                .param("today", ChinaTime.today(clock))
                .query((row, n) -> new ElementFigures(
                        Element.valueOf(row.getString("element")),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("unverified"),
                        row.getInt("verified")))
                .list();
    }

    /** Steps of a year's drills by how much later than planned they were on average, the latest first. */
    public List<StepFigures> steps(JurisdictionCode unit, int year, int most) {
        return jdbc.sql("""
            select s.post, s.action, s.planned_minutes, avg(s.stamped_seconds)::float8 as seconds, count(distinct s.drill) as drills,
              count(*) filter (where s.stamped_seconds > s.planned_minutes * 60) as late
            from drill.run_step s join drill.drill d on d.id = s.drill
            where d.jurisdiction >= :unit and d.jurisdiction < :unit || '~' and s.kind = 'STEP'
              and d.starts_at >= make_timestamptz(:year, 1, 1, 0, 0, 0, 'Asia/Shanghai')
              and d.starts_at < make_timestamptz(:year + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')
              and s.stamped_seconds is not null and s.planned_minutes is not null
            group by s.post, s.action, s.planned_minutes
            order by avg(s.stamped_seconds - s.planned_minutes * 60) desc, s.post, s.action limit :most\
            """)
                .param("unit", unit.value())
                .param("year", year)
                .param("most", most)
                .query((row, n) -> new StepFigures(
                        row.getString("post"),
                        row.getString("action"),
                        row.getInt("planned_minutes"),
                        row.getDouble("seconds"),
                        row.getInt("drills"),
                        row.getInt("late")))
                .list();
    }

    /** The last drill of the same unit that was evaluated before this one and drilled something that this one drills. */
    public Optional<UUID> predecessor(UUID drill) {
        return jdbc.sql("""
            select e.id from drill.drill d
            join drill.cover mine on mine.drill = d.id
            join drill.cover its on its.subject_id = mine.subject_id and its.subject_type = mine.subject_type and its.drill <> d.id
            join drill.drill e on e.id = its.drill
            where d.id = ? and d.ended_at is not null and e.jurisdiction = d.jurisdiction and e.state in %s
              and e.ended_at < d.started_at
            order by e.ended_at desc limit 1\
            """.formatted(COUNTS)).param(drill).query(UUID.class).optional();
    }

    /** An evaluated drill beside its predecessor; nothing where there is none. */
    public Optional<Comparison> comparison(UUID drill) {
        return predecessor(drill)
                .flatMap(before -> side(before)
                        .flatMap(earlier ->
                                side(drill).map(later -> new Comparison(earlier, later, steps(before, drill)))));
    }

    private Optional<Comparison.Side> side(UUID drill) {
        return jdbc.sql("""
            select d.*, extract(epoch from d.ended_at - d.started_at)::bigint - d.held_seconds as seconds,
              (select count(*) from drill.participant p where p.drill = d.id) as expected,
              (select count(*) from drill.participant p where p.drill = d.id and p.attended_at is not null) as there,
              (select count(*) from drill.run_step s where s.drill = d.id) as steps,
              (select count(*) from drill.run_step s where s.drill = d.id and s.stamped_at is not null) as stamped,
              (select count(*) from drill.run_step s where s.drill = d.id and s.stamped_seconds > s.planned_minutes * 60) as late,
              (select count(*) from drill.finding f where f.drill = d.id) as findings,
              (select count(*) from drill.finding f where f.drill = d.id and f.repeats > 0) as repeated
            from drill.drill d where d.id = ? and d.state in %s\
            """.formatted(COUNTS))
                .param(drill)
                .query(DrillFigures::side)
                .optional();
    }

    private static Comparison.Side side(ResultSet row, int n) throws SQLException {
        return new Comparison.Side(
                row.getObject("id", UUID.class),
                row.getString("title"),
                DrillForm.valueOf(row.getString("form")),
                row.getTimestamp("started_at").toInstant(),
                row.getLong("seconds"),
                OverallGrade.valueOf(row.getString("overall")),
                row.getInt("expected"),
                row.getInt("there"),
                row.getInt("steps"),
                row.getInt("stamped"),
                row.getInt("late"),
                row.getInt("findings"),
                row.getInt("repeated"));
    }

    private List<Comparison.Step> steps(UUID earlier, UUID later) {
        return jdbc.sql("""
            select b.post, b.action, b.planned_minutes, a.stamped_seconds as earlier, b.stamped_seconds as later
            from drill.run_step b
            join lateral (select * from drill.run_step a where a.drill = :earlier and a.post = b.post and a.action = b.action
              order by a.position limit 1) a on true
            where b.drill = :later order by b.position\
            """)
                .param("earlier", earlier)
                .param("later", later)
                .query((row, n) -> new Comparison.Step(
                        row.getString("post"),
                        row.getString("action"),
                        row.getObject("planned_minutes", Integer.class),
                        row.getObject("earlier", Long.class),
                        row.getObject("later", Long.class)))
                .list();
    }
}
