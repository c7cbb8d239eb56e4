package org.youbei.resident;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Subject;

/** The pages that units show to everybody. Inside a scope; a reader without an account enters the scope of the unit and nothing more. */
@Component
@Transactional
public class ResidentPages {
    private final JdbcClient jdbc;
    private final Jurisdictions units;
    private final AuditTrail audit;
    private final Clock clock;

    ResidentPages(JdbcClient jdbc, Jurisdictions units, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Pages stand for a unit without an id; this one follows from its code. */
    public static Subject subject(JurisdictionCode unit) {
        return new Subject("resident-page", UUID.nameUUIDFromBytes(unit.value().getBytes(StandardCharsets.UTF_8)));
    }

    /** Streets and communities have a page. */
    public static boolean mayHave(JurisdictionCode unit) {
        return unit.level() == JurisdictionLevel.STREET || unit.level() == JurisdictionLevel.COMMUNITY;
    }

    @Transactional(readOnly = true)
    public Optional<ResidentPage> find(JurisdictionCode unit) {
        return jdbc.sql("select * from resident.page where jurisdiction = ?")
                .param(unit.value())
                .query(ResidentPages::page)
                .optional();
    }

    /** The page where everybody may read it. */
    @Transactional(readOnly = true)
    public Optional<ResidentPage> shown(JurisdictionCode unit) {
        return find(unit).filter(ResidentPage::shown);
    }

    /**
     * Says what the page of a unit tells, and whether it is shown.
     *
     * @param revision of the page when the form was opened, 0 where there was none; refused where somebody changed it since
     * @param duty whether a mobile number is that of a duty post
     */
    public Outcome<ResidentPage> keep(
            Actor actor, JurisdictionCode unit, int revision, ResidentPage.Words said, boolean shown, boolean duty) {
        if (units.find(unit).isEmpty() || !mayHave(unit)) {
            return Outcome.refused(ResidentRefusal.UNIT.at("unit"));
        }
        if (!Texts.works(actor, unit)) {
            return Outcome.refused(ResidentRefusal.NOT_YOURS.refusal());
        }
        var texts = new Texts()
                .required("phone", said.phone(), 40)
                .officePhone("phone", said.phone(), duty)
                .officePhone("nightPhone", said.nightPhone(), duty)
                .required("office", said.office(), 200)
                .atMost("hours", said.hours(), 100)
                .atMost("volunteering", said.volunteering(), 500)
                .atMost("notice", said.notice(), 500);
        if (!texts.found().isEmpty()) {
            return Outcome.refused(texts.found());
        }
        var known = find(unit);
        if (known.filter(page -> page.shown() == shown && page.words().equals(halfWidth(said)))
                .isPresent()) {
            return Outcome.done(known.get());
        }
        if (stored(actor, unit, revision, halfWidth(said), shown) == 0) {
            return Outcome.refused(ResidentRefusal.CHANGED.refusal());
        }
        var action = shown ? "resident-page.shown" : "resident-page.hidden";
        audit.record(actor, AuditEntry.of(action, subject(unit), unit, Map.of("phone", said.phone())));
        return Outcome.done(find(unit).orElseThrow());
    }

    private static ResidentPage.Words halfWidth(ResidentPage.Words said) {
        return new ResidentPage.Words(
                number(said.phone()),
                number(said.nightPhone()),
                said.office(),
                said.hours(),
                said.volunteering(),
                said.notice());
    }

    private static String number(String typed) {
        return PhoneNumber.parse(typed).map(PhoneNumber::value).orElse("");
    }

    private int stored(Actor actor, JurisdictionCode unit, int revision, ResidentPage.Words said, boolean shown) {
        return jdbc.sql("""
            insert into resident.page as p (jurisdiction, district, revision, shown, phone, night_phone, office, hours, volunteering,
              notice, changed_at, changed_by)
            values (:unit, :district, 1, :shown, :phone, :night, :office, :hours, :volunteering, :notice, :now, :by)
            on conflict (jurisdiction) do update set revision = p.revision + 1, shown = excluded.shown, phone = excluded.phone,
              night_phone = excluded.night_phone, office = excluded.office, hours = excluded.hours,
              volunteering = excluded.volunteering, notice = excluded.notice, changed_at = excluded.changed_at,
              changed_by = excluded.changed_by
            where p.revision = :revision\
            """)
                .param("unit", unit.value())
                .param("district", unit.district())
                .param("shown", shown)
                .param("phone", said.phone())
                .param("night", said.nightPhone())
                .param("office", said.office())
                .param("hours", said.hours())
                .param("volunteering", said.volunteering())
                .param("notice", said.notice())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .param("revision", revision)
                .update();
    }

    private static ResidentPage page(ResultSet row, int number) throws SQLException {
        return new ResidentPage(
                new JurisdictionCode(row.getString("jurisdiction")),
                new ResidentPage.Words(
                        row.getString("phone"),
                        row.getString("night_phone"),
                        row.getString("office"),
                        row.getString("hours"),
                        row.getString("volunteering"),
                        row.getString("notice")),
                row.getBoolean("shown"),
                row.getInt("revision"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }
}
