package org.youbei.inspection.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.inspection.point.PointType;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;

/** Every version of every checklist: the shipped ones, and those that a district issued for itself. */
@Component
@Transactional
public class Checklists {
    private static final String COLUMNS =
            "select id, jurisdiction, type, number, title, derived_from from inspection.checklist ";

    private final List<Checklist> shipped = ShippedChecklists.read();
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Checklists(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The version to use now: the last that the unit's district issued, else the last shipped. */
    @Transactional(readOnly = true)
    public Checklist current(JurisdictionCode unit, PointType type) {
        return jdbc.sql(COLUMNS
                        + "where starts_with(:unit, jurisdiction) and type = :type order by number desc limit 1")
                .param("unit", unit.value())
                .param("type", type.name())
                .query(this::checklist)
                .optional()
                .orElseGet(() -> shipped(type));
    }

    /** Any version that ever was, within the scope. */
    @Transactional(readOnly = true)
    public Optional<Checklist> find(UUID id) {
        return shipped.stream()
                .filter(checklist -> checklist.id().equals(id))
                .findFirst()
                .or(() -> jdbc.sql(COLUMNS + "where id = :id")
                        .param("id", id)
                        .query(this::checklist)
                        .optional());
    }

    /** All versions that hold in the unit, by type, the latest first. */
    @Transactional(readOnly = true)
    public List<Checklist> of(JurisdictionCode unit) {
        var all =
                new ArrayList<>(jdbc.sql(COLUMNS + "where starts_with(:unit, jurisdiction) order by type, number desc")
                        .param("unit", unit.value())
                        .query(this::checklist)
                        .list());
        all.addAll(shipped);
        return List.copyOf(all);
    }

    /** The next version of a district's own checklist, made from another version. */
    public Outcome<Checklist> issue(Actor actor, JurisdictionCode district, UUID from, ChecklistDraft draft) {
        var base = find(from);
        var refusals = ChecklistPolicy.objections(actor, district, base, draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var type = base.orElseThrow().type();
        var made = new Checklist(
                UuidV7.next(clock), type, next(district, type), draft.title(), district, from, draft.items());
        insert(actor, made, district);
        audit.record(
                actor,
                AuditEntry.of(
                        "checklist.issued",
                        new Subject("checklist", made.id()),
                        district,
                        Map.of(
                                "type",
                                type.name(),
                                "number",
                                made.number(),
                                "items",
                                made.items().size())));
        return Outcome.done(made);
    }

    private int next(JurisdictionCode district, PointType type) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended('checklist ' || :unit || :type, 0)) as text)")
                .param("unit", district.value())
                .param("type", type.name())
                .query(String.class)
                .optional();
        return jdbc.sql("""
                select coalesce(max(number), :shipped) + 1 from inspection.checklist where jurisdiction = :unit and type = :type""")
                .param("shipped", shipped(type).number())
                .param("unit", district.value())
                .param("type", type.name())
                .query(Integer.class)
                .single();
    }

    private void insert(Actor actor, Checklist made, JurisdictionCode district) {
        jdbc.sql("""
                insert into inspection.checklist (id, jurisdiction, district, type, number, title, derived_from, issued_at, issued_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(made.id())
                .param(district.value())
                .param(district.district())
                .param(made.type().name())
                .param(made.number())
                .param(made.title())
                .param(made.derivedFrom())
                .param(Timestamp.from(clock.instant()))
                .param(actor.name())
                .update();
        for (int position = 1; position <= made.items().size(); position++) {
            insert(made.id(), position, made.items().get(position - 1), district);
        }
    }

    private void insert(UUID checklist, int position, ChecklistItem item, JurisdictionCode district) {
        jdbc.sql("""
                insert into inspection.checklist_item
                  (checklist, position, jurisdiction, district, code, text, document, article, confirmed, grade)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        checklist,
                        position,
                        district.value(),
                        district.district(),
                        item.code(),
                        item.text(),
                        item.document(),
                        item.article(),
                        item.confirmed(),
                        item.grade().name())
                .update();
    }

    private Checklist shipped(PointType type) {
        return shipped.stream()
                .filter(checklist -> checklist.type() == type)
                .max(java.util.Comparator.comparingInt(Checklist::number))
                .orElseThrow();
    }

    private Checklist checklist(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Checklist(
                id,
                PointType.valueOf(row.getString("type")),
                row.getInt("number"),
                row.getString("title"),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getObject("derived_from", UUID.class),
                items(id));
    }

    private List<ChecklistItem> items(UUID checklist) {
        return jdbc.sql("""
                select code, text, document, article, confirmed, grade from inspection.checklist_item
                where checklist = ? order by position""")
                .param(checklist)
                .query((row, n) -> new ChecklistItem(
                        row.getString("code"),
                        row.getString("text"),
                        row.getString("document"),
                        row.getString("article"),
                        row.getBoolean("confirmed"),
                        HazardGrade.valueOf(row.getString("grade"))))
                .list();
    }
}
