package org.youbei.duty.log;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.duty.Checks;
import org.youbei.duty.DutyRefusal;
import org.youbei.duty.station.Stations;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.PhoneNumber;
import org.youbei.model.SealedValues;
import org.youbei.model.Subject;

/** The log of each duty room. Lines are only added; who called is sealed and shown by a deliberate, audited act. */
@Component
@Transactional
public class LogBook {
    private static final int MOST_OPEN = 100;

    private final JdbcClient jdbc;
    private final Stations stations;
    private final SealedValues sealed;
    private final AuditTrail audit;
    private final Clock clock;

    LogBook(JdbcClient jdbc, Stations stations, SealedValues sealed, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.stations = stations;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id made with the form, so that sending it twice writes one line */
    public Outcome<UUID> write(Actor actor, UUID id, UUID station, Writing said) {
        var room = stations.find(station);
        if (!Checks.works(actor, room.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        var checks = checked(said);
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        var answers = said.answers();
        if (answers != null && find(answers).answered() && !known(id)) {
            return Outcome.refused(DutyRefusal.ANSWERED.refusal());
        }
        int made = jdbc.sql("""
            insert into duty.entry (id, station, jurisdiction, district, kind, happened_at, written_at, matter, place, other_unit,
              caller, caller_shown, phone, phone_shown, danger, action, asked, follow_up, answers, account, name)
            values (:id, :station, :unit, :district, :kind, :happened, :written, :matter, :place, :other, :caller, :callerShown, :phone,
              :phoneShown, :danger, :action, :asked, :followUp, :answers, :account, :name) on conflict do nothing\
            """)
                .param("id", id)
                .param("station", station)
                .param("unit", room.unit().value())
                .param("district", room.unit().district())
                .param("kind", said.kind().name())
                .param("happened", Timestamp.from(said.happenedAt()))
                .param("written", Timestamp.from(clock.instant()))
                .param("matter", said.matter().strip())
                .param("place", said.place().strip())
                .param("other", said.otherUnit().strip())
                .param("caller", sealed(id, "caller", said.caller()))
                .param("callerShown", masked(said.caller().strip()))
                .param("phone", sealed(id, "phone", said.phone()))
                .param(
                        "phoneShown",
                        PhoneNumber.parse(said.phone()).map(PhoneNumber::shown).orElse(""))
                .param("danger", said.danger().strip())
                .param("action", said.action().strip())
                .param("asked", said.asked().strip())
                .param("followUp", said.followUp() || said.kind() == LogEntry.Kind.INSTRUCTION)
                .param("answers", answers, java.sql.Types.OTHER)
                .param("account", actor.account())
                .param("name", actor.name())
                .update();
        if (made == 1) {
            remember(actor, id, room.unit(), "duty-log.written", Map.of());
        }
        return Outcome.done(id);
    }

    private Checks checked(Writing said) {
        var checks = new Checks()
                .required("matter", said.matter(), 1_000)
                .atMost("place", said.place(), 200)
                .atMost("otherUnit", said.otherUnit(), 120)
                .atMost("caller", said.caller(), 40)
                .atMost("danger", said.danger(), 500)
                .atMost("action", said.action(), 500)
                .atMost("asked", said.asked(), 500)
                .when(said.happenedAt().isAfter(clock.instant()), DutyRefusal.IN_THE_FUTURE.at("happenedAt"));
        if (said.kind().isCall()) {
            checks.required("caller", said.caller(), 40)
                    .required("place", said.place(), 200)
                    .phone("phone", said.phone());
        }
        return checks.when(
                !said.kind().isCall()
                        && !said.phone().isBlank()
                        && PhoneNumber.parse(said.phone()).isEmpty(),
                DutyRefusal.PHONE.at("phone"));
    }

    private String sealed(UUID id, String what, String text) {
        var plain = what.equals("phone")
                ? PhoneNumber.parse(text).map(PhoneNumber::value).orElse("")
                : text.strip();
        return plain.isEmpty() ? "" : sealed.encrypt(plain, place(id, what));
    }

    private static String place(UUID id, String what) {
        return "duty.entry." + what + ":" + id;
    }

    /** The family name, and a star. */
    private static String masked(String name) {
        return name.isEmpty() ? "" : Character.toString(name.codePointAt(0)) + "**";
    }

    /** Who called from which number; who asked and why is remembered. */
    public Outcome<String> caller(Actor actor, UUID id, String reason) {
        var entry = find(id);
        if (!Checks.works(actor, entry.unit())) {
            return Outcome.refused(DutyRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks().required("reason", reason, 200);
        if (!checks.sound()) {
            return Outcome.refused(checks.found());
        }
        remember(actor, id, entry.unit(), "duty-log.caller-revealed", Map.of("reason", reason.strip()));
        record Kept(String caller, String phone) {}
        var kept = jdbc.sql("select caller, phone from duty.entry where id = ?")
                .param(id)
                .query((row, n) -> new Kept(row.getString(1), row.getString(2)))
                .single();
        return Outcome.done(plain(id, "caller", kept.caller()) + " " + plain(id, "phone", kept.phone()));
    }

    private String plain(UUID id, String what, String kept) {
        return kept.isEmpty() ? "" : sealed.decrypt(kept, place(id, what));
    }

    /** What is still to be done at a station, the oldest first. */
    @Transactional(readOnly = true)
    public List<LogEntry> open(UUID station) {
        return jdbc.sql(LogList.ROWS + """
             and e.station = ? and e.follow_up and not exists (select from duty.entry a where a.answers = e.id)
            order by e.happened_at limit %d\
            """.formatted(MOST_OPEN))
                .param(station)
                .query(LogList::row)
                .list();
    }

    @Transactional(readOnly = true)
    public LogEntry find(UUID id) {
        return jdbc.sql(LogList.ROWS + " and e.id = ?")
                .param(id)
                .query(LogList::row)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private boolean known(UUID id) {
        return jdbc.sql("select exists (select from duty.entry where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private void remember(Actor actor, UUID id, JurisdictionCode unit, String action, Map<String, String> values) {
        audit.record(actor, AuditEntry.of(action, new Subject("duty-log", id), unit, Map.copyOf(values)));
    }
}
