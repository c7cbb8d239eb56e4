package org.youbei.obligation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;

/** Remembers what was done to a duty: a row that people read on its page, and an entry in the audit trail. */
@Repository
class Timeline {
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Timeline(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** One thing done to one duty, with the due date before and after it. */
    record Event(
            FactKind kind,
            UUID obligation,
            JurisdictionCode jurisdiction,
            LocalDate on,
            @Nullable String note,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter) {
        static Event of(FactKind kind, Obligation duty, LocalDate on, @Nullable String note) {
            return new Event(kind, duty.id(), duty.jurisdiction(), on, note, null, null);
        }

        Event moved(LocalDate from, LocalDate to) {
            return new Event(kind, obligation, jurisdiction, on, note, from, to);
        }
    }

    void note(Actor actor, Event event) {
        jdbc.sql("""
                insert into obligation.fact (id, jurisdiction, district, obligation, kind, happened_on, noted_at,
                  noted_by, noted_by_name, note, due_before, due_after)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UuidV7.next(clock))
                .param(event.jurisdiction().value())
                .param(event.jurisdiction().district())
                .param(event.obligation())
                .param(event.kind().name())
                .param(event.on())
                .param(Timestamp.from(clock.instant()))
                .param(actor.account())
                .param(actor.name())
                .param(event.note())
                .param(event.dueBefore())
                .param(event.dueAfter())
                .update();
        audit.record(actor, entry(event));
    }

    private static AuditEntry entry(Event event) {
        var before = new HashMap<String, Object>();
        var after = new HashMap<String, Object>(Map.of("on", event.on().toString()));
        if (event.note() != null) {
            after.put("note", event.note());
        }
        if (event.dueBefore() != null) {
            before.put("due", event.dueBefore().toString());
        }
        if (event.dueAfter() != null) {
            after.put("due", event.dueAfter().toString());
        }
        return new AuditEntry(
                event.kind().action(),
                new Subject("obligation", event.obligation()),
                event.jurisdiction(),
                before,
                after);
    }
}
