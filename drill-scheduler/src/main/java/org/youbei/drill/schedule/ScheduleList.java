package org.youbei.drill.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads the schedule of a year inside a scope: a page of lines by day, and how many there are by month and by unit. */
@Repository
public class ScheduleList extends ListReader<ScheduleFilter, ScheduleLine> {
    static final String NAMED = """
        select l.*, coalesce(u.name, l.jurisdiction) as unit_name
        from (%s) l left join jurisdiction.unit u on u.jurisdiction = l.jurisdiction\
        """;

    private static final Sort DAY = Sort.day("day", "l.day");
    private static final String DAYS = """
        select l.*, d.total from (
          select l.day, count(*) as total from drill.schedule_line l
          where l.year = :year and l.day between :from and :to and l.drill is null group by l.day) d
        cross join lateral (
          select l.* from drill.schedule_line l where l.year = :year and l.day = d.day and l.drill is null order by l.id limit :most) l\
        """;

    private final JdbcClient jdbc;

    ScheduleList(JdbcClient jdbc) {
        super(
                jdbc,
                Listing.of("select l.* from drill.schedule_line l where true", "l.id", Schedules::line, DAY)
                        .around(NAMED));
        this.jdbc = jdbc;
    }

    @Override
    protected ListQuery where(Scope scope, ScheduleFilter filter) {
        var query = new ListQuery().equal("l.year", filter.year());
        if (filter.month() == null) {
            return query;
        }
        var month = YearMonth.of(filter.year(), filter.month());
        return query.between("l.day", month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** How many lines a month has, and how many of them are confirmed. */
    public record MonthCount(int month, int all, int confirmed) {}

    /** Months that have any, January first. */
    public List<MonthCount> months(int year) {
        return jdbc.sql("""
            select extract(month from l.day)::int as month, count(*) as all, count(l.drill) as confirmed
            from drill.schedule_line l where l.year = ? group by 1 order by 1\
            """)
                .param(year)
                .query(new DataClassRowMapper<>(MonthCount.class))
                .list();
    }

    /** A unit with its months that have any. */
    public record UnitCount(String name, List<MonthCount> months) {}

    /** Units that have something in the year, in the order of their codes. */
    public List<UnitCount> units(int year) {
        var units = new TreeMap<String, UnitCount>();
        jdbc.sql("""
            select c.*, coalesce(u.name, c.jurisdiction) as unit_name from (
              select l.jurisdiction, extract(month from l.day)::int as month, count(*) as all, count(l.drill) as confirmed
              from drill.schedule_line l where l.year = ? group by 1, 2) c
            left join jurisdiction.unit u on u.jurisdiction = c.jurisdiction order by c.jurisdiction, c.month\
            """).param(year).query(row -> {
            var name = row.getString("unit_name");
            units.computeIfAbsent(row.getString("jurisdiction"), unit -> new UnitCount(name, new ArrayList<>()))
                    .months()
                    .add(new MonthCount(row.getInt("month"), row.getInt("all"), row.getInt("confirmed")));
        });
        return List.copyOf(units.values());
    }

    /** What is drafted for a day and not confirmed: the first lines, and how many there are. */
    public record DraftedDay(int total, List<ScheduleLine> first) {}

    /** Days of a month that have drafts. */
    public Map<LocalDate, DraftedDay> drafts(YearMonth month, int most) {
        var days = new TreeMap<LocalDate, DraftedDay>();
        jdbc.sql(NAMED.formatted(DAYS) + " order by l.day, l.id")
                .param("year", month.getYear())
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .param("most", most)
                .query(row -> {
                    var line = Schedules.line(row, 0);
                    int total = row.getInt("total");
                    days.computeIfAbsent(line.day(), day -> new DraftedDay(total, new ArrayList<>()))
                            .first()
                            .add(line);
                });
        return days;
    }
}
