package org.youbei.plan.preparation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;

/** The drafting groups of all versions. */
@Repository
public class Drafters {
    private final JdbcClient jdbc;

    Drafters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The leader first. */
    public List<Drafter> of(UUID version) {
        return jdbc.sql("""
                select id, name, unit, position, leader from plan.drafter where version = ?
                order by leader desc, id""")
                .param(version)
                .query(new SimplePropertyRowMapper<>(Drafter.class))
                .list();
    }

    /** Adds a member; a new leader takes the place of the one before. */
    public void add(UUID version, JurisdictionCode owner, Drafter member) {
        if (member.leader()) {
            jdbc.sql("update plan.drafter set leader = false where version = ? and leader")
                    .param(version)
                    .update();
        }
        jdbc.sql("""
                insert into plan.drafter (id, version, jurisdiction, district, name, unit, position, leader)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        member.id(),
                        version,
                        owner.value(),
                        owner.district(),
                        member.name(),
                        member.unit(),
                        member.position(),
                        member.leader())
                .update();
    }

    public boolean remove(UUID version, UUID member) {
        return jdbc.sql("delete from plan.drafter where version = ? and id = ?")
                        .params(version, member)
                        .update()
                == 1;
    }
}
