package org.youbei.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;

/** Opens rectifications, takes reports and verifications. To be called inside a scope; what is outside of it does not exist. */
@Component
@Transactional
public class Rectifications {
    private static final int TITLE = 300;
    private static final int TEXT = 1_000;

    private final DutyBook book;
    private final Jurisdictions units;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Rectifications(DutyBook book, Jurisdictions units, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.book = book;
        this.units = units;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    static Subject subject(UUID rectification) {
        return new Subject("rectification", rectification);
    }

    /** Whether the actor stands above the unit. */
    public static boolean isAbove(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform()
                || actor.has(Role.STREET_STAFF, Role.DISTRICT_SUPERVISOR)
                        && actor.scope().contains(unit)
                        && actor.scope().unit().filter(unit::equals).isEmpty();
    }

    public static boolean isOwn(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform()
                || actor.works() && actor.scope().unit().filter(unit::equals).isPresent();
    }

    public Outcome<Rectification> open(Actor actor, UUID id, JurisdictionCode unit, Rectification.Entry entry) {
        if (!isAbove(actor, unit)) {
            return Outcome.refused(AccountabilityRefusal.NOT_YOURS.refusal());
        }
        var known = stored(id, false);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        if (units.find(unit).isEmpty()) {
            return Outcome.refused(AccountabilityRefusal.UNIT.at("unit"));
        }
        var found = objections(entry);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        jdbc.sql("""
            insert into accountability.rectification (id, jurisdiction, district, title, origin, owner, due, state, report, verifier)
            values (:id, :unit, :district, :title, :origin, :owner, :due, 'OPEN', '', '')\
            """)
                .param("id", id)
                .param("unit", unit.value())
                .param("district", unit.district())
                .param("title", entry.title().strip())
                .param("origin", entry.origin().strip())
                .param("owner", entry.owner().strip())
                .param("due", entry.due())
                .update();
        book.open(
                actor,
                new Opening(
                        ObligationKind.RECTIFICATION,
                        subject(id),
                        entry.title().strip(),
                        unit,
                        entry.owner().strip(),
                        null,
                        "rectification",
                        today(),
                        entry.due()));
        record(actor, unit, id, "opened", Map.of("title", entry.title().strip(), "due", entry.due()));
        return Outcome.done(find(id));
    }

    private List<Refusal> objections(Rectification.Entry entry) {
        var found = new ArrayList<Refusal>();
        text("title", entry.title(), TITLE, found);
        text("owner", entry.owner(), 120, found);
        if (entry.origin().length() > TITLE) {
            found.add(AccountabilityRefusal.TOO_LONG.at("origin", TITLE));
        }
        if (!entry.due().isAfter(today())) {
            found.add(AccountabilityRefusal.DATE_PAST.at("due"));
        }
        return found;
    }

    static void text(String field, String text, int most, List<Refusal> found) {
        if (text.isBlank()) {
            found.add(AccountabilityRefusal.MISSING.at(field));
        } else if (text.length() > most) {
            found.add(AccountabilityRefusal.TOO_LONG.at(field, most));
        }
    }

    /** The unit says what it did; somebody above has then to verify it. */
    public Outcome<Rectification> report(Actor actor, UUID id, String text) {
        var one = locked(id);
        if (!isOwn(actor, one.unit())) {
            return Outcome.refused(AccountabilityRefusal.NOT_YOURS.refusal());
        }
        if (one.state() != Rectification.State.OPEN) {
            return Outcome.refused(AccountabilityRefusal.OUT_OF_ORDER.refusal());
        }
        var found = new ArrayList<Refusal>();
        text("report", text, TEXT, found);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        jdbc.sql("update accountability.rectification set state = 'REPORTED', report = ?, reporter = ? where id = ?")
                .params(text.strip(), actor.account(), id)
                .update();
        book.fulfil(
                actor,
                subject(id),
                ObligationKind.RECTIFICATION,
                new Evidence("rectification", id, text.strip()),
                today());
        book.open(
                actor,
                ObligationKind.RECTIFICATION_CHECK,
                subject(id),
                one.title(),
                one.unit(),
                "rectification-check",
                today());
        record(actor, one.unit(), id, "reported", Map.of("report", text.strip()));
        return Outcome.done(find(id));
    }

    /** @param accepted false sends it back, with a new day */
    public Outcome<Rectification> verify(
            Actor actor, UUID id, boolean accepted, String remark, @Nullable LocalDate again) {
        var one = locked(id);
        if (!isAbove(actor, one.unit())) {
            return Outcome.refused(AccountabilityRefusal.NOT_YOURS.refusal());
        }
        if (actor.account().equals(one.reporter())) {
            return Outcome.refused(AccountabilityRefusal.ANOTHER.refusal());
        }
        if (one.state() != Rectification.State.REPORTED) {
            return Outcome.refused(AccountabilityRefusal.OUT_OF_ORDER.refusal());
        }
        var found = new ArrayList<Refusal>();
        text("remark", remark, TEXT, found);
        if (!accepted && (again == null || !again.isAfter(today()))) {
            found.add(AccountabilityRefusal.DATE_PAST.at("due"));
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        book.fulfil(
                actor,
                subject(id),
                ObligationKind.RECTIFICATION_CHECK,
                new Evidence("rectification", id, remark.strip()),
                today());
        jdbc.sql("update accountability.rectification set state = :state, verifier = :by, due = coalesce(:due,"
                        + " due) where id = :id")
                .param("state", accepted ? "VERIFIED" : "OPEN")
                .param("by", actor.name())
                .param("due", accepted ? null : again)
                .param("id", id)
                .update();
        if (!accepted && again != null) {
            book.open(
                    actor,
                    new Opening(
                            ObligationKind.RECTIFICATION,
                            subject(id),
                            one.title(),
                            one.unit(),
                            one.owner(),
                            null,
                            "rectification",
                            today(),
                            again));
        }
        record(actor, one.unit(), id, accepted ? "verified" : "returned", Map.of("remark", remark.strip()));
        return Outcome.done(find(id));
    }

    @Transactional(readOnly = true)
    public Rectification find(UUID id) {
        return stored(id, false).orElseThrow(() -> new NotFound(id));
    }

    /** What is open and past its day, the longest overdue first. */
    @Transactional(readOnly = true)
    public List<Rectification> overdue() {
        return jdbc.sql(SELECT + " where r.state = 'OPEN' and r.due < ? order by r.due, r.id limit 200")
                .param(today())
                .query(Rectifications::row)
                .list();
    }

    static final String SELECT =
            "select r.*, coalesce(u.name, r.jurisdiction) as unit_name from accountability.rectification r"
                    + " left join jurisdiction.unit u on u.jurisdiction = r.jurisdiction";

    private Optional<Rectification> stored(UUID id, boolean locking) {
        return jdbc.sql(SELECT + " where r.id = ?" + (locking ? " for update of r" : ""))
                .param(id)
                .query(Rectifications::row)
                .optional();
    }

    private Rectification locked(UUID id) {
        return stored(id, true).orElseThrow(() -> new NotFound(id));
    }

    static Rectification row(ResultSet row, int number) throws SQLException {
        return new Rectification(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getString("title"),
                row.getString("origin"),
                row.getString("owner"),
                row.getObject("due", LocalDate.class),
                Rectification.State.valueOf(row.getString("state")),
                row.getString("report"),
                row.getObject("reporter", UUID.class),
                row.getString("verifier"));
    }

    private void record(
            Actor actor, JurisdictionCode unit, UUID id, String what, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of("rectification." + what, subject(id), unit, values));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
