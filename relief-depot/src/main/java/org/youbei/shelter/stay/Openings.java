package org.youbei.shelter.stay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.shelter.site.Hazard;

/** The openings of shelters. Begun and ended by the shelter's own steps. */
@Repository("shelterOpenings")
@Transactional
public class Openings {
    private static final String SELECT = """
        select o.*, s.name as shelter_name, s.state from shelter.opening o join shelter.shelter s on s.id = o.shelter where \
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Openings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An opening that begins; its id is that of the step's request. */
    public record Begun(
            UUID id,
            UUID shelter,
            JurisdictionCode unit,
            String occasion,
            String reference,
            Hazard hazard,
            @Nullable Integer room) {}

    /** An opening that goes on, and how many people are inside now. */
    public record Running(Opening opening, int inside) {}

    public void open(Begun begun, String by) {
        jdbc.sql("""
            insert into shelter.opening (id, shelter, jurisdiction, district, occasion, reference, hazard, room, opened_at, opened_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(begun.id())
                .param(begun.shelter())
                .param(begun.unit().value())
                .param(begun.unit().district())
                .param(begun.occasion())
                .param(begun.reference())
                .param(begun.hazard().name())
                .param(begun.room())
                .param(now())
                .param(by)
                .update();
    }

    public void close(UUID opening) {
        jdbc.sql("update shelter.opening set closed_at = ? where id = ? and closed_at is null")
                .params(now(), opening)
                .update();
    }

    /** How many people are inside now. */
    public int inside(UUID opening) {
        return jdbc.sql("select coalesce(sum(people), 0) from shelter.entry where opening = ?")
                .param(opening)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Opening find(UUID id) {
        return asked("o.id = ?", id).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** All of a shelter, the latest first. */
    @Transactional(readOnly = true)
    public List<Opening> of(UUID shelter) {
        return asked("o.shelter = ? order by o.opened_at desc", shelter);
    }

    /** The same with its row held until the transaction ends, so that entries follow one another. */
    Opening locked(UUID id) {
        var held = jdbc.sql("select id from shelter.opening where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        if (held.isEmpty()) {
            throw new NotFound(id);
        }
        return find(id);
    }

    /** The opening that goes on in a shelter. */
    @Transactional(readOnly = true)
    public Optional<Opening> now(UUID shelter) {
        return asked("o.shelter = ? and o.closed_at is null", shelter).stream().findFirst();
    }

    /** Those of the scope that go on, the latest first. */
    @Transactional(readOnly = true)
    public List<Running> running(int most) {
        return jdbc.sql("""
            select o.*, s.name as shelter_name, s.state,
              (select coalesce(sum(e.people), 0) from shelter.entry e where e.opening = o.id) as inside
            from shelter.opening o join shelter.shelter s on s.id = o.shelter
            where o.closed_at is null order by o.opened_at desc, o.id limit ?\
            """)
                .param(most)
                .query((row, n) -> new Running(row(row, n), row.getInt("inside")))
                .list();
    }

    private List<Opening> asked(String condition, Object value) {
        return jdbc.sql(SELECT + condition).param(value).query(Openings::row).list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Opening row(ResultSet row, int number) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new Opening(
                row.getObject("id", UUID.class),
                row.getObject("shelter", UUID.class),
                row.getString("shelter_name"),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("occasion"),
                row.getString("reference"),
                Hazard.valueOf(row.getString("hazard")),
                row.getObject("room", Integer.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                closed == null ? null : closed.toInstant(),
                closed == null && row.getString("state").equals("PAUSED"),
                row.getObject("forgotten_on", LocalDate.class));
    }
}
