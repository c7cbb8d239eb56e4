package org.youbei.inspection.hazard;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.UuidV7;

/** Hazards handed over to the department that must act (移交), with its answers. */
@Repository
class Transfers {
    private final JdbcClient jdbc;
    private final Clock clock;

    Transfers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void send(Actor actor, Hazard hazard, Step.Transfer step) {
        jdbc.sql("""
            insert into inspection.transfer (id, hazard, jurisdiction, district, department, reason, sent_on, sent_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        UuidV7.next(clock),
                        hazard.getId(),
                        hazard.unit().value(),
                        hazard.unit().district(),
                        step.department().strip(),
                        step.remark().strip(),
                        ChinaTime.today(clock),
                        actor.name())
                .update();
    }

    /** The department that has not answered yet; empty where none is asked. */
    String asked(Hazard hazard) {
        return jdbc.sql("select department from inspection.transfer where hazard = ? and answered_on is null")
                .param(hazard.getId())
                .query(String.class)
                .optional()
                .orElse("");
    }

    void answer(Actor actor, Hazard hazard, Step.Answer step) {
        jdbc.sql("""
            update inspection.transfer set answered_on = ?, answer = ?, taken = ?, answered_by = ?
            where hazard = ? and answered_on is null\
            """)
                .params(ChinaTime.today(clock), step.remark().strip(), step.taken(), actor.name(), hazard.getId())
                .update();
    }

    List<Transfer> of(UUID hazard) {
        return jdbc.sql("""
            select department, reason, sent_on, sent_by, answered_on, answer, coalesce(taken, false) as taken, answered_by
            from inspection.transfer where hazard = ? order by sent_on desc, id desc\
            """)
                .param(hazard)
                .query(new DataClassRowMapper<>(Transfer.class))
                .list();
    }
}
