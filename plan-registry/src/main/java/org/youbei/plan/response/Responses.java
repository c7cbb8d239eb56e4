package org.youbei.plan.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResponseLevel;

/** The response levels of all versions; to be called inside a transaction inside a scope. */
@Repository
public class Responses {
    private final JdbcClient jdbc;

    Responses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the highest level down. */
    public List<Response> of(UUID version) {
        return jdbc.sql("select * from plan.response where version = ? order by level")
                .param(version)
                .query(Responses::response)
                .list();
    }

    public Optional<Response> find(UUID version, UUID id) {
        return jdbc.sql("select * from plan.response where version = ? and id = ?")
                .params(version, id)
                .query(Responses::response)
                .optional();
    }

    /** @return false if the version has this level already */
    public boolean add(JurisdictionCode unit, Response response) {
        return jdbc.sql("""
                        insert into plan.response (id, version, jurisdiction, district, revision, level, trigger, actions, decider)
                        values (?, ?, ?, ?, 0, ?, ?, ?, ?) on conflict (version, level) do nothing""")
                        .params(
                                response.id(),
                                response.version(),
                                unit.value(),
                                unit.district(),
                                response.level().number(),
                                response.trigger(),
                                response.actions(),
                                response.decider())
                        .update()
                == 1;
    }

    /** @return false if somebody else changed it since {@code response.revision()} */
    public boolean rewrite(Response response) {
        return jdbc.sql("""
                        update plan.response set trigger = ?, actions = ?, decider = ?, revision = revision + 1
                        where version = ? and id = ? and revision = ?""")
                        .params(
                                response.trigger(),
                                response.actions(),
                                response.decider(),
                                response.version(),
                                response.id(),
                                response.revision())
                        .update()
                == 1;
    }

    public void remove(UUID version, UUID id) {
        jdbc.sql("delete from plan.response where version = ? and id = ?")
                .params(version, id)
                .update();
    }

    private static Response response(ResultSet row, int number) throws SQLException {
        return new Response(
                row.getObject("id", UUID.class),
                row.getObject("version", UUID.class),
                ResponseLevel.of(row.getInt("level")),
                row.getString("trigger"),
                row.getString("actions"),
                row.getString("decider"),
                row.getInt("revision"));
    }
}
