package org.youbei.plan.preparation;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;

/** The papers of all versions. */
@Repository
public class Papers {
    private final JdbcClient jdbc;

    Papers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Paper> of(UUID version) {
        return jdbc.sql("""
                select id, kind, title, attachment, added_by, added_at from plan.paper where version = ? order by id""")
                .param(version)
                .query(new SimplePropertyRowMapper<>(Paper.class))
                .list();
    }

    public void add(UUID version, JurisdictionCode owner, Paper paper) {
        jdbc.sql("""
                insert into plan.paper (id, version, jurisdiction, district, kind, title, attachment, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(paper.id())
                .param(version)
                .param(owner.value())
                .param(owner.district())
                .param(paper.kind().name())
                .param(paper.title())
                .param(paper.attachment())
                .param(paper.addedBy())
                .param(Timestamp.from(paper.addedAt()))
                .update();
    }

    public boolean remove(UUID version, UUID paper) {
        return jdbc.sql("delete from plan.paper where version = ? and id = ?")
                        .params(version, paper)
                        .update()
                == 1;
    }
}
