package org.youbei.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;

/** Lists the entries of the current scope, the latest first. */
@Component
@Transactional(readOnly = true)
public class AuditList {
    private final JdbcClient jdbc;

    AuditList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The entries that are older than one of them; ask for one more than is shown to know whether there is a next page.
     *
     * @param olderThan the last entry of the page before, null for the first page
     */
    public List<AuditRow> page(AuditFilter filter, @Nullable UUID olderThan, int atMost) {
        return jdbc.sql("""
                select id, jurisdiction, sequence, at, actor_name, actor_roles, action, subject_type, subject_id, before, after, hash
                from audit.entry
                where (cast(:actor as text) is null or position(:actor in actor_name) > 0)
                  and (cast(:action as text) is null or starts_with(action, :action))
                  and (cast(:unit as text) is null or starts_with(jurisdiction, :unit))
                  and (cast(:subject as uuid) is null or subject_id = :subject)
                  and (cast(:from as timestamptz) is null or at >= :from)
                  and (cast(:before as timestamptz) is null or at < :before)
                  and (cast(:older as uuid) is null or id < :older)
                order by id desc limit :most""")
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("subject", filter.subject())
                .param("from", at(filter.from()))
                .param("before", at(filter.before()))
                .param("older", olderThan)
                .param("most", atMost)
                .query(AuditList::row)
                .list();
    }

    private static @Nullable Timestamp at(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static AuditRow row(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("actor_roles"),
                row.getString("action"),
                new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                row.getString("before"),
                row.getString("after"),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
