package org.youbei.plan.proposal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;

/** The proposals about all plans. */
@Repository
public class Proposals {
    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first; below the plan's unit only what the own unit has proposed. */
    public List<Proposal> of(UUID plan) {
        return jdbc.sql("""
                select id, plan, section_label, body, name, from_unit, source_type, source_id, made_at, answer, answer_reason,
                  answered_on
                from plan.proposal where plan = ? order by made_at desc, id desc limit 200""")
                .param(plan)
                .query(new SimplePropertyRowMapper<>(Proposal.class))
                .list();
    }

    public void add(JurisdictionCode owner, UUID account, Proposal proposal) {
        jdbc.sql("""
                insert into plan.proposal (id, plan, jurisdiction, district, section_label, body, account, name, from_unit,
                  source_type, source_id, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(proposal.id())
                .param(proposal.plan())
                .param(owner.value())
                .param(owner.district())
                .param(proposal.sectionLabel())
                .param(proposal.body())
                .param(account)
                .param(proposal.name())
                .param(proposal.fromUnit())
                .param(proposal.sourceType())
                .param(proposal.sourceId())
                .param(Timestamp.from(proposal.madeAt()))
                .update();
    }

    /** @return false if it is not there or has been answered */
    public boolean answer(UUID plan, UUID proposal, ProposalAnswer answer, String reason, LocalDate on) {
        return jdbc.sql("""
                        update plan.proposal set answer = ?, answer_reason = ?, answered_on = ?
                        where plan = ? and id = ? and answer is null""").params(answer.name(), reason, on, plan, proposal).update() == 1;
    }
}
