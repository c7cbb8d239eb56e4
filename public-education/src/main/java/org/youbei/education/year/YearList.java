package org.youbei.education.year;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.Scope;

/** Reads the years of a scope. */
@Repository
public class YearList extends ListReader<YearFilter, YearRow> {
    private static final Listing<YearRow> YEARS = Listing.of(
            """
            select y.*, coalesce((select u.name from jurisdiction.unit u where u.jurisdiction = y.jurisdiction), y.jurisdiction) as unit_name,
              (select count(*)::int from education.plan_line l where l.plan = y.id and not l.dropped) as lines,
              (select count(l.activity)::int from education.plan_line l where l.plan = y.id) as placed
            from education.year_plan y where true\
            """,
            "y.id",
            (row, n) -> new YearRow(
                    YearDesk.plan(row, n), row.getString("unit_name"), row.getInt("lines"), row.getInt("placed")),
            Sort.number("year", "y.year").down(),
            Sort.text("unit", "y.jurisdiction"));

    YearList(JdbcClient jdbc) {
        super(jdbc, YEARS);
    }

    @Override
    protected ListQuery where(Scope scope, YearFilter filter) {
        return new ListQuery().equal("y.year", filter.year()).within(scope, filter.unit(), "y", false);
    }
}
