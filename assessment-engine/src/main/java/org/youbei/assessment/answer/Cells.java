package org.youbei.assessment.answer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.assessment.campaign.Participant;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.UuidV7;

/** The cells of campaigns in their table, with what happened to them. Within a scope, only those of its units. */
@Component
public class Cells {
    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Cells(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Cell> of(UUID campaign) {
        return jdbc.sql("select * from assessment.cell where campaign = ? order by jurisdiction, code")
                .param(campaign)
                .query(Cells::cell)
                .list();
    }

    /** The cells of some units only. */
    public List<Cell> of(UUID campaign, List<JurisdictionCode> units) {
        return jdbc.sql("select * from assessment.cell where campaign = ? and jurisdiction = any(?::text[]) order by"
                        + " jurisdiction, code")
                .params(campaign, units.stream().map(JurisdictionCode::value).toArray(String[]::new))
                .query(Cells::cell)
                .list();
    }

    public Optional<Cell> find(UUID campaign, JurisdictionCode unit, String code) {
        return jdbc.sql("select * from assessment.cell where campaign = ? and jurisdiction = ? and code = ?")
                .params(campaign, unit.value(), code)
                .query(Cells::cell)
                .optional();
    }

    public boolean knows(Participant unit, String code, UUID request) {
        return jdbc.sql("select exists (select from assessment.cell_fact where campaign = ? and jurisdiction = ? and"
                        + " code = ? and request = ?)")
                .params(unit.campaign(), unit.unit().value(), code, request)
                .query(Boolean.class)
                .single();
    }

    void answer(Actor actor, Participant unit, String code, AnswerEntry entry, boolean late) {
        jdbc.sql("""
            update assessment.cell set revision = revision + 1, self_state = :state, self_value = :value, self_count = :count,
              self_base = :base, self_note = :note, self_by = :by, self_account = :account, self_at = :at, late = :late, returned = false,
              decision_ground = null, decision_state = null, decision_value = null
            where campaign = :campaign and jurisdiction = :unit and code = :code\
            """)
                .param("state", entry.said().state().name())
                .param("value", entry.said().value())
                .param("count", entry.count())
                .param("base", entry.base())
                .param("note", entry.note())
                .param("by", actor.name())
                .param("account", actor.account())
                .param("at", Timestamp.from(clock.instant()))
                .param("late", late)
                .param("campaign", unit.campaign())
                .param("unit", unit.unit().value())
                .param("code", code)
                .update();
    }

    public void sendBack(Participant unit, String code) {
        jdbc.sql("update assessment.cell set revision = revision + 1, returned = true, comments = comments + 1,"
                        + " decision_ground = null, decision_state = null, decision_value = null where campaign = ? and"
                        + " jurisdiction = ? and code = ?")
                .params(unit.campaign(), unit.unit().value(), code)
                .update();
    }

    void comment(Participant unit, String code) {
        jdbc.sql("update assessment.cell set comments = comments + 1 where campaign = ? and jurisdiction = ?"
                        + " and code = ?")
                .params(unit.campaign(), unit.unit().value(), code)
                .update();
    }

    public void decide(Actor actor, Participant unit, String code, Cell.Ground ground, Said said, String comment) {
        jdbc.sql("""
            update assessment.cell set revision = revision + 1, decision_ground = :ground, decision_state = :state, decision_value = :value,
              decision_comment = :comment, decision_by = :by, decision_at = :at
            where campaign = :campaign and jurisdiction = :unit and code = :code\
            """)
                .param("ground", ground.name())
                .param("state", said.state().name())
                .param("value", said.value())
                .param("comment", comment)
                .param("by", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("campaign", unit.campaign())
                .param("unit", unit.unit().value())
                .param("code", code)
                .update();
    }

    /**
     * Takes what units said for decided, where nothing speaks against it: what a figure says as well, and, where wanted, what no figure
     * contradicts. Never what the actor answered.
     *
     * @param unit null for all units that the street has checked and the district has not locked
     * @return how many cells were decided
     */
    public int acceptEqual(Actor actor, UUID campaign, @Nullable JurisdictionCode unit, boolean undisputed) {
        return jdbc.sql("""
            with taken as (
              update assessment.cell c set revision = c.revision + 1, decision_ground = 'SELF', decision_state = c.self_state,
                decision_value = c.self_value, decision_comment = '', decision_by = :by, decision_at = :at
              from assessment.participant p
              where p.campaign = c.campaign and p.jurisdiction = c.jurisdiction and c.campaign = :campaign and p.left_on is null
                and (cast(:unit as text) is null or c.jurisdiction = :unit)
                and p.approved = case when length(p.jurisdiction) = 12 then 2 else 1 end
                and c.decision_state is null and not c.returned and c.self_account is distinct from :account
                and (c.evidence_hash is not null and (c.self_state = 'VALUE' and c.self_value = c.evidence_value
                    or c.self_state = 'NOT_APPLICABLE' and c.evidence_value is null and c.evidence_expected = 0)
                  or :undisputed and c.self_state <> 'UNANSWERED' and (c.evidence_hash is null or c.evidence_value is null and c.evidence_expected > 0))
              returning c.campaign, c.jurisdiction, c.district, c.code, c.self_state, c.self_value)
            insert into assessment.cell_fact (id, campaign, jurisdiction, district, code, request, what, state, value, text, account, name, happened_at)
            select gen_random_uuid(), campaign, jurisdiction, district, code, gen_random_uuid(), 'DECIDED', self_state, self_value, '', :account, :by, :at
            from taken\
            """)
                .param("by", actor.name())
                .param("account", actor.account())
                .param("at", Timestamp.from(clock.instant()))
                .param("campaign", campaign)
                .param("unit", unit == null ? null : unit.value())
                .param("undisputed", undisputed)
                .update();
    }

    /** Takes over what the unit said in another campaign, where nothing is said yet. */
    int copy(Actor actor, Participant unit, UUID from, String note) {
        return jdbc.sql("""
            update assessment.cell c set revision = c.revision + 1, self_state = o.self_state, self_value = o.self_value, self_count = o.self_count,
              self_base = o.self_base, self_note = left(:note || o.self_note, 2000), self_by = :by, self_account = :account, self_at = :at
            from assessment.cell o
            where c.campaign = :campaign and c.jurisdiction = :unit and c.self_state = 'UNANSWERED'
              and o.campaign = :from and o.jurisdiction = c.jurisdiction and o.code = c.code and o.self_state <> 'UNANSWERED'\
            """)
                .param("note", note)
                .param("by", actor.name())
                .param("account", actor.account())
                .param("at", Timestamp.from(clock.instant()))
                .param("campaign", unit.campaign())
                .param("unit", unit.unit().value())
                .param("from", from)
                .update();
    }

    /** @param code empty for what happened to the unit as a whole */
    public void fact(
            Actor actor, Participant unit, String code, UUID request, String what, @Nullable Said said, String text) {
        jdbc.sql("""
            insert into assessment.cell_fact (id, campaign, jurisdiction, district, code, request, what, state, value, text, account, name, happened_at)
            values (:id, :campaign, :unit, :district, :code, :request, :what, :state, :value, :text, :account, :name, :at)\
            """)
                .param("id", UuidV7.next(clock))
                .param("campaign", unit.campaign())
                .param("unit", unit.unit().value())
                .param("district", unit.unit().district())
                .param("code", code)
                .param("request", request)
                .param("what", what)
                .param("state", said == null ? null : said.state().name())
                .param("value", said == null ? null : said.value())
                .param("text", text.substring(0, Math.min(text.length(), LONGEST)))
                .param("account", actor.account())
                .param("name", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** What happened to a cell and to its unit as a whole, the latest first. */
    public List<CellFact> facts(UUID campaign, JurisdictionCode unit, @Nullable String code) {
        return jdbc.sql("""
            select * from assessment.cell_fact where campaign = :campaign and jurisdiction = :unit
              and (cast(:code as text) is null or code in ('', :code)) order by entered desc limit 200\
            """)
                .param("campaign", campaign)
                .param("unit", unit.value())
                .param("code", code)
                .query((row, n) -> {
                    var state = row.getString("state");
                    return new CellFact(
                            row.getString("code"),
                            row.getString("what"),
                            state == null ? null : CellState.valueOf(state),
                            row.getBigDecimal("value"),
                            row.getString("text"),
                            row.getString("name"),
                            row.getTimestamp("happened_at").toInstant());
                })
                .list();
    }

    private static Cell cell(ResultSet row, int number) throws SQLException {
        var at = row.getTimestamp("self_at");
        return new Cell(
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("code"),
                row.getInt("revision"),
                said(row.getString("self_state"), row.getBigDecimal("self_value")),
                row.getBigDecimal("self_count"),
                row.getBigDecimal("self_base"),
                row.getString("self_note"),
                row.getString("self_by"),
                row.getObject("self_account", UUID.class),
                at == null ? null : at.toInstant(),
                row.getBoolean("late"),
                figure(row),
                row.getBoolean("returned"),
                decision(row),
                row.getInt("comments"));
    }

    private static Said said(String state, @Nullable BigDecimal value) {
        return new Said(CellState.valueOf(state), value == null ? null : plain(value));
    }

    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    private static Cell.@Nullable Figure figure(ResultSet row) throws SQLException {
        var hash = row.getString("evidence_hash");
        if (hash == null) {
            return null;
        }
        var value = row.getBigDecimal("evidence_value");
        return new Cell.Figure(
                value == null ? null : plain(value),
                row.getInt("evidence_known"),
                row.getInt("evidence_expected"),
                row.getString("evidence_link"),
                row.getObject("evidence_as_of", LocalDate.class),
                hash);
    }

    private static Cell.@Nullable Decision decision(ResultSet row) throws SQLException {
        var state = row.getString("decision_state");
        return state == null
                ? null
                : new Cell.Decision(
                        Cell.Ground.valueOf(row.getString("decision_ground")),
                        said(state, row.getBigDecimal("decision_value")),
                        row.getString("decision_comment"),
                        row.getString("decision_by"),
                        row.getTimestamp("decision_at").toInstant());
    }
}
