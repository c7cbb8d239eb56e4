package org.youbei.plan.training;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;

/** The trainings in all plans. */
@Repository
public class PlanTrainings {
    private final JdbcClient jdbc;

    PlanTrainings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<PlanTraining> of(UUID plan) {
        return jdbc.sql("""
                select t.id, v.number as version, t.held_on, t.topic, t.audience, t.attendance, t.attachment, t.recorded_by
                from plan.training t join plan.plan_version v on v.id = t.version
                where t.plan = ? order by t.held_on desc, t.id desc limit 200""")
                .param(plan)
                .query(new SimplePropertyRowMapper<>(PlanTraining.class))
                .list();
    }

    public void add(JurisdictionCode owner, UUID plan, UUID version, PlanTraining training, Instant now) {
        jdbc.sql("""
                insert into plan.training (id, plan, version, jurisdiction, district, held_on, topic, audience, attendance,
                  attachment, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(training.id())
                .param(plan)
                .param(version)
                .param(owner.value())
                .param(owner.district())
                .param(training.heldOn())
                .param(training.topic())
                .param(training.audience())
                .param(training.attendance())
                .param(training.attachment())
                .param(training.recordedBy())
                .param(Timestamp.from(now))
                .update();
    }
}
