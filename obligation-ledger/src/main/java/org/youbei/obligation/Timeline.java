package org.youbei.obligation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
        note(actor, List.of(event));
    }

    void note(Actor actor, List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into obligation.fact (id, jurisdiction, district, obligation, kind, happened_on, noted_at,
              noted_by, noted_by_name, note, due_before, due_after)
            select r.id, r.unit, r.district, r.obligation, r.kind, r.happened_on, ?, ?, ?, r.note, r.due_before, r.due_after
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::date[], ?::date[])
              as r(id, unit, district, obligation, kind, happened_on, note, due_before, due_after)\
            """)
                .param(Timestamp.from(clock.instant()))
                .param(actor.account())
                .param(actor.name())
                .param(events.stream().map(event -> UuidV7.next(clock)).toArray(UUID[]::new))
                .param(texts(events, event -> event.jurisdiction().value()))
                .param(texts(events, event -> event.jurisdiction().district()))
                .param(events.stream().map(Event::obligation).toArray(UUID[]::new))
                .param(texts(events, event -> event.kind().name()))
                .param(texts(events, event -> event.on().toString()))
                .param(texts(events, Event::note))
                .param(texts(events, event -> day(event.dueBefore())))
                .param(texts(events, event -> day(event.dueAfter())))
                .update();
        audit.record(actor, events.stream().map(Timeline::entry).toList());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String[] texts(List<Event> events, Function<Event, @Nullable String> text) {
        return events.stream().map(text).toArray(String[]::new);
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
