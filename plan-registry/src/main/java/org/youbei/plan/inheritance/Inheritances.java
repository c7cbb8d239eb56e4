package org.youbei.plan.inheritance;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** How all plans stand to the plans above them. */
@Repository
public class Inheritances {
    /** Cells of a matrix that a screen can hold; a wider scope looks at a street at a time. */
    public static final int MOST_CELLS = 2_000;

    private static final String LATEST = """
            select i.id, i.plan, i.superior, i.superior_title, i.previous_version, i.current_version, i.current_number,
              i.opened_at, i.decision, i.reason, i.decided_on, i.decided_by
            from plan.inheritance i where i.plan = ? order by i.entered desc""";

    private final JdbcClient jdbc;

    Inheritances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan below that has to look at a change. */
    public record Affected(UUID plan, String title, JurisdictionCode unit) {}

    /**
     * Opens a look for every plan in force below, in one statement. A plan that has not yet looked at the change before looks at both
     * together: from the version it last knew to the newest.
     */
    public List<Affected> open(UUID superior, UUID previous, UUID current, Instant now) {
        return jdbc.sql("""
                with asked as (
                  insert into plan.inheritance (id, plan, jurisdiction, district, superior, superior_title, previous_version,
                    current_version, current_number, opened_at)
                  select gen_random_uuid(), p.id, p.jurisdiction, p.district, s.id, s.title, :previous, v.id, v.document_number, :now
                  from plan.plan p join plan.plan s on s.id = p.superior join plan.plan_version v on v.id = :current
                  where p.superior = :superior and p.in_force is not null
                  on conflict (plan) where decision is null do update set current_version = excluded.current_version,
                    current_number = excluded.current_number, superior_title = excluded.superior_title
                  returning plan)
                select p.id as plan, p.title, p.jurisdiction from asked join plan.plan p on p.id = asked.plan""")
                .param("superior", superior)
                .param("previous", previous)
                .param("current", current)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Affected(
                        row.getObject("plan", UUID.class),
                        row.getString("title"),
                        new JurisdictionCode(row.getString("jurisdiction"))))
                .list();
    }

    /** All looks of a plan, the latest first. */
    public List<Inheritance> of(UUID plan) {
        return jdbc.sql(LATEST)
                .param(plan)
                .query(new SimplePropertyRowMapper<>(Inheritance.class))
                .list();
    }

    public Optional<Inheritance> open(UUID plan) {
        return of(plan).stream().filter(Inheritance::isOpen).findFirst();
    }

    public void decide(UUID id, Stance stance, String reason, LocalDate on, String by) {
        jdbc.sql("update plan.inheritance set decision = ?, reason = ?, decided_on = ?, decided_by = ? where id = ?")
                .params(stance.name(), reason, on, by, id)
                .update();
    }

    /** A revision that was promised is there: the plan conforms from then on. */
    public void revised(UUID plan) {
        jdbc.sql("update plan.inheritance set decision = 'CONFORMS' where plan = ? and decision = 'REVISES'")
                .param(plan)
                .update();
    }

    /** The matrix: every plan in force that hangs under another, by unit. */
    public List<StanceRow> matrix(Scope scope) {
        var top = scope.unit().map(JurisdictionCode::value).orElse("");
        return jdbc.sql("""
                select p.id as plan, p.title, p.jurisdiction as unit, coalesce(u.name, p.jurisdiction) as unit_name,
                  p.superior, s.title as superior_title,
                  case when i.id is null then 'CONFORMS' when i.decision is null then 'STALE' else i.decision end as stance
                from plan.plan p join plan.plan s on s.id = p.superior
                left join jurisdiction.unit u on u.jurisdiction = p.jurisdiction
                left join lateral (select id, decision from plan.inheritance i where i.plan = p.id
                  order by i.entered desc limit 1) i on true
                where p.in_force is not null and p.jurisdiction >= :top and p.jurisdiction < :top || '~'
                order by p.jurisdiction, s.jurisdiction, s.title, p.title limit :most""")
                .param("top", top)
                .param("most", MOST_CELLS)
                .query(new SimplePropertyRowMapper<>(StanceRow.class))
                .list();
    }
}
