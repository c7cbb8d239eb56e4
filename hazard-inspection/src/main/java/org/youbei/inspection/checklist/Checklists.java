package org.youbei.inspection.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** A version, and whether it is the one to use now. */
    public record Version(Checklist list, boolean current) {}

    /** All versions that hold in the unit, by type, the latest first; their items are read together. */
    @Transactional(readOnly = true)
    public List<Version> of(JurisdictionCode unit) {
        var items = new HashMap<UUID, List<ChecklistItem>>();
        jdbc.sql("""
            select i.checklist, i.code, i.text, i.document, i.article, i.confirmed, i.grade from inspection.checklist_item i
            join inspection.checklist c on c.id = i.checklist
            where starts_with(:unit, c.jurisdiction) order by i.checklist, i.position\
            """).param("unit", unit.value()).query(row -> {
            items.computeIfAbsent(row.getObject("checklist", UUID.class), list -> new ArrayList<>())
                    .add(item(row, 0));
        });
        var all =
                new ArrayList<>(jdbc.sql(COLUMNS + "where starts_with(:unit, jurisdiction) order by type, number desc")
                        .param("unit", unit.value())
                        .query((row, n) -> checklist(row, id -> items.getOrDefault(id, List.of())))
                        .list());
        all.addAll(shipped);
        var current = all.stream()
                .collect(Collectors.toMap(
                        Checklist::type, Function.identity(), BinaryOperator.maxBy(Checklists::later)));
        return all.stream()
                .map(list -> new Version(list, list.equals(current.get(list.type()))))
                .toList();
    }

    /** What a district issued comes after everything shipped, whatever the numbers. */
    private static int later(Checklist one, Checklist other) {
        return Comparator.<Checklist, Boolean>comparing(list -> list.issuer() != null)
                .thenComparingInt(Checklist::number)
                .compare(one, other);
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
            select coalesce(max(number), :shipped) + 1 from inspection.checklist where jurisdiction = :unit and type = :type\
            """)
                .param("shipped", shipped(type).number())
                .param("unit", district.value())
                .param("type", type.name())
                .query(Integer.class)
                .single();
    }

    private void insert(Actor actor, Checklist made, JurisdictionCode district) {
        jdbc.sql("""
            insert into inspection.checklist (id, jurisdiction, district, type, number, title, derived_from, issued_at, issued_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
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
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
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
        return checklist(row, this::items);
    }

    private static Checklist checklist(ResultSet row, Function<UUID, List<ChecklistItem>> items) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Checklist(
                id,
                PointType.valueOf(row.getString("type")),
                row.getInt("number"),
                row.getString("title"),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getObject("derived_from", UUID.class),
                items.apply(id));
    }

    private List<ChecklistItem> items(UUID checklist) {
        return jdbc.sql("""
            select code, text, document, article, confirmed, grade from inspection.checklist_item
            where checklist = ? order by position\
            """).param(checklist).query(Checklists::item).list();
    }

    private static ChecklistItem item(ResultSet row, int n) throws SQLException {
        return new ChecklistItem(
                row.getString("code"),
                row.getString("text"),
                row.getString("document"),
                row.getString("article"),
                row.getBoolean("confirmed"),
                HazardGrade.valueOf(row.getString("grade")));
    }
}
