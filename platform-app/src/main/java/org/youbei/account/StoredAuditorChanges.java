package org.youbei.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.model.UuidV7;

/** The rows of changes that wait for an auditor, and of those that were settled. */
@Repository
class StoredAuditorChanges {
    private static final String OPEN = """
        select c.id, c.account, a.name, c.kind, c.scope, c.asked_by, c.asked_by_name, c.asked_at
        from account.auditor_change c join account.account a on a.id = c.account where c.settled_as is null
        """;
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredAuditorChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False where the same waits already. */
    boolean ask(Actor actor, Account account, AuditorChange.Kind kind, @Nullable String scope) {
        return jdbc.sql("""
            insert into account.auditor_change (id, jurisdiction, district, account, kind, scope, asked_by, asked_by_name, asked_at)
            values (:id, :home, :district, :account, :kind, :scope, :by, :name, :now) on conflict do nothing\
            """)
                        .param("id", UuidV7.next(clock))
                        .param("home", account.jurisdiction().value())
                        .param("district", account.jurisdiction().district())
                        .param("account", account.id())
                        .param("kind", kind.name())
                        .param("scope", scope)
                        .param("by", actor.account())
                        .param("name", actor.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    Optional<AuditorChange> find(UUID id) {
        return jdbc.sql(OPEN + "and c.id = :id")
                .param("id", id)
                .query(StoredAuditorChanges::change)
                .optional();
    }

    List<AuditorChange> of(UUID account) {
        return jdbc.sql(OPEN + "and c.account = :account order by c.asked_at, c.id")
                .param("account", account)
                .query(StoredAuditorChanges::change)
                .list();
    }

    /** Of accounts in the present scope, the oldest first. */
    List<AuditorChange> all() {
        return jdbc.sql(OPEN + "order by c.asked_at, c.id limit :most")
                .param("most", MOST)
                .query(StoredAuditorChanges::change)
                .list();
    }

    void settle(UUID id, Actor by, boolean confirmed) {
        jdbc.sql("""
            update account.auditor_change set settled_as = :as, settled_by = :by, settled_at = :now where id = :id\
            """)
                .param("as", confirmed ? "CONFIRMED" : "WITHDRAWN")
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    private static AuditorChange change(ResultSet row, int number) throws SQLException {
        return new AuditorChange(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                AuditorChange.Kind.valueOf(row.getString("kind")),
                row.getString("scope"),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant());
    }
}
