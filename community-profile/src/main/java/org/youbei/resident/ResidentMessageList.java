package org.youbei.resident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Reads what residents wrote inside a scope, the latest first. */
@Repository
public class ResidentMessageList extends ListReader<MessageFilter, Message> {
    static final String SELECT = """
        select m.id, m.jurisdiction, coalesce(u.name, m.jurisdiction) as unit_name, m.kind, m.plan, m.about, m.words, m.contact_shown,
          m.state, m.answer, m.received_at, m.reviewed_at, m.reviewed_by
        from resident.message m left join jurisdiction.unit u on u.jurisdiction = m.jurisdiction where true\
        """;
    private static final Listing<Message> MESSAGES = Listing.of(
            SELECT,
            "m.id",
            ResidentMessageList::message,
            Sort.moment("received", "m.received_at").down());

    ResidentMessageList(JdbcClient jdbc) {
        super(jdbc, MESSAGES);
    }

    @Override
    protected ListQuery where(Scope scope, MessageFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "m", false)
                .equal("m.state", filter.state())
                .equal("m.kind", filter.kind())
                .words(filter.q(), "m.words", "m.about");
    }

    static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                Message.Kind.valueOf(row.getString("kind")),
                row.getObject("plan", UUID.class),
                row.getString("about"),
                row.getString("words"),
                row.getString("contact_shown"),
                Message.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getTimestamp("received_at").toInstant(),
                at(row.getTimestamp("reviewed_at")),
                row.getString("reviewed_by"));
    }

    private static @Nullable Instant at(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
