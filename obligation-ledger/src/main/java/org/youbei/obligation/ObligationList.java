package org.youbei.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Searched;
import org.youbei.listing.Sort;
import org.youbei.model.ChinaTime;
import org.youbei.model.Scope;
import org.youbei.obligation.rule.Rules;

/** Reads lists of duties inside a scope, by their due date. */
@Repository
public class ObligationList extends ListReader<ObligationFilter, ObligationRow> {
    private static final Listing<ObligationRow> DUTIES = Listing.of(
                    RowMapping.DUTIES + "where true", "o.id", RowMapping::row, Sort.day("due", "o.due"))
            .around(RowMapping.NAMED)
            .searching(Searched.in("obligation.titled_said", "o.title"))
            .walkingIndexes();

    /** How many from what is counted, then the first rows of each day that has any: no day is read to its end. */
    private static final String MONTH = """
        select c.*, coalesce(u.name, c.jurisdiction) as unit_name from (
          select d.total, o.* from (
            select due, sum(count) as total from obligation.due_tally where due >= :from and due < :before
            group by due having sum(count) > 0) d
          cross join lateral (
            DUTIES where o.due = d.due%s order by o.id limit :perDay) o) c
        left join jurisdiction.unit u on u.jurisdiction = c.jurisdiction
        order by c.due, c.id\
        """.replace("DUTIES", RowMapping.DUTIES);

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Clock clock;

    ObligationList(JdbcClient jdbc, Rules rules, Clock clock) {
        super(jdbc, DUTIES);
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** One day of a month. */
    public record Day(LocalDate day, long total, List<ObligationRow> first) {}

    /** For each day of the month its first open duties and how many there are. */
    public List<Day> month(Scope scope, YearMonth month, int perDay) {
        return days(scope, month.atDay(1), month.plusMonths(1).atDay(1), perDay);
    }

    /**
     * The same for any days in a row.
     *
     * @param before the day behind the last one
     */
    public List<Day> days(Scope scope, LocalDate from, LocalDate before, int perDay) {
        var query = where(scope, ObligationFilter.OPEN)
                .with("from", from)
                .with("before", before)
                .with("perDay", perDay);
        return RowMapping.days(jdbc.sql(MONTH.formatted(query.sql("")))
                .params(query.values())
                .query((row, n) -> new RowMapping.Counted(RowMapping.row(row, n), row.getLong("total")))
                .list());
    }

    @Override
    protected ListQuery where(Scope scope, ObligationFilter filter) {
        var today = ChinaTime.today(clock);
        var kinds = filter.kinds();
        return new ListQuery()
                .with("today", today)
                .with("soonDays", rules.soonDays())
                .within(scope, filter.unit(), "o", true)
                .when(filter.alone() && filter.unit() == null, "false")
                .equal("o.jurisdiction", filter.alone() ? filter.unit() : null)
                .when(true, state(filter.state()))
                .in(
                        "o.kind",
                        kinds == null
                                ? null
                                : kinds.stream().map(ObligationKind::code).toList())
                .equal("o.owner_account", filter.owner())
                .between(
                        "o.due",
                        filter.from(),
                        filter.to() == null ? null : filter.to().plusDays(1))
                .words(filter.text());
    }

    /** Says the same as {@code obligation.state_on}, as conditions on due dates that an index understands. */
    private static String state(@Nullable ObligationState state) {
        var running = "o.closed_as is null and o.paused_since is null and ";
        return switch (state) {
            case null -> "o.closed_as is null";
            case OVERDUE -> running + "o.due < :today";
            case DUE_SOON -> running + "o.due >= :today and o.due <= :today + :soonDays";
            case UPCOMING -> running + "o.due > :today + :soonDays";
            case PAUSED -> "o.closed_as is null and o.paused_since is not null";
            case FULFILLED, FULFILLED_LATE, WAIVED, CANCELLED ->
                "o.closed_as is not null and o.counted = '" + state.name() + "'";
        };
    }
}
