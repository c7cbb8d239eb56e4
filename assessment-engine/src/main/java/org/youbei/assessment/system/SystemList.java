package org.youbei.assessment.system;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads lists of indicator systems inside a scope: the drafts of its unit, and whatever units above have frozen. */
@Repository
public class SystemList extends ListReader<SystemFilter, SystemRow> {
    private static final Listing<SystemRow> SYSTEMS = Listing.of(
            """
            select s.id, s.title, s.jurisdiction, coalesce(u.name, s.jurisdiction) as unit_name, s.version, s.state, s.confirmed, s.source,
              (select count(*) from assessment.indicator i where i.system = s.id and i.indicator) as indicators,
              (select count(*) from assessment.indicator i where i.system = s.id and i.respondent = 'AUTOMATIC') as automatic
            from assessment.indicator_system s left join jurisdiction.unit u on u.jurisdiction = s.jurisdiction where true\
            """,
            "s.id",
            SystemList::row,
            Sort.words("title", "s.title"),
            Sort.number("version", "s.version").down());

    SystemList(JdbcClient jdbc) {
        super(jdbc, SYSTEMS);
    }

    @Override
    protected ListQuery where(Scope scope, SystemFilter filter) {
        return new ListQuery()
                .chosen(scope, filter.unit(), "s", false)
                .when(filter.state() == null, "s.state <> 'SUPERSEDED'")
                .equal("s.state", filter.state())
                .words(filter.q(), "s.title", "s.source");
    }

    private static SystemRow row(ResultSet row, int number) throws SQLException {
        return new SystemRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getInt("version"),
                SystemState.valueOf(row.getString("state")),
                row.getBoolean("confirmed"),
                row.getString("source"),
                row.getInt("indicators"),
                row.getInt("automatic"));
    }
}
