package org.youbei.inspection.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.inspection.point.PointType;
import org.youbei.listing.ListQuery;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Scope;

/** Reads the figures inside a scope. A dismissed hazard was none and counts nowhere. */
@Repository
@Transactional(readOnly = true)
public class Overview {
    private static final String FIGURES = """
        select g.key, coalesce(u.name, g.key) as label, g.found, g.major, g.closed, g.on_time, g.overdue, g.median
        from (select %s as key, count(*) as found,
            count(*) filter (where h.grade = 'MAJOR') as major,
            count(*) filter (where h.state = 'CLOSED') as closed,
            count(*) filter (where h.state = 'CLOSED' and h.submitted_on <= h.due_on) as on_time,
            count(*) filter (where h.open and h.state in ('NOTICED', 'RECTIFYING') and h.due_on < :today) as overdue,
            percentile_cont(0.5) within group (order by h.accepted_on - h.found_on) filter (where h.state = 'CLOSED') as median
          from inspection.hazard h
          where h.state <> 'DISMISSED' and h.found_on between :from and :to
            and h.jurisdiction >= :unit and h.jurisdiction < :unit || '~'
          group by 1) g
        left join jurisdiction.unit u on u.jurisdiction = g.key
        order by g.key\
        """;

    /** The last visit mostly says it; visits are looked at only where there were later ones. */
    private static final String VISITED = """
        p.last_visited_at >= :from and (p.last_visited_at < :to or exists (
          select from inspection.visit v where v.point = p.id and v.finished_at >= :from and v.finished_at < :to))\
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Overview(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A period by days, both included. */
    public record Period(LocalDate from, LocalDate to) {}

    /** Whose hazards come again and again: responsible units with at least two in the period, the most first. */
    public record Repeater(String responsibleUnit, long hazards, long recurrences, long overdue) {}

    /** A point that nobody visited in the period. */
    public record Uncovered(UUID id, String name, PointType type, JurisdictionCode unit, String unitName) {}

    /** How many points there are, and how many of them were visited in the period. */
    public record Coverage(long points, long visited) {
        public long rate() {
            return points == 0 ? 100 : visited * 100 / points;
        }
    }

    /** A count of overdue hazards. */
    public record Overdue(String unit, String unitName, PointType type, long count) {}

    public List<HazardFigures> figures(Scope scope, Period period, Grouping grouping) {
        var query = jdbc.sql(FIGURES.formatted(grouping.expression))
                .param("today", ChinaTime.today(clock))
                .param("from", period.from())
                .param("to", period.to())
                .param("unit", top(scope));
        return (grouping == Grouping.UNIT ? query.param("digits", digits(scope)) : query)
                .query(Overview::figures)
                .list();
    }

    /** Over the whole scope. */
    public HazardFigures total(Scope scope, Period period) {
        return jdbc.sql(FIGURES.formatted("''"))
                .param("today", ChinaTime.today(clock))
                .param("from", period.from())
                .param("to", period.to())
                .param("unit", top(scope))
                .query(Overview::figures)
                .optional()
                .orElseGet(() -> new HazardFigures("", "", 0, 0, 0, 0, 0, null));
    }

    /** What is past its date now, by unit and kind of place. */
    public List<Overdue> overdue(Scope scope) {
        return jdbc.sql("""
            select g.unit, coalesce(u.name, g.unit) as name, g.point_type, g.n
            from (select left(h.jurisdiction, :digits) as unit, h.point_type, count(*) as n from inspection.hazard h
              where h.open and h.state in ('NOTICED', 'RECTIFYING') and h.due_on < :today
                and h.jurisdiction >= :unit and h.jurisdiction < :unit || '~'
              group by 1, 2) g
            left join jurisdiction.unit u on u.jurisdiction = g.unit order by g.unit, g.point_type\
            """)
                .param("digits", digits(scope))
                .param("today", ChinaTime.today(clock))
                .param("unit", top(scope))
                .query((row, n) -> new Overdue(
                        row.getString("unit"),
                        row.getString("name"),
                        PointType.valueOf(row.getString("point_type")),
                        row.getLong("n")))
                .list();
    }

    public List<Repeater> repeaters(Scope scope, Period period, int most) {
        return jdbc.sql("""
            select h.responsible_unit, count(*) as hazards, sum(h.recurrences) as recurrences,
              count(*) filter (where h.open and h.state in ('NOTICED', 'RECTIFYING') and h.due_on < :today) as overdue
            from inspection.hazard h
            where h.state <> 'DISMISSED' and h.found_on between :from and :to
              and h.jurisdiction >= :unit and h.jurisdiction < :unit || '~'
            group by h.responsible_unit having count(*) > 1 order by 2 desc, 3 desc, 1 limit :most\
            """)
                .param("today", ChinaTime.today(clock))
                .param("from", period.from())
                .param("to", period.to())
                .param("unit", top(scope))
                .param("most", most)
                .query(new DataClassRowMapper<>(Repeater.class))
                .list();
    }

    /** From what is counted by the day of the last visit; visits are looked at only where a point was visited after the period too. */
    public Coverage coverage(Scope scope, Period period) {
        var counted = jdbc.sql("""
            select coalesce(sum(count), 0) as points,
              coalesce(sum(count) filter (where visited_on between :from and :to), 0) as visited,
              coalesce(sum(count) filter (where visited_on > :to), 0) as later
            from inspection.point_tally where jurisdiction >= :unit and jurisdiction < :unit || '~'\
            """)
                .param("unit", top(scope))
                .param("from", period.from())
                .param("to", period.to())
                .query(new DataClassRowMapper<>(Counted.class))
                .single();
        return new Coverage(
                counted.points(), counted.visited() + (counted.later() == 0 ? 0 : visitedAgain(scope, period)));
    }

    private record Counted(long points, long visited, long later) {}

    /** Points visited in the period and again after it. */
    private long visitedAgain(Scope scope, Period period) {
        return jdbc.sql("""
            select count(*) from inspection.point p
            where p.closed_on is null and p.jurisdiction >= :unit and p.jurisdiction < :unit || '~' and p.last_visited_at >= :to
              and exists (
                select from inspection.visit v where v.point = p.id and v.finished_at >= :from and v.finished_at < :to)\
            """)
                .param("unit", top(scope))
                .param("from", start(period.from()))
                .param("to", start(period.to().plusDays(1)))
                .query(Long.class)
                .single();
    }

    public List<Uncovered> uncovered(Scope scope, Period period, int most) {
        return jdbc.sql("""
            select p.id, p.name, p.type, p.jurisdiction, coalesce(u.name, p.jurisdiction) as unit_name
            from inspection.point p left join jurisdiction.unit u on u.jurisdiction = p.jurisdiction
            where p.closed_on is null and p.jurisdiction >= :unit and p.jurisdiction < :unit || '~'
              and (p.last_visited_at is null or not (%s))
            order by p.jurisdiction, p.name, p.id limit :most\
            """.formatted(VISITED))
                .param("unit", top(scope))
                .param("from", start(period.from()))
                .param("to", start(period.to().plusDays(1)))
                .param("most", most)
                .query((row, n) -> new Uncovered(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        PointType.valueOf(row.getString("type")),
                        new JurisdictionCode(row.getString("jurisdiction")),
                        row.getString("unit_name")))
                .list();
    }

    /** A closed hazard to look at again. */
    public record Sampled(UUID id, String description, String pointName, String unitName, LocalDate closedOn) {}

    /** A random sample of what was closed in the period; the same seed draws the same, whoever asks. */
    public List<Sampled> sample(Scope scope, Period period, String seed, int size) {
        var query = new ListQuery()
                .with("from", period.from())
                .with("to", period.to())
                .with("seed", seed)
                .with("size", size)
                .within(scope, null, "h", true);
        return jdbc.sql(query.sql("""
            select h.id, h.description, h.point_name, coalesce(u.name, h.jurisdiction) as unit_name, h.closed_on
            from inspection.hazard h left join jurisdiction.unit u on u.jurisdiction = h.jurisdiction
            where h.state = 'CLOSED' and h.closed_on between :from and :to\
            """) + " order by md5(h.id::text ||" + " :seed), h.id limit :size")
                .params(query.values())
                .query((row, n) -> new Sampled(
                        row.getObject("id", UUID.class),
                        row.getString("description"),
                        row.getString("point_name"),
                        row.getString("unit_name"),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
    }

    private static java.sql.Timestamp start(LocalDate day) {
        return java.sql.Timestamp.from(day.atStartOfDay(ChinaTime.ZONE).toInstant());
    }

    private static String top(Scope scope) {
        return scope.unit().map(JurisdictionCode::value).orElse("");
    }

    /** How long the codes are of the level below the scope's unit. */
    private static int digits(Scope scope) {
        var level = scope.unit().map(JurisdictionCode::level).orElse(JurisdictionLevel.CITY);
        return switch (level) {
            case PROVINCE -> 4;
            case CITY -> 6;
            case DISTRICT -> 9;
            case STREET, COMMUNITY, GRID -> 12;
        };
    }

    private static HazardFigures figures(ResultSet row, int n) throws SQLException {
        var median = row.getObject("median", Double.class);
        return new HazardFigures(
                row.getString("key"),
                row.getString("label"),
                row.getLong("found"),
                row.getLong("major"),
                row.getLong("closed"),
                row.getLong("on_time"),
                row.getLong("overdue"),
                median);
    }
}
