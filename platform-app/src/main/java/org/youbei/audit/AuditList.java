package org.youbei.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Page;
import org.youbei.listing.Sort;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.model.Subject;

/** Lists the entries of the current scope, the latest first. */
@Repository
public class AuditList extends ListReader<AuditFilter, AuditRow> {
    private static final Listing<AuditRow> ENTRIES =
            Listing.of("""
                select e.id, e.jurisdiction, coalesce(u.name, e.jurisdiction) as unit_name, e.sequence, e.at, e.actor_name,
                  e.actor_roles, e.action, e.subject_type, e.subject_id, e.before, e.after, e.hash
                from audit.entry e left join jurisdiction.unit u on u.jurisdiction = e.jurisdiction where true\
                """, "e.id", AuditList::row, Sort.id("entry", "e.id").down());

    /** How many rows of a file are named at once. */
    private static final int NAMED_AT_ONCE = 500;

    private final NamedThings things;

    AuditList(JdbcClient jdbc, NamedThings things) {
        super(jdbc, ENTRIES);
        this.things = things;
    }

    @Override
    public Page<AuditRow> page(Scope scope, AuditFilter filter, Sort sort, @Nullable String after, int size) {
        var page = super.page(scope, filter, sort, after, size);
        return new Page<>(things.named(page.rows()), page.next());
    }

    @Override
    public void each(Scope scope, AuditFilter filter, Sort sort, Consumer<AuditRow> consumer) {
        var waiting = new ArrayList<AuditRow>(NAMED_AT_ONCE);
        super.each(scope, filter, sort, row -> {
            waiting.add(row);
            if (waiting.size() == NAMED_AT_ONCE) {
                things.named(waiting).forEach(consumer);
                waiting.clear();
            }
        });
        things.named(waiting).forEach(consumer);
    }

    @Override
    protected ListQuery where(Scope scope, AuditFilter filter) {
        return new ListQuery()
                .within(scope, filter.unit(), "e", false)
                .words(filter.actor(), "e.actor_name")
                .and("starts_with(e.action, :action)", "action", filter.action())
                .equal("e.subject_id", filter.subject())
                .equal("e.subject_type", filter.kind())
                .words(filter.unitName(), "u.name")
                .between("e.at", at(filter.from()), at(filter.before()));
    }

    private static @Nullable Object at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static AuditRow row(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("actor_roles"),
                row.getString("action"),
                new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                row.getString("before"),
                row.getString("after"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                Map.of());
    }
}
