package org.youbei.plan.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.BindableState.Condition;
import org.youbei.model.JurisdictionCode;

/** The weaknesses of all plans; to be called inside a transaction inside a scope. */
@Repository
class Weaknesses {
    private final JdbcClient jdbc;

    Weaknesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open ones of these plans, also of versions that are not in force any more. */
    List<Weakness> open(Collection<UUID> plans) {
        return jdbc.sql("""
                select * from plan.weakness where plan = any(:plans) and cleared_at is null
                order by condition <> 'STRAINED' desc, found_at, id""")
                .param("plans", plans.toArray(UUID[]::new))
                .query(Weaknesses::weakness)
                .list();
    }

    Optional<Weakness> find(UUID id) {
        return jdbc.sql("select * from plan.weakness where id = ?")
                .param(id)
                .query(Weaknesses::weakness)
                .optional();
    }

    void add(Weakness weakness) {
        jdbc.sql("""
                insert into plan.weakness (id, jurisdiction, district, plan, version, cause, section, kind, condition, reason,
                  arguments, label, found_at)
                values (:id, :unit, :district, :plan, :version, :cause, :section::uuid, :kind, :condition, :reason, :arguments,
                  :label, :at)""")
                .param("id", weakness.id())
                .param("unit", weakness.unit().value())
                .param("district", weakness.unit().district())
                .param("plan", weakness.plan())
                .param("version", weakness.version())
                .param("cause", weakness.cause())
                .param("section", weakness.section())
                .param("kind", weakness.kind().name())
                .param("condition", weakness.condition().name())
                .param("reason", weakness.reason())
                .param("arguments", weakness.arguments().toArray(String[]::new))
                .param("label", weakness.label())
                .param("at", Timestamp.from(weakness.foundAt()))
                .update();
    }

    /** It fails still, but differently. */
    void restate(UUID id, Weakness now) {
        jdbc.sql("update plan.weakness set condition = ?, reason = ?, arguments = ? where id = ?")
                .params(now.condition().name(), now.reason(), now.arguments().toArray(String[]::new), id)
                .update();
    }

    void clear(UUID id, Instant at) {
        jdbc.sql("update plan.weakness set cleared_at = ? where id = ? and cleared_at is null")
                .params(Timestamp.from(at), id)
                .update();
    }

    private static Weakness weakness(ResultSet row, int number) throws SQLException {
        return new Weakness(
                row.getObject("id", UUID.class),
                row.getObject("plan", UUID.class),
                row.getObject("version", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("cause"),
                row.getObject("section", UUID.class),
                Weakness.Kind.valueOf(row.getString("kind")),
                Condition.valueOf(row.getString("condition")),
                row.getString("reason"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("label"),
                row.getTimestamp("found_at").toInstant());
    }
}
