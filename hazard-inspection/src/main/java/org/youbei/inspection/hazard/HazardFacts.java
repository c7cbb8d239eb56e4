package org.youbei.inspection.hazard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.model.UuidV7;

/** The timelines of all hazards. */
@Repository
class HazardFacts {
    static final String FOUND = "FOUND";
    static final String SEEN_AGAIN = "SEEN_AGAIN";

    private final JdbcClient jdbc;
    private final Clock clock;

    HazardFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Something that happened now. */
    record Line(UUID request, String step, @Nullable HazardState before, LocalDate on, String remark) {}

    boolean knows(UUID hazard, UUID request) {
        return jdbc.sql("select exists (select from inspection.hazard_fact where hazard = ? and request = ?)")
                .params(hazard, request)
                .query(Boolean.class)
                .single();
    }

    void add(Actor actor, Hazard hazard, Line line) {
        jdbc.sql("""
                insert into inspection.hazard_fact (id, hazard, jurisdiction, district, request, step, state_before, state_after,
                  account, name, effective_on, remark, happened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UuidV7.next(clock))
                .param(hazard.getId())
                .param(hazard.unit().value())
                .param(hazard.unit().district())
                .param(line.request())
                .param(line.step())
                .param(line.before() == null ? null : line.before().name())
                .param(hazard.state().name())
                .param(actor.account())
                .param(actor.name())
                .param(line.on())
                .param(line.remark())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** When the last submission was sent back; the epoch where none was. */
    Instant returnedAt(UUID hazard) {
        return jdbc.sql("""
                select coalesce(max(happened_at), 'epoch') from inspection.hazard_fact where hazard = ? and step = 'RETURN'""")
                .param(hazard)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** The whole timeline, the latest first. */
    List<HazardFact> of(UUID hazard) {
        return jdbc.sql("""
                select step, state_before, state_after, name, effective_on, remark, happened_at
                from inspection.hazard_fact where hazard = ? order by entered desc""").param(hazard).query(HazardFacts::fact).list();
    }

    private static HazardFact fact(ResultSet row, int n) throws SQLException {
        var before = row.getString("state_before");
        return new HazardFact(
                row.getString("step"),
                before == null ? null : HazardState.valueOf(before),
                HazardState.valueOf(row.getString("state_after")),
                row.getString("name"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("remark"),
                row.getTimestamp("happened_at").toInstant());
    }
}
