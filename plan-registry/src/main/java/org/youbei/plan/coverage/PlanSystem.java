package org.youbei.plan.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.ChinaTime;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.PlanKind;
import org.youbei.plan.VersionState;
import org.youbei.plan.health.Health;

/** Reads the plan system below a unit. Inside a scope; units and plans outside of it do not exist. */
@Repository
@Transactional(readOnly = true)
public class PlanSystem {
    private static final String UNITS = """
        select jurisdiction, name from jurisdiction.unit
        where jurisdiction >= :from and jurisdiction < :to and length(jurisdiction) <= :longest order by jurisdiction\
        """;

    /** Asked apart from the units: the planner takes either for a single row and would put the plans together anew for each unit. */
    private static final String PLANS = """
        with late as (
            select o.subject_id as plan, array_agg(distinct o.kind) as kinds from obligation.duty o
            where o.subject_type = 'plan' and o.open and not o.paused and o.due < :today
              and o.jurisdiction >= :from and o.jurisdiction < :to
            group by o.subject_id),
          weak as (
            select w.plan, bool_or(w.condition <> 'STRAINED') as red from plan.weakness w
            where w.cleared_at is null and w.jurisdiction >= :from and w.jurisdiction < :to
            group by w.plan)
        select p.jurisdiction, p.kind, p.category, count(*) as plans, count(p.in_force) as in_force,
          (array_agg(p.id order by p.in_force is null, p.changed_at desc, p.id))[1] as plan,
          (array_agg(p.title order by p.in_force is null, p.changed_at desc, p.id))[1] as title,
          min(v.issued_on) as issued_on, string_agg(array_to_string(l.kinds, ','), ',') as late,
          bool_or(w.red) as red
        from plan.plan p left join plan.plan_version v on v.id = p.in_force
        left join late l on l.plan = p.id left join weak w on w.plan = p.id
        where p.jurisdiction >= :from and p.jurisdiction < :to and (p.in_force is not null or p.working is not null)
        group by p.jurisdiction, p.kind, p.category
        order by p.jurisdiction, p.kind, p.category\
        """;

    private static final String TREE = """
        select p.id, p.title, p.superior, p.jurisdiction, v.state
        from plan.plan p join plan.plan_version v on v.id = p.shown
        where (p.in_force is not null or p.working is not null)
          and (p.jurisdiction = :unit or p.kind = 'GENERAL' and p.jurisdiction >= :unit and p.jurisdiction < :unit || '~'
            and length(p.jurisdiction) <= :longest)
        order by length(p.jurisdiction), p.jurisdiction, p.kind, p.category, p.title, p.id limit 1000\
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanSystem(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A plan in the tree of plans. */
    public record Node(UUID id, String title, @Nullable UUID superior, JurisdictionCode unit, VersionState state) {}

    /** The unit and the units below it, down to communities, each with its plans. */
    public List<CoveredUnit> units(JurisdictionCode top) {
        var plans = new HashMap<JurisdictionCode, Map<Slot, Coverage>>();
        jdbc.sql(PLANS)
                .param("today", ChinaTime.today(clock))
                .param("from", top.value())
                .param("to", top.value() + "~")
                .query(row -> {
                    plans.computeIfAbsent(
                                    new JurisdictionCode(row.getString("jurisdiction")), unit -> new LinkedHashMap<>())
                            .put(slot(row), coverage(row));
                });
        return jdbc.sql(UNITS)
                .param("from", top.value())
                .param("to", top.value() + "~")
                .param("longest", 12)
                .query((row, n) -> {
                    var unit = new JurisdictionCode(row.getString("jurisdiction"));
                    return new CoveredUnit(unit, row.getString("name"), plans.getOrDefault(unit, Map.of()));
                })
                .list();
    }

    /** The plans of a unit and the general plans of the units right below it, superior ones before those below. */
    public List<Node> tree(JurisdictionCode unit) {
        return jdbc.sql(TREE)
                .param("unit", unit.value())
                .param("longest", unit.value().length() + 3)
                .query((row, n) -> new Node(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("superior", UUID.class),
                        new JurisdictionCode(row.getString("jurisdiction")),
                        VersionState.valueOf(row.getString("state"))))
                .list();
    }

    private static Slot slot(ResultSet row) throws SQLException {
        var category = row.getString("category");
        return new Slot(
                PlanKind.valueOf(row.getString("kind")), category == null ? null : HazardCategory.valueOf(category));
    }

    private static Coverage coverage(ResultSet row) throws SQLException {
        var late = row.getString("late");
        var red = row.getBoolean("red");
        var failing = red ? Health.RED : row.wasNull() ? Health.GREEN : Health.AMBER;
        return new Coverage(
                row.getInt("plans"),
                row.getInt("in_force"),
                row.getObject("plan", UUID.class),
                row.getString("title"),
                row.getObject("issued_on", LocalDate.class),
                late == null
                        ? List.of()
                        : java.util.Arrays.stream(late.split(","))
                                .distinct()
                                .sorted()
                                .toList(),
                failing);
    }
}
