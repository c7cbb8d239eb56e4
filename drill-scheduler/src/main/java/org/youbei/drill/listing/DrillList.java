package org.youbei.drill.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillState;
import org.youbei.drill.evaluation.OverallGrade;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Searched;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads lists of drills inside a scope: those of the unit and below, and those of units above in which the unit takes part. */
@Repository
public class DrillList extends ListReader<DrillFilter, DrillRow> {
    private static final String ROWS = """
        select d.id, d.title, d.form, d.jurisdiction, coalesce(u.name, d.jurisdiction) as unit_name, d.starts_at, d.ends_at, d.state,
          d.ended_at is not null as ended, d.overall,
          coalesce((select string_agg(c.title, '、' order by c.title) from drill.cover c where c.drill = d.id), '') as covers,
          (select count(*) from drill.finding f where f.drill = d.id and f.done_on is null) as open_findings
        from drill.drill d left join jurisdiction.unit u on u.jurisdiction = d.jurisdiction
        where true
        """;

    private static final Listing<DrillRow> DRILLS = Listing.of(
                    ROWS,
                    "d.id",
                    DrillList::row,
                    Sort.moment("start", "d.starts_at").down(),
                    Sort.words("title", "d.title"),
                    Sort.text("unit", "d.jurisdiction"))
            .searching(Searched.in("drill.drill_said", "d.title"));

    private static final String SPAN = "and d.starts_at < :to and d.ends_at >= :from\n";
    private static final String ORDER = "order by d.starts_at, d.id limit :most";

    private static final String STARTS = """
        with days as (
          select (d.starts_at at time zone 'Asia/Shanghai')::date as day, count(*) as total from drill.drill d
          where d.starts_at >= cast(:first as date)::timestamp at time zone 'Asia/Shanghai'
            and d.starts_at < (cast(:last as date) + 1)::timestamp at time zone 'Asia/Shanghai' group by 1)
        select n.day, n.total, c.* from days n cross join lateral (
        """ + ROWS + """
          and d.starts_at >= n.day::timestamp at time zone 'Asia/Shanghai'
          and d.starts_at < (n.day + 1)::timestamp at time zone 'Asia/Shanghai'
          order by d.starts_at, d.id limit :most) c order by n.day, c.starts_at, c.id\
        """;

    private static final Year FIRST = Year.of(1);
    private static final Year LAST = Year.of(9999);

    private final JdbcClient jdbc;

    DrillList(JdbcClient jdbc) {
        super(jdbc, DRILLS);
        this.jdbc = jdbc;
    }

    /** The policies alone say which drills there are: a unit sees also those of units above in which it takes part. */
    @Override
    protected ListQuery where(Scope scope, DrillFilter filter) {
        var query = new ListQuery()
                .equal("d.state", filter.state())
                .equal("d.form", filter.form())
                .words(filter.q());
        var unit = filter.unit();
        if (unit != null) {
            query.between("d.jurisdiction", unit.value(), unit.value() + "~");
        }
        var year = filter.year();
        if (year == null) {
            return query;
        }
        // Java knows years that the database does not.
        return year.isBefore(FIRST) || year.isAfter(LAST)
                ? query.when(true, "false")
                : query.between("d.starts_at", start(year), start(year.plusYears(1)));
    }

    private static OffsetDateTime start(Year year) {
        return year.atDay(1).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime();
    }

    /** How many drills of the scope there are in each state. */
    public Map<DrillState, Long> counts(Scope scope) {
        return counts("select d.state as value from drill.drill d where true", new ListQuery(), DrillState::valueOf);
    }

    /** Drills that take place on days of a span, for calendars; the first ones only where there are too many. */
    public List<DrillRow> between(Instant from, Instant to, int most) {
        return jdbc.sql(ROWS + SPAN + ORDER)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("most", most)
                .query(DrillList::row)
                .list();
    }

    /** Drills that start on a day: the first of them, and how many there are. */
    public record StartDay(int total, List<DrillRow> first) {}

    /** Days between two, both included, on which drills start. */
    public Map<LocalDate, StartDay> starts(LocalDate first, LocalDate last, int most) {
        var days = new TreeMap<LocalDate, StartDay>();
        jdbc.sql(STARTS)
                .param("first", first)
                .param("last", last)
                .param("most", most)
                .query(row -> {
                    var day = row.getObject("day", LocalDate.class);
                    int total = row.getInt("total");
                    days.computeIfAbsent(day, found -> new StartDay(total, new ArrayList<>()))
                            .first()
                            .add(row(row, 0));
                });
        return days;
    }

    /** The same for one person: drills of the own unit, and those in which the account takes part or which it evaluates. */
    public List<DrillRow> of(UUID account, JurisdictionCode unit, Instant from, Instant to, int most) {
        return jdbc.sql(ROWS + SPAN + """
            and (d.jurisdiction = :unit
              or exists (select from drill.participant p where p.drill = d.id and p.account = :account)
              or exists (select from drill.evaluator e where e.drill = d.id and e.account = :account))
            """ + ORDER)
                .param("unit", unit.value())
                .param("account", account)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("most", most)
                .query(DrillList::row)
                .list();
    }

    private static DrillRow row(ResultSet row, int number) throws SQLException {
        var overall = row.getString("overall");
        return new DrillRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                DrillForm.valueOf(row.getString("form")),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getString("covers"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                DrillState.valueOf(row.getString("state")),
                row.getBoolean("ended"),
                overall == null ? null : OverallGrade.valueOf(overall),
                row.getInt("open_findings"));
    }
}
