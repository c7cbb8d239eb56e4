package org.youbei.drill.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;

/** The findings of all drills; to be called inside a transaction inside a scope. */
@Repository
public class Findings {
    private static final String SELECT = """
        select f.*, (select max(o.due) from obligation.duty o
          where o.subject_type = 'drill-finding' and o.subject_id = f.id) as due
        from drill.finding f
        """;
    /** Alike: the same unit, element and capability, whatever blanks and case; found before. */
    private static final String ALIKE = """
        from drill.finding f where f.jurisdiction = :unit and f.element = :element and f.drill <> :drill
          and lower(regexp_replace(f.capability, '\\s', '', 'g')) = lower(regexp_replace(:capability, '\\s', '', 'g'))
        """;

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Finding> of(UUID drill) {
        return jdbc.sql(SELECT + "where f.drill = ? order by f.id")
                .param(drill)
                .query(Findings::finding)
                .list();
    }

    public Optional<Finding> find(UUID drill, UUID id) {
        return jdbc.sql(SELECT + "where f.drill = ? and f.id = ?")
                .params(drill, id)
                .query(Findings::finding)
                .optional();
    }

    public Optional<Finding> locked(UUID drill, UUID id) {
        return jdbc.sql(SELECT + "where f.drill = ? and f.id = ? for update of f")
                .params(drill, id)
                .query(Findings::finding)
                .optional();
    }

    /** What is the same as a finding to be, found by the unit's other drills. */
    public record Earlier(int count, @Nullable UUID latest) {}

    public Earlier alike(Finding finding) {
        return jdbc.sql("select count(*) as n, (array_agg(f.id order by f.found_at desc))[1] as latest " + ALIKE)
                .param("unit", finding.unit().value())
                .param("element", finding.element().name())
                .param("drill", finding.drill())
                .param("capability", finding.capability())
                .query((row, n) -> new Earlier(row.getInt("n"), row.getObject("latest", UUID.class)))
                .single();
    }

    /**
     * Counts again for the findings of a drill that seemed to be the first: an evaluator from below, who does not see the unit's other
     * drills, could not know.
     */
    public void recount(UUID drill) {
        jdbc.sql("""
            update drill.finding f set repeats = e.n, repeat_of = e.latest
            from (select o.id, count(*) as n, (array_agg(g.id order by g.found_at desc))[1] as latest
              from drill.finding o join drill.finding g on g.jurisdiction = o.jurisdiction and g.element = o.element
                and g.drill <> o.drill and g.found_at < o.found_at
                and lower(regexp_replace(g.capability, '\\s', '', 'g')) = lower(regexp_replace(o.capability, '\\s', '', 'g'))
              where o.drill = ? and o.repeats = 0 group by o.id) e
            where f.id = e.id\
            """).param(drill).update();
    }

    /**
     * Until the end of the transaction nobody else notes a finding of the drill or approves its report. To be called before the drill is
     * locked, or in its place: an evaluator from below may not lock it.
     */
    public void takeTurns(UUID drill) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended('drill findings ' || :drill, 0)) as text)")
                .param("drill", drill.toString())
                .query(String.class)
                .list();
    }

    public void add(Finding f) {
        jdbc.sql("""
            insert into drill.finding (id, drill, jurisdiction, district, capability, text, measure, element, owner_position,
              plan, section, section_label, found_at, found_by, noted_by, repeats, repeat_of)
            values (:id, :drill, :jurisdiction, :district, :capability, :text, :measure, :element, :owner,
              :plan, :section, :label, :at, :by, :account, :repeats, :repeatOf) on conflict (id) do nothing\
            """)
                .param("id", f.id())
                .param("drill", f.drill())
                .param("jurisdiction", f.unit().value())
                .param("district", f.unit().district())
                .param("capability", f.capability())
                .param("text", f.text())
                .param("measure", f.measure())
                .param("element", f.element().name())
                .param("owner", f.ownerPosition())
                .param("plan", f.plan(), Types.OTHER)
                .param("section", f.section(), Types.OTHER)
                .param("label", f.sectionLabel())
                .param("at", Timestamp.from(f.foundAt()))
                .param("by", f.foundBy())
                .param("account", f.notedBy(), Types.OTHER)
                .param("repeats", f.repeats())
                .param("repeatOf", f.repeatOf(), Types.OTHER)
                .update();
    }

    public void remove(UUID drill, UUID id) {
        jdbc.sql("delete from drill.finding where drill = ? and id = ?")
                .params(drill, id)
                .update();
    }

    public void finish(UUID id, LocalDate on, UUID account, String by, String remark) {
        jdbc.sql("update drill.finding set done_on = ?, done_account = ?, done_by = ?, done_remark = ? where id = ?")
                .params(on, account, by, remark, id)
                .update();
    }

    /** The account that remedied it; nothing where that was before accounts were kept. */
    public List<UUID> remediedBy(UUID id) {
        return jdbc.sql("select done_account from drill.finding where id = ? and done_account is not null")
                .param(id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** @param drill the later drill that showed it; nothing for an inspection */
    public void verify(UUID id, LocalDate on, String by, @Nullable UUID drill, String label) {
        jdbc.sql("""
            update drill.finding set verified_on = :on, verified_by = :by, verified_type = :type, verified_drill = :drill,
              verified_label = :label where id = :id\
            """)
                .param("on", on)
                .param("by", by)
                .param("type", drill == null ? "INSPECTION" : "DRILL")
                .param("drill", drill, Types.OTHER)
                .param("label", label)
                .param("id", id)
                .update();
    }

    private static Finding finding(ResultSet row, int n) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                row.getObject("drill", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("capability"),
                row.getString("text"),
                row.getString("measure"),
                Element.valueOf(row.getString("element")),
                row.getString("owner_position"),
                row.getObject("plan", UUID.class),
                row.getObject("section", UUID.class),
                row.getString("section_label"),
                row.getTimestamp("found_at").toInstant(),
                row.getString("found_by"),
                row.getObject("noted_by", UUID.class),
                row.getInt("repeats"),
                row.getObject("repeat_of", UUID.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_by"),
                row.getString("done_remark"),
                row.getObject("verified_on", LocalDate.class),
                row.getString("verified_by"),
                row.getObject("verified_drill", UUID.class),
                row.getString("verified_label"),
                row.getObject("due", LocalDate.class));
    }
}
