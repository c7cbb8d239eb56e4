package org.youbei.duty.log;

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

/** Reads the duty logs inside a scope, the newest line first. */
@Repository
public class LogList extends ListReader<LogFilter, LogEntry> {
    static final String ROWS = """
        select e.*, s.name as station_name, exists (select from duty.entry a where a.answers = e.id) as answered
        from duty.entry e join duty.station s on s.id = e.station where true\
        """;

    LogList(JdbcClient jdbc) {
        super(
                jdbc,
                Listing.of(
                        ROWS,
                        "e.id",
                        LogList::row,
                        Sort.moment("at", "e.happened_at").down()));
    }

    @Override
    protected ListQuery where(Scope scope, LogFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "e", false)
                .equal("e.kind", filter.kind())
                .when(filter.open(), "e.follow_up and not exists (select from duty.entry a where a.answers = e.id)")
                .words(filter.q(), "e.matter", "e.place", "e.other_unit");
    }

    static LogEntry row(ResultSet row, int number) throws SQLException {
        return new LogEntry(
                row.getObject("id", UUID.class),
                row.getObject("station", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("station_name"),
                LogEntry.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("written_at").toInstant(),
                row.getString("matter"),
                row.getString("place"),
                row.getString("other_unit"),
                row.getString("caller_shown"),
                row.getString("phone_shown"),
                row.getString("danger"),
                row.getString("action"),
                row.getString("asked"),
                row.getBoolean("follow_up"),
                row.getObject("answers", UUID.class),
                row.getBoolean("answered"),
                row.getString("name"));
    }
}
