package org.youbei.drill.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;

/** Who takes part in drills and who evaluates them; to be called inside a transaction inside a scope. */
@Repository
public class People {
    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Participant> participants(UUID drill) {
        return jdbc.sql("select * from drill.participant where drill = ? order by id")
                .param(drill)
                .query(People::participant)
                .list();
    }

    public Optional<Participant> participant(UUID drill, UUID account) {
        return jdbc.sql("select * from drill.participant where drill = ? and account = ?")
                .params(drill, account)
                .query(People::participant)
                .optional();
    }

    /** @return false if the account takes part already */
    public boolean add(Place place, Participant participant) {
        return jdbc.sql("""
                        insert into drill.participant (id, drill, jurisdiction, district, name, post, team, unit, account)
                        values (:id, :drill, :jurisdiction, :district, :name, :post, :team, :unit, :account)
                        on conflict do nothing""")
                        .param("id", participant.id())
                        .param("drill", place.drill())
                        .param("jurisdiction", place.unit().value())
                        .param("district", place.unit().district())
                        .param("name", participant.name())
                        .param("post", participant.post())
                        .param("team", participant.team())
                        .param("unit", participant.unit().value())
                        .param("account", participant.account(), Types.OTHER)
                        .update()
                == 1;
    }

    public void removeParticipant(UUID drill, UUID id) {
        jdbc.sql("delete from drill.participant where drill = ? and id = ?")
                .params(drill, id)
                .update();
    }

    /** The first note counts; noting again changes nothing. */
    public void attend(UUID drill, UUID id, Instant at, String by, Participant.Way way) {
        jdbc.sql("""
                update drill.participant set attended_at = ?, noted_by = ?, way = ?
                where drill = ? and id = ? and attended_at is null""").params(Timestamp.from(at), by, way.name(), drill, id).update();
    }

    /** Takes a mistaken note back. */
    public void absent(UUID drill, UUID id) {
        jdbc.sql(
                        "update drill.participant set attended_at = null, noted_by = '', way = null where drill = ? and id = ?")
                .params(drill, id)
                .update();
    }

    public List<Evaluator> evaluators(UUID drill) {
        return jdbc.sql("select * from drill.evaluator where drill = ? order by name, account")
                .param(drill)
                .query(People::evaluator)
                .list();
    }

    /** @param from the unit that the evaluator comes from; who comes from below sees the drill by that */
    public void add(Place place, Evaluator evaluator, JurisdictionCode from) {
        var below = !from.equals(place.unit()) && place.unit().contains(from);
        jdbc.sql("""
                insert into drill.evaluator (drill, account, jurisdiction, district, name, unit)
                values (:drill, :account, :jurisdiction, :district, :name, :unit) on conflict do nothing""")
                .param("drill", place.drill())
                .param("account", evaluator.account())
                .param("jurisdiction", place.unit().value())
                .param("district", place.unit().district())
                .param("name", evaluator.name())
                .param("unit", below ? from.value() : null, Types.VARCHAR)
                .update();
    }

    public void removeEvaluator(UUID drill, UUID account) {
        jdbc.sql("delete from drill.evaluator where drill = ? and account = ?")
                .params(drill, account)
                .update();
    }

    /** @return false if the sheet was submitted before */
    public boolean submit(UUID drill, UUID account, Instant at) {
        return jdbc.sql(
                                "update drill.evaluator set submitted_at = ? where drill = ? and account = ? and submitted_at is null")
                        .params(Timestamp.from(at), drill, account)
                        .update()
                == 1;
    }

    private static Evaluator evaluator(ResultSet row, int n) throws SQLException {
        var submitted = row.getTimestamp("submitted_at");
        return new Evaluator(
                row.getObject("account", UUID.class),
                row.getString("name"),
                submitted == null ? null : submitted.toInstant());
    }

    private static Participant participant(ResultSet row, int n) throws SQLException {
        var attended = row.getTimestamp("attended_at");
        var way = row.getString("way");
        return new Participant(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("post"),
                row.getString("team"),
                new JurisdictionCode(row.getString("unit")),
                row.getObject("account", UUID.class),
                attended == null ? null : attended.toInstant(),
                row.getString("noted_by"),
                way == null ? null : Participant.Way.valueOf(way));
    }
}
