package org.youbei.obligation.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;

@Repository
class RuleOverrides {
    private static final String SELECT =
            "select id, jurisdiction, rule, period, reason, valid_from, set_by_name from obligation.rule_override";

    private final JdbcClient jdbc;

    RuleOverrides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Decisions of the unit and those above it; where one unit decided more than once, each that has begun. */
    List<RuleOverride> inForce(JurisdictionCode unit, LocalDate day) {
        return jdbc.sql(SELECT + " where starts_with(?, jurisdiction) and valid_from <= ? and withdrawn_at is null")
                .params(unit.value(), day)
                .query(RuleOverrides::row)
                .list();
    }

    List<RuleOverride> of(String rule, LocalDate day) {
        return jdbc.sql(SELECT + " where rule = ? and valid_from <= ? and withdrawn_at is null order by valid_from")
                .params(rule, day)
                .query(RuleOverrides::row)
                .list();
    }

    Optional<RuleOverride> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ? and withdrawn_at is null")
                .param(id)
                .query(RuleOverrides::row)
                .optional();
    }

    void replace(RuleOverride override, UUID by, Instant at) {
        jdbc.sql("""
                update obligation.rule_override set withdrawn_at = ?
                where jurisdiction = ? and rule = ? and valid_from = ? and withdrawn_at is null""")
                .params(Timestamp.from(at), override.jurisdiction().value(), override.rule(), override.validFrom())
                .update();
        jdbc.sql("""
                insert into obligation.rule_override
                  (id, jurisdiction, district, rule, period, reason, valid_from, set_by, set_by_name, set_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        override.id(),
                        override.jurisdiction().value(),
                        override.jurisdiction().district(),
                        override.rule(),
                        override.period(),
                        override.reason(),
                        override.validFrom(),
                        by,
                        override.setBy(),
                        Timestamp.from(at))
                .update();
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql("update obligation.rule_override set withdrawn_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    private static RuleOverride row(ResultSet row, int number) throws SQLException {
        return new RuleOverride(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("rule"),
                row.getString("period"),
                row.getString("reason"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("set_by_name"));
    }
}
