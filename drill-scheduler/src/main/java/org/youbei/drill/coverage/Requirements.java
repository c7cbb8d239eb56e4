package org.youbei.drill.coverage;

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
import org.youbei.model.Scope;

/** The requirements of all units; to be called inside a transaction inside a scope. */
@Repository
public class Requirements {
    private final JdbcClient jdbc;

    Requirements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Requirement> find(UUID id) {
        return jdbc.sql("select * from drill.requirement where id = ?")
                .param(id)
                .query(Requirements::requirement)
                .optional();
    }

    /** What the unit and those below it must drill beside plans. */
    public List<Requirement> inForce(JurisdictionCode unit, String words, int most) {
        return jdbc.sql("""
            select * from drill.requirement where ended_on is null and jurisdiction >= ? and jurisdiction < ?
              and strpos(name, ?) > 0 order by jurisdiction, name limit ?\
            """)
                .params(unit.value(), unit.value() + "~", words, most)
                .query(Requirements::requirement)
                .list();
    }

    /** Units of the scope at a level of the tree that do not have the requirement yet. */
    public List<JurisdictionCode> without(Scope scope, String rule, int digits) {
        return jdbc.sql("""
            select u.jurisdiction from jurisdiction.unit u
            where length(u.jurisdiction) = :digits
              and u.jurisdiction >= :from and u.jurisdiction < :from || '~'
              and not exists (select from drill.requirement r
                where r.jurisdiction = u.jurisdiction and r.rule = :rule and r.ended_on is null)
            order by 1\
            """)
                .param("digits", digits)
                .param("rule", rule)
                .param("from", scope.unit().map(JurisdictionCode::value).orElse(""))
                .query((row, n) -> new JurisdictionCode(row.getString(1)))
                .list();
    }

    /** @return false if the unit has a requirement of this rule and name already */
    public boolean add(Requirement requirement, Instant now) {
        return jdbc.sql("""
            insert into drill.requirement (id, jurisdiction, district, rule, name, since, entered_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                        .params(
                                requirement.id(),
                                requirement.unit().value(),
                                requirement.unit().district(),
                                requirement.rule(),
                                requirement.name(),
                                requirement.since(),
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    public boolean end(UUID id, LocalDate on, String reason) {
        return jdbc.sql("update drill.requirement set ended_on = ?, ended_reason = ? where id = ? and ended_on is null")
                        .params(on, reason, id)
                        .update()
                == 1;
    }

    private static Requirement requirement(ResultSet row, int n) throws SQLException {
        return new Requirement(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("rule"),
                row.getString("name"),
                row.getObject("since", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
