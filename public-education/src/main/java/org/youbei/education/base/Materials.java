package org.youbei.education.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.education.quiz.Topic;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;

/** Materials of education. To be called inside a scope. */
@Component
@Transactional
public class Materials {
    private static final int MOST_COPIES = 1_000_000;

    private final JdbcClient jdbc;
    private final DutyBook duties;
    private final AuditTrail audit;
    private final Clock clock;

    Materials(JdbcClient jdbc, DutyBook duties, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    static Subject subject(UUID material) {
        return new Subject("material", material);
    }

    /** Enters a material; its end is a duty. Sending it twice makes one. */
    public Outcome<UUID> enter(Actor actor, Material material) {
        if (!works(actor, material.unit())) {
            return Outcome.refused(BaseRefusal.NOT_YOURS.refusal());
        }
        var today = ChinaTime.today(clock);
        var found = objections(material, today);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        int added = jdbc.sql("""
                insert into education.material (id, jurisdiction, district, title, kind, topic, source, licence, link, body, valid_until, copies, hung)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(
                        material.id(),
                        material.unit().value(),
                        material.unit().district(),
                        material.title(),
                        material.kind().name(),
                        material.topic().name(),
                        material.source(),
                        material.licence(),
                        material.link(),
                        material.body(),
                        material.validUntil(),
                        material.copies(),
                        material.hung())
                .update();
        if (added == 1) {
            duties.open(
                    actor,
                    new Opening(
                            ObligationKind.MATERIAL_EXPIRY,
                            subject(material.id()),
                            material.title(),
                            material.unit(),
                            null,
                            null,
                            "material-expiry",
                            today,
                            material.validUntil()));
            record(actor, "material.entered", material.id(), material.unit(), Map.of("title", material.title()));
        }
        return Outcome.done(material.id());
    }

    private static List<Refusal> objections(Material material, LocalDate today) {
        var found = new ArrayList<Refusal>();
        demand(found, "title", material.title(), 200);
        demand(found, "source", material.source(), 300);
        demand(found, "licence", material.licence(), 200);
        if (material.hung().length() > 500) {
            found.add(BaseRefusal.TOO_LONG.at("hung", 500));
        }
        if (material.body().length() > 4_000) {
            found.add(BaseRefusal.TOO_LONG.at("body", 4_000));
        }
        var link = material.link();
        if (!link.isEmpty() && (link.length() > 500 || !link.startsWith("https://") && !link.startsWith("http://"))) {
            found.add(BaseRefusal.LINK.at("link"));
        }
        if (!material.validUntil().isAfter(today)) {
            found.add(BaseRefusal.PAST.at("validUntil"));
        }
        if (material.copies() < 0 || material.copies() > MOST_COPIES) {
            found.add(BaseRefusal.NUMBER.at("copies"));
        }
        return found;
    }

    /** Takes it out of use: nobody hangs it any more. */
    public Outcome<UUID> withdraw(Actor actor, UUID id, String reason) {
        var material = find(id);
        if (!works(actor, material.unit())) {
            return Outcome.refused(BaseRefusal.NOT_YOURS.refusal());
        }
        if (reason.isBlank()) {
            return Outcome.refused(BaseRefusal.MISSING.at("reason"));
        }
        var today = ChinaTime.today(clock);
        int changed = jdbc.sql("update education.material set withdrawn_on = ? where id = ? and withdrawn_on is null")
                .params(today, id)
                .update();
        if (changed == 0) {
            return Outcome.refused(BaseRefusal.OUT_OF_ORDER.refusal());
        }
        duties.fulfil(actor, subject(id), ObligationKind.MATERIAL_EXPIRY, new Evidence("material", id, reason), today);
        record(actor, "material.withdrawn", id, material.unit(), Map.of("reason", reason.strip()));
        return Outcome.done(id);
    }

    @Transactional(readOnly = true)
    public Material find(UUID id) {
        return jdbc.sql("select * from education.material where id = ?")
                .param(id)
                .query(Materials::material)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private void record(Actor actor, String action, UUID id, JurisdictionCode unit, Map<String, Object> after) {
        audit.record(actor, AuditEntry.of(action, subject(id), unit, new java.util.HashMap<>(after)));
    }

    static void demand(List<Refusal> found, String field, String text, int most) {
        if (text.isBlank()) {
            found.add(BaseRefusal.MISSING.at(field));
        } else if (text.length() > most) {
            found.add(BaseRefusal.TOO_LONG.at(field, most));
        }
    }

    static boolean works(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform() || actor.works() && actor.scope().contains(unit);
    }

    static Material material(ResultSet row, int n) throws SQLException {
        return new Material(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("title"),
                Material.Kind.valueOf(row.getString("kind")),
                Topic.valueOf(row.getString("topic")),
                row.getString("source"),
                row.getString("licence"),
                row.getString("link"),
                row.getString("body"),
                row.getObject("valid_until", LocalDate.class),
                row.getInt("copies"),
                row.getString("hung"),
                row.getObject("withdrawn_on", LocalDate.class));
    }
}
