package org.youbei.library.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;

/** Who has to read what by when. To be called inside a scope. */
@Component
@Transactional
public class Readings {
    /** What the post in a unit below is called, whoever holds it. */
    private static final String HEAD = "负责人";

    private final JdbcClient jdbc;
    private final DutyBook duties;
    private final AuditTrail audit;
    private final Clock clock;

    Readings(JdbcClient jdbc, DutyBook duties, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** What has to be read, from when, by when. */
    public record Asked(
            UUID regime, String title, UUID document, JurisdictionCode unit, LocalDate from, LocalDate due) {}

    /** Asks the posts of the unit, and the head of each of the units below. */
    public void ask(Actor actor, Asked asked, List<String> posts, List<JurisdictionCode> below) {
        posts.forEach(post -> ask(actor, asked, asked.unit(), post));
        below.forEach(unit -> ask(actor, asked, unit, HEAD));
    }

    private void ask(Actor actor, Asked asked, JurisdictionCode unit, String post) {
        var id = UuidV7.next(clock);
        int added = jdbc.sql("""
            insert into library.reading (id, jurisdiction, district, regime, title, document, post, due)
            values (:id, :unit, :district, :regime, :title, :document, :post, :due) on conflict (regime, jurisdiction, post) do nothing\
            """)
                .param("id", id)
                .param("unit", unit.value())
                .param("district", unit.district())
                .param("regime", asked.regime())
                .param("title", asked.title())
                .param("document", asked.document())
                .param("post", post)
                .param("due", asked.due())
                .update();
        if (added == 1) {
            duties.open(
                    actor,
                    new Opening(
                            ObligationKind.REGIME_READING,
                            subject(id),
                            asked.title() + " · " + post,
                            unit,
                            post,
                            null,
                            "regime-reading",
                            asked.from(),
                            asked.due()));
        }
    }

    public static Subject subject(UUID reading) {
        return new Subject("regime-reading", reading);
    }

    @Transactional(readOnly = true)
    public Reading find(UUID id) {
        return jdbc.sql("select * from library.reading where id = ?")
                .param(id)
                .query(Readings::reading)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Somebody of the post's unit says that the post has read it. */
    public Outcome<UUID> confirm(Actor actor, UUID id, boolean said) {
        var reading = locked(id);
        if (!actor.works() || !actor.scope().contains(reading.unit())) {
            return Outcome.refused(ReadingRefusal.NOT_YOURS.refusal());
        }
        if (reading.ended()) {
            return Outcome.refused(ReadingRefusal.ENDED.refusal());
        }
        if (reading.readOn() != null) {
            return Outcome.refused(ReadingRefusal.READ.refusal(reading.readBy(), reading.readOn()));
        }
        if (!said) {
            return Outcome.refused(ReadingRefusal.NOT_SAID.at("read"));
        }
        var today = ChinaTime.today(clock);
        jdbc.sql("update library.reading set read_on = ?, read_by = ? where id = ?")
                .params(today, actor.name(), id)
                .update();
        duties.fulfil(
                actor,
                subject(id),
                ObligationKind.REGIME_READING,
                new Evidence("regime-reading", id, reading.title() + " · " + reading.post()),
                today);
        audit.record(
                actor,
                AuditEntry.of(
                        "regime-reading.confirmed",
                        subject(id),
                        reading.unit(),
                        Map.of("title", reading.title(), "post", reading.post())));
        return Outcome.done(id);
    }

    /** Nobody reads what is repealed. */
    public void end(Actor actor, UUID regime, String reason) {
        var open = jdbc.sql("""
            update library.reading set ended = true where regime = ? and read_on is null and not ended returning id\
            """)
                .param(regime)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        open.forEach(id -> duties.end(actor, subject(id), reason));
    }

    private Reading locked(UUID id) {
        return jdbc.sql("select * from library.reading where id = ? for update")
                .param(id)
                .query(Readings::reading)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    static Reading reading(ResultSet row, int n) throws SQLException {
        return new Reading(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getObject("regime", UUID.class),
                row.getString("title"),
                row.getObject("document", UUID.class),
                row.getString("post"),
                row.getObject("due", LocalDate.class),
                row.getObject("read_on", LocalDate.class),
                row.getString("read_by"),
                row.getBoolean("ended"));
    }
}
