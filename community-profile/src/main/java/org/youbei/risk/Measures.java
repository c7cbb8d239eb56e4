package org.youbei.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Measures {
    private final JdbcClient jdbc;

    Measures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is new; the same form sent twice makes one */
    boolean add(Risk risk, Measure measure) {
        return jdbc.sql("""
            insert into risk.measure (id, risk, jurisdiction, district, text, owner, money, due) values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing\
            """)
                        .params(
                                measure.id(),
                                risk.getId(),
                                risk.unit().value(),
                                risk.district(),
                                measure.text(),
                                measure.owner(),
                                measure.money(),
                                measure.due())
                        .update()
                == 1;
    }

    /** @return whether it was open */
    boolean complete(UUID measure, LocalDate on, String note) {
        return jdbc.sql("update risk.measure set done_on = ?, note = ? where id = ? and done_on is null")
                        .params(on, note, measure)
                        .update()
                == 1;
    }

    Optional<UUID> risk(UUID measure) {
        return jdbc.sql("select risk from risk.measure where id = ?")
                .param(measure)
                .query(UUID.class)
                .optional();
    }

    List<Measure> of(UUID risk) {
        return jdbc.sql("select id, text, owner, money, due, done_on, note from risk.measure where risk = ? order by"
                        + " due, id")
                .param(risk)
                .query(new DataClassRowMapper<>(Measure.class))
                .list();
    }
}
