package org.youbei.inspection.photo;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.inspection.photo.Photos.Arrival;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;

/** Changes what was announced with a visit while its bytes have not come: another photo in the same place, or none. */
@Component
@Transactional
public class Announcements {
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Announcements(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Announced(String sha256, boolean arrived, boolean withdrawn) {}

    /**
     * Another photo is expected under the number; the same note again changes nothing. Refused: {@code visit.photo-unsound}, {@code
     * photo.unknown}, and {@code photo.arrived} when the former one is here already.
     */
    public Outcome<Arrival> replace(Actor actor, JurisdictionCode unit, UUID visit, PhotoNote note) {
        if (!note.isSound()) {
            return Outcome.refused(Refusal.of("visit.photo-unsound"));
        }
        return announced(unit, visit, note.number())
                .map(former -> replace(actor, unit, visit, note, former))
                .orElseGet(() -> Outcome.refused(Refusal.unknown("photo.unknown", note.number())));
    }

    private Outcome<Arrival> replace(Actor actor, JurisdictionCode unit, UUID visit, PhotoNote note, Announced former) {
        if (former.sha256().equals(note.sha256()) && !former.withdrawn()) {
            return Outcome.done(new Arrival(note.number(), true));
        }
        if (former.arrived()) {
            return Outcome.refused(Refusal.of("photo.arrived", note.number()));
        }
        var position = note.position();
        jdbc.sql("""
            update inspection.photo set sha256 = ?, taken_at = ?, longitude = ?, latitude = ?, datum = ?, withdrawn_at = null
            where district = ? and subject = ? and number = ?\
            """)
                .param(note.sha256())
                .param(note.takenAt() == null ? null : Timestamp.from(note.takenAt()))
                .param(position == null ? null : position.longitude())
                .param(position == null ? null : position.latitude())
                .param(position == null ? null : position.datum().name())
                .param(unit.district())
                .param(visit)
                .param(note.number())
                .update();
        record(actor, unit, visit, "visit.photo-retaken", note.number(), former);
        return Outcome.done(new Arrival(note.number(), false));
    }

    /** No photo is expected under the number any more. Refused as {@link #replace}. */
    public Outcome<Arrival> withdraw(Actor actor, JurisdictionCode unit, UUID visit, int number) {
        return announced(unit, visit, number)
                .map(former -> withdraw(actor, unit, visit, number, former))
                .orElseGet(() -> Outcome.refused(Refusal.unknown("photo.unknown", number)));
    }

    private Outcome<Arrival> withdraw(Actor actor, JurisdictionCode unit, UUID visit, int number, Announced former) {
        if (former.arrived()) {
            return Outcome.refused(Refusal.of("photo.arrived", number));
        }
        if (!former.withdrawn()) {
            jdbc.sql("update inspection.photo set withdrawn_at = ? where district = ? and subject = ? and number = ?")
                    .params(Timestamp.from(clock.instant()), unit.district(), visit, number)
                    .update();
            record(actor, unit, visit, "visit.photo-withdrawn", number, former);
        }
        return Outcome.done(new Arrival(number, former.withdrawn()));
    }

    private Optional<Announced> announced(JurisdictionCode unit, UUID visit, int number) {
        return jdbc.sql("""
            select sha256, attachment is not null, withdrawn_at is not null from inspection.photo
            where district = ? and subject_type = 'visit' and subject = ? and number = ? for update\
            """)
                .params(unit.district(), visit, number)
                .query((row, n) -> new Announced(row.getString(1), row.getBoolean(2), row.getBoolean(3)))
                .optional();
    }

    private void record(Actor actor, JurisdictionCode unit, UUID visit, String action, int number, Announced former) {
        audit.record(
                actor,
                AuditEntry.of(
                        action,
                        new Subject("visit", visit),
                        unit,
                        Map.of("number", number, "sha256", former.sha256())));
    }
}
