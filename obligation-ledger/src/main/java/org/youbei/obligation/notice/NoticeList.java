package org.youbei.obligation.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Lists the open notices for a person, the newest first. */
@Repository
public class NoticeList extends ListReader<NoticeList.For, NoticeRow> {
    private static final Listing<NoticeRow> OPEN = Listing.of(
            """
                select n.id, n.rule, n.obligation, o.title, coalesce(u.name, o.jurisdiction) as unit, n.due,
                  n.recipient_position, n.raised_at, r.notice is not null as read
                """ + Notices.OPEN,
            "n.id",
            NoticeList::row,
            Sort.id("raised", "n.id").down());

    NoticeList(JdbcClient jdbc) {
        super(jdbc, OPEN);
    }

    /** Who reads; the unit is that of the scope, and all units where the scope has none. */
    public record For(UUID account) {}

    @Override
    protected ListQuery where(Scope scope, For reader) {
        return new ListQuery()
                .with("account", reader.account())
                .equal(
                        "n.jurisdiction",
                        scope.unit().map(JurisdictionCode::value).orElse(null));
    }

    private static NoticeRow row(ResultSet row, int number) throws SQLException {
        return new NoticeRow(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                row.getObject("obligation", UUID.class),
                row.getString("title"),
                row.getString("unit"),
                row.getObject("due", LocalDate.class),
                row.getString("recipient_position"),
                row.getTimestamp("raised_at").toInstant(),
                row.getBoolean("read"));
    }
}
