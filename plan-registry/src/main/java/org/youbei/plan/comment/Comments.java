package org.youbei.plan.comment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;

/** The comments on all drafts; to be called inside a transaction inside a scope. */
@Repository
public class Comments {
    private static final String COLUMNS =
            "select id, section, quote, body, name, made_at, resolved_at, resolved_by from plan.comment ";

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a section: the open ones first, then as they were made. */
    public List<Comment> of(UUID version, UUID section) {
        return jdbc.sql(COLUMNS
                        + "where version = ? and section = ? order by resolved_at is not null, made_at, id limit 200")
                .params(version, section)
                .query(new SimplePropertyRowMapper<>(Comment.class))
                .list();
    }

    /** How many are open, by section. */
    public Map<UUID, Integer> open(UUID version) {
        return jdbc
                .sql("select section, count(*) from plan.comment where version = ? and resolved_at is null group by"
                        + " section")
                .param(version)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether there is one with the id, by the same form sent before. */
    public boolean isMade(UUID comment) {
        return jdbc.sql("select exists (select from plan.comment where id = ?)")
                .param(comment)
                .query(Boolean.class)
                .single();
    }

    /** @return false where the id belongs to something that is not seen here */
    public boolean add(JurisdictionCode unit, UUID version, UUID account, Comment comment) {
        return jdbc.sql("""
            insert into plan.comment (id, jurisdiction, district, version, section, quote, body, account, name, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                        .params(
                                comment.id(),
                                unit.value(),
                                unit.district(),
                                version,
                                comment.section(),
                                comment.quote(),
                                comment.body(),
                                account,
                                comment.name(),
                                Timestamp.from(comment.madeAt()))
                        .update()
                == 1;
    }

    /**
     * @param at null opens it again
     * @return false where there is none, or it stands so already
     */
    public boolean resolve(UUID version, UUID comment, @Nullable Instant at, String by) {
        return jdbc.sql("""
            update plan.comment set resolved_at = :at, resolved_by = :by
            where version = :version and id = :id and (resolved_at is null) = :open\
            """)
                        .param("at", at == null ? null : Timestamp.from(at), java.sql.Types.TIMESTAMP)
                        .param("by", at == null ? "" : by)
                        .param("version", version)
                        .param("id", comment)
                        .param("open", at != null)
                        .update()
                == 1;
    }
}
